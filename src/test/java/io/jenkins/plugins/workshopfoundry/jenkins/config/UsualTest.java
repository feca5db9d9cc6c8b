package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.File;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsualTest {

    private WorkshopFoundryConfiguration configured;
    private Usual usual;

    @BeforeEach
    void configure() {
        Jenkins.fresh(new File("none"));
        configured = new WorkshopFoundryConfiguration();
        usual = new Usual(configured);
    }

    @Test
    void isAsOnTheCommandLineAtFirst() {
        assertThat(usual.cloud(null)).isEqualTo("local");
        assertThat(usual.ttl(null)).isEqualTo("4h");
        assertThat(usual.region("local", null)).isNull();
    }

    @Test
    void isWhatAnAdministratorConfigured() {
        DefaultsConfiguration defaults = new DefaultsConfiguration();
        defaults.setCloud("aws");
        defaults.setTtl("90m");
        configured.setDefaults(defaults);
        configured.setClouds(List.of(new AwsCloudConfiguration("eu-west-1")));

        assertThat(usual.cloud(" ")).isEqualTo("aws");
        assertThat(usual.ttl("")).isEqualTo("90m");
        assertThat(usual.region("aws", null)).isEqualTo("eu-west-1");
        assertThat(usual.region("local", null)).isNull();
    }

    @Test
    void isNotAskedWhereTheStepSaysItself() {
        configured.setClouds(List.of(new AwsCloudConfiguration("eu-west-1")));

        assertThat(usual.cloud("memory")).isEqualTo("memory");
        assertThat(usual.ttl("2d")).isEqualTo("2d");
        assertThat(usual.region("aws", "us-east-1")).isEqualTo("us-east-1");
    }

    @Test
    void aCloudThatIsNotConfiguredIsRefusedInsteadOfAskedForItsRegion() {
        assertThatThrownBy(() -> usual.region("aws", null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("The cloud 'aws' is not configured here.")
                .hasMessageContaining("No cloud is: add it under Manage Jenkins");

        configured.setClouds(List.of(new AwsCloudConfiguration("eu-west-1"), new RehearsalCloudConfiguration()));
        assertThatThrownBy(() -> usual.region("gcp", " "))
                .hasMessageContaining("The cloud 'gcp' is not configured here.")
                .hasMessageContaining("Use one of: aws, memory; or add it");
    }
}
