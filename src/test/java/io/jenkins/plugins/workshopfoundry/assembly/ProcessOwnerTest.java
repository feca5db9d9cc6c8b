package io.jenkins.plugins.workshopfoundry.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who is certainly dead. */
class ProcessOwnerTest {

    private final ProcessOwner owner = new ProcessOwner("host");
    private final String self = owner.name("one");

    @Test
    void isAliveItself() {
        assertThat(owner.isGone(self)).isFalse();
    }

    @Test
    void knowsThatAnotherProcessHasItsNumberNow() {
        String[] parts = self.split("/");
        assertThat(owner.isGone("host/" + parts[1] + "/1/one")).isTrue();
    }

    @Test
    void knowsThatNoProcessHasThatNumber() {
        assertThat(owner.isGone("host/999999999999/1/one")).isTrue();
    }

    @Test
    void neverCallsAnOwnerElsewhereDead() {
        assertThat(owner.isGone("other/999999999999/1/one")).isFalse();
    }

    @Test
    void neverCallsDeadWhatItCannotRead() {
        assertThat(owner.isGone("host/x/1/one")).isFalse();
        assertThat(owner.isGone("host/1")).isFalse();
        assertThat(owner.isGone("")).isFalse();
    }

    @Test
    void tellsHostsApartWhateverTheirNames() {
        ProcessOwner odd = new ProcessOwner("a/b");
        assertThat(odd.isGone(odd.name("one"))).isFalse();
        assertThat(odd.name("one").split("/")).hasSize(4);
    }
}
