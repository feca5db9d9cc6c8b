package io.jenkins.plugins.workshopfoundry.jenkins.security;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Item;
import hudson.model.Job;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SightTest {

    private final Jenkins jenkins = Jenkins.fresh(new File("none"));

    @BeforeEach
    void whoAsksMayNotViewAll() {
        jenkins.refuse(WorkshopPermissions.VIEW);
    }

    @AfterEach
    void end() {
        Jenkins.fresh(new File("none"));
    }

    @Test
    void whoMayViewAllOfJenkinsSeesWhatNobodyAskedForToo() {
        Jenkins.fresh(new File("none"));
        assertThat(shows()).isTrue();
        assertThat(shows("school/gone")).isTrue();
    }

    @Test
    void anybodyElseSeesWhatJobsAskedForThatTheyMayView() {
        Job<?, ?> open = job("school/open");
        job("school/closed").refuse(WorkshopPermissions.VIEW);

        assertThat(shows()).isFalse();
        assertThat(shows("school/open")).isTrue();
        assertThat(shows("school/closed")).isFalse();
        assertThat(shows("school/closed", "school/open")).isTrue();
        open.refuse(WorkshopPermissions.VIEW);
        assertThat(shows("school/closed", "school/open")).isFalse();
    }

    @Test
    void ofAJobThatIsNoMoreTheNearestFolderCounts() {
        job("school");
        job("school/closed").refuse(WorkshopPermissions.VIEW);

        assertThat(shows("school/gone")).isTrue();
        assertThat(shows("school/closed/gone")).isFalse();
        assertThat(shows("elsewhere/gone")).isFalse();
    }

    /** Jenkins answers whoever may only discover a job with an exception, which is no page's end here. */
    @Test
    void aJobThatMayNotBeReadIsLookedUpAllTheSame() {
        job("school/hidden").refuse(Item.READ);
        assertThat(shows("school/hidden")).isTrue();
    }

    private Job<?, ?> job(String name) {
        Job<?, ?> job = new Job.Named(name);
        jenkins.add(job);
        return job;
    }

    private static boolean shows(String... jobs) {
        List<Origin> origins =
                Arrays.stream(jobs).map(job -> new Origin("image-x", job, 1)).toList();
        return new Sight().shows(origins);
    }
}
