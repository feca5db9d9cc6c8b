package io.jenkins.plugins.workshopfoundry.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The end that no process can prepare for. */
public final class Sigkill {

    private static final long LONG_ENOUGH_MILLIS = 60_000;

    private Sigkill() {}

    /** Ends this process; says where first, for whoever reads its output. */
    public static void self(String point) {
        System.out.println("DIES AT " + point);
        String self = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("kill", "-9", self).start().waitFor();
            Thread.sleep(LONG_ENOUGH_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
