package io.jenkins.plugins.workshopfoundry.remote;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/** Tries to log in until it works; remembers why it did not. */
final class Knocking {

    private final Door door;
    private final Remotes.Address address;
    private final Duration keyPatience;
    private final Clock clock;
    private String lastFailure = "no answer";
    private @Nullable Instant refusedSince;

    /** One try. */
    interface Door {
        /** Opens, or says why not. */
        ClientSession open() throws IOException;
    }

    Knocking(Door door, Remotes.Address address, Duration keyPatience, Clock clock) {
        this.door = door;
        this.address = address;
        this.keyPatience = keyPatience;
        this.clock = clock;
    }

    /** Empty if it did not work and may work later. */
    Optional<ClientSession> once() {
        try {
            return Optional.of(door.open());
        } catch (LoginRefused e) {
            refused(e);
        } catch (IOException e) {
            Interrupts.check(e);
            lastFailure = words(e);
        }
        return Optional.empty();
    }

    String lastFailure() {
        return lastFailure;
    }

    private void refused(LoginRefused e) {
        Instant now = clock.instant();
        refusedSince = refusedSince == null ? now : refusedSince;
        lastFailure = "the login as " + address.user() + " was refused";
        if (!now.isBefore(refusedSince.plus(keyPatience))) {
            throw new CloudRefused(
                    "The machine at " + address.host() + ":" + address.port() + " refuses the login as '"
                            + address.user() + "' with this run's key.",
                    "Check that the image lets this user log in with a key, and that the user's name is right.",
                    e);
        }
    }

    private static String words(IOException e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
