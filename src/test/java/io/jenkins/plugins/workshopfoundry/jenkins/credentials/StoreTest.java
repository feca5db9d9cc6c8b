package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.model.Run;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final class Build extends Run<Object, Build> {}

    @Test
    void theControllerFindsWhatTheSystemMayUse() {
        CredentialsProvider.stock(Credential.text("one", "1"));

        assertThat(Store.ofController().find("one")).isPresent();
        assertThat(Store.ofController().find("two")).isEmpty();
    }

    @Test
    void theFirstUseByABuildIsRecordedWithTheCredentialAndNoFurther() {
        CredentialsProvider.stock(Credential.text("one", "1"));
        Store store = Store.ofBuild(new Build());
        assertThat(store.find("two")).isEmpty();
        assertThat(CredentialsProvider.tracked()).isEmpty();

        assertThat(store.find("one")).isPresent();
        assertThat(store.find("one")).isPresent();
        assertThat(CredentialsProvider.tracked()).containsExactly("one");
    }
}
