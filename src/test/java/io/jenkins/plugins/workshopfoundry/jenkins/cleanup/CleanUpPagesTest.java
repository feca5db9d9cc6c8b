package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.ExtensionList;
import hudson.model.ManagementLink.Category;
import io.jenkins.plugins.workshopfoundry.jenkins.config.CleanUpConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.config.WorkshopFoundryConfiguration;
import io.jenkins.plugins.workshopfoundry.jenkins.runs.BuildLog;
import io.jenkins.plugins.workshopfoundry.jenkins.security.WorkshopPermissions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.stapler.verb.POST;

class CleanUpPagesTest {

    private final Jenkins jenkins = Jenkins.fresh(new File("none"));
    private final AtomicInteger rounds = new AtomicInteger();
    private final CleanUp cleanUp = new CleanUp(
            (now, interval, log) -> {
                rounds.incrementAndGet();
                return new Round.Result(true, false, List.of(), List.of("machine m-1"), List.of());
            },
            CleanUpConfiguration::new,
            Clock.systemUTC());
    private final CleanUpWork work = new CleanUpWork(cleanUp);
    private final CleanUpMonitor monitor = new CleanUpMonitor();
    private final CleanUpLink link = new CleanUpLink();

    @BeforeEach
    void install() {
        ExtensionList.put(CleanUpWork.class, work);
        ExtensionList.put(WorkshopFoundryConfiguration.class, new WorkshopFoundryConfiguration());
    }

    @Test
    void theWorkLooksEveryMinuteAndRoundsComeWhenTheyAreDue() {
        assertThat(Duration.ofMillis(work.getRecurrencePeriod())).isEqualTo(Duration.ofMinutes(1));

        work.doRun();
        work.doRun();
        assertThat(rounds).hasValue(1);
    }

    @Test
    void theMonitorShowsUpWhenSomethingIsLeft() {
        assertThat(monitor.isActivated()).isFalse();

        cleanUp.roundNow(new BuildLog(new PrintStream(OutputStream.nullOutputStream())));

        assertThat(monitor.isActivated()).isTrue();
        assertThat(monitor.getTroubles()).containsExactly("Still there after its removal: machine m-1.");
        assertThat(monitor.getPage()).isEqualTo(link.getUrlName());
        assertThat(link.getTroubles()).isEqualTo(monitor.getTroubles());
    }

    @Test
    void thePageStandsAmongTheToolsForThoseWhoMayConfigure() {
        assertThat(link.getCategory()).isEqualTo(Category.TOOLS);
        assertThat(link.getRequiredPermission()).isSameAs(WorkshopPermissions.CONFIGURE);
        assertThat(link.getDisplayName()).isEqualTo(monitor.getDisplayName());
        assertThat(link.getDescription()).contains("clean-up");
        assertThat(link.getConfigured().getInterval()).isEqualTo("10m");
    }

    @Test
    void nobodyElseSeesRoundsOrPlanOrStartsOne() {
        jenkins.refuse(WorkshopPermissions.CONFIGURE);

        assertThatThrownBy(link::getRounds).isInstanceOf(SecurityException.class);
        assertThatThrownBy(link::getPlan).isInstanceOf(SecurityException.class);
        assertThatThrownBy(link::doClean).isInstanceOf(SecurityException.class);
    }

    @Test
    void whatChangesSomethingIsPosted() {
        assertThat(Arrays.stream(CleanUpLink.class.getMethods())
                        .filter(method -> method.getName().startsWith("do")))
                .extracting(Method::getName, method -> method.isAnnotationPresent(POST.class))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("doClean", true));
    }

    @Test
    void aRoundIsToldInThePagesWords() {
        Instant begun = Instant.parse("2026-11-21T09:00:00.123Z");
        Round round = new Round(
                begun,
                begun.plusSeconds(2),
                new Round.Result(true, false, List.of(), List.of("machine m-1"), List.of("It failed. Look.")));

        assertThat(round.getWhen()).isEqualTo("2026-11-21 09:00:00");
        assertThat(round.getTook()).isEqualTo("2s");
        assertThat(round.isElsewhere()).isFalse();
        assertThat(round.isDryRun()).isFalse();
        assertThat(round.isQuiet()).isFalse();
        assertThat(round.getDone()).isEmpty();
        assertThat(round.getResidue()).containsExactly("machine m-1");
        assertThat(round.getFailures()).containsExactly("It failed. Look.");
        assertThat(new Round(begun, begun, new Round.Result(false, false, List.of(), List.of(), List.of()))
                        .isElsewhere())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CleanUpLink/index.jelly", "CleanUpLink/plan.jelly", "CleanUpMonitor/message.jelly"})
    void pagesEscapeWhatTheyShowAndHaveNoScript(String page) throws IOException {
        try (InputStream in = CleanUpLink.class.getResourceAsStream(page)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("<?jelly escape-by-default='true'?>")
                    .doesNotContain("<script", "onclick", "j:out");
        }
    }

    /** What stands before the layout stands before the page's head, which a browser then does not take for one. */
    @ParameterizedTest
    @ValueSource(strings = {"CleanUpLink/index.jelly", "CleanUpLink/plan.jelly"})
    void nothingIsWrittenBeforeThePageBegins(String page) throws IOException {
        try (InputStream in = CleanUpLink.class.getResourceAsStream(page)) {
            String jelly = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(jelly).matches("(?s)<\\?jelly [^>]*\\?>\\s*<j:jelly [^>]*>\\s*<l:layout .*");
        }
    }
}
