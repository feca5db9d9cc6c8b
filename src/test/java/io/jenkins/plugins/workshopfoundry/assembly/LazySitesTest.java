package io.jenkins.plugins.workshopfoundry.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.machine.Sites.Site;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LazySitesTest {

    private static final Supplier<Site> NEVER_OPENED = () -> {
        throw new AssertionError("It was opened.");
    };

    @Test
    void namesTheCloudsThatAreConfigured() {
        LazySites sites = new LazySites(Map.of(Provider.LOCAL, NEVER_OPENED), Set.of());
        assertThatThrownBy(() -> sites.site(Provider.AWS))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("The cloud 'aws' is not configured here.")
                .hasMessageContaining("Use one of: local.");
    }

    @Test
    void saysWhatToDoWhereThereIsNone() {
        LazySites sites = new LazySites(Map.of(), Set.of());
        assertThatThrownBy(() -> sites.site(Provider.LOCAL))
                .hasMessageContaining("No cloud is: add one to the configuration.");
    }

    @Test
    void looksOfItselfIntoNoneThatIsUsedByNameOnly() {
        assertThat(new LazySites(Map.of(Provider.AWS, NEVER_OPENED), Set.of(Provider.AWS)).all())
                .isEmpty();
    }
}
