package io.jenkins.plugins.workshopfoundry.jenkins.credentials;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.model.Run;
import hudson.security.ACL;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jenkins.model.Jenkins;

/** Where credentials are found by their id, as they are now. */
@FunctionalInterface
public interface Store {

    /** The credential with this id, or empty if there is none that may be used from here. */
    Optional<StandardCredentials> find(String id);

    /** What the controller itself may use: for the clean-up, and for runs that bring nothing of their own. */
    static Store ofController() {
        return id -> Optional.ofNullable(CredentialsProvider.findCredentialByIdInItemGroup(
                id, StandardCredentials.class, Jenkins.get(), ACL.SYSTEM2, List.of()));
    }

    /** What a build may use, its folders' credentials included; its first use of them is recorded with the credential. */
    static Store ofBuild(Run<?, ?> build) {
        AtomicBoolean tracked = new AtomicBoolean();
        return id -> {
            StandardCredentials found = CredentialsProvider.findCredentialById(id, StandardCredentials.class, build);
            if (found != null && tracked.compareAndSet(false, true)) {
                CredentialsProvider.track(build, found);
            }
            return Optional.ofNullable(found);
        };
    }
}
