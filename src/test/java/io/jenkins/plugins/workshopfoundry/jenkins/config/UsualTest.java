package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(usual.region("aws", null)).isNull();
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
}
