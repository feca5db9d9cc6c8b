package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackagesTest {

    @Test
    void readsVersionsByNameAndLeavesOutWhatIsNotInstalled() {
        assertThat(Packages.parse("caddy 2.6.2-5\nlibc6:amd64 2.36-9+deb12u10\ngone \n\n"))
                .containsOnlyKeys("caddy", "libc6:amd64")
                .containsEntry("libc6:amd64", "2.36-9+deb12u10");
        assertThat(Packages.parse("")).isEmpty();
    }
}
