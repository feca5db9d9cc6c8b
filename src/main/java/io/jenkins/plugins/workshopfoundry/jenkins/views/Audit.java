package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.model.Failure;
import hudson.model.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Who did what on a page, a line each in a file that only grows; what cannot be noted is not done. */
final class Audit {

    private final Path file;
    private final Clock clock;

    Audit(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Notes what the present user is about to do.
     *
     * @param what for instance {@code reveal}
     * @param id what it is done to
     * @throws Failure if it cannot be noted
     */
    void note(String what, String id) {
        User user = User.current();
        String who = user == null ? "anonymous" : word(user.getId());
        String line = clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + who + " " + what + " " + word(id) + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Failure("This cannot be done, because it cannot be noted in " + file
                    + ". Make sure that Jenkins can write it.");
        }
    }

    /** One word: an id comes from an address, and a line break in it would be a line that says what never happened. */
    private static String word(String text) {
        return text.replaceAll("[\\s\\p{C}\\p{Z}]", "_");
    }
}
