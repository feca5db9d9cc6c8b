package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InnerPathTest {

    @Test
    void staysInside() {
        assertThat(InnerPath.of("", "./a//b/../c/")).contains("a/c");
        assertThat(InnerPath.of("app", "../site")).contains("site");
        assertThat(InnerPath.of("", ".")).contains("");
    }

    @Test
    void findsNothingOutside() {
        assertThat(InnerPath.of("", "..")).isEmpty();
        assertThat(InnerPath.of("app", "../../x")).isEmpty();
        assertThat(InnerPath.of("", "/etc")).isEmpty();
        assertThat(InnerPath.of("", "~/x")).isEmpty();
        assertThat(InnerPath.of("", "a\0b")).isEmpty();
    }
}
