package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        @Nullable String home = System.getProperty("workshop.home");
        Surroundings around = new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                home == null ? null : Path.of(home),
                System.out,
                System.err,
                Boolean.getBoolean("workshop.terminal") && !"dumb".equals(System.getenv("TERM")),
                Clock.systemUTC(),
                OpenFoundry::open);
        Interrupts interrupts = new Interrupts(
                Thread.currentThread(), code -> Runtime.getRuntime().halt(code));
        interrupts.take("INT", "TERM");
        System.exit(new Cli(around, interrupts).run(args));
    }
}
