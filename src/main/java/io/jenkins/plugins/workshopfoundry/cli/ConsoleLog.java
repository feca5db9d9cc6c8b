package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells on the console what happens in a run. Machines' own output is shown with -v, or its end when a stage fails. */
final class ConsoleLog implements RunLog {

    /** Enough to see why a script failed. */
    private static final int KEPT = 30;

    private final Console console;
    private final Paint paint;
    private final boolean verbose;
    private final ProgressBar bar;
    private final Deque<String> last = new ArrayDeque<>();
    private @Nullable String run;

    ConsoleLog(Console console, boolean verbose, Clock clock) {
        this.console = console;
        this.paint = new Paint(console.lively());
        this.verbose = verbose;
        this.bar = new ProgressBar(console, clock);
    }

    /** The id of the run that was last begun here. */
    synchronized Optional<String> runId() {
        return Optional.ofNullable(run);
    }

    /** Shows the end of what machines printed, unless it was shown all along. */
    synchronized void explain() {
        if (!verbose && !last.isEmpty()) {
            say("the machine's last lines:");
            last.forEach(line -> say(paint.faint("  | " + line)));
        }
        last.clear();
    }

    @Override
    public synchronized void run(String runId, String what) {
        run = runId;
        say(paint.bold(what) + paint.faint("  (run " + runId + ")"));
    }

    @Override
    public synchronized void stage(String name) {
        last.clear();
        say(paint.bold("> " + name));
    }

    @Override
    public synchronized void stageDone(String name, Duration took) {
        say(paint.green("  done") + " " + name + " in " + Durations.words(took));
    }

    @Override
    public synchronized void stageKept(String name) {
        say(paint.faint("  kept " + name + ": done before"));
    }

    @Override
    public synchronized void creating(ResourceKind kind, String name) {
        detail("creating " + kind.word() + " " + name);
    }

    @Override
    public synchronized void created(ResourceRef ref) {
        say("  created " + ref.kind().word() + " " + shortened(ref.id()));
    }

    @Override
    public synchronized void removing(ResourceKind kind, String name) {
        detail("removing " + kind.word() + " " + name);
    }

    @Override
    public synchronized void removed(ResourceKind kind, String name) {
        say("  removed " + kind.word() + " " + shortened(name));
    }

    @Override
    public synchronized void output(String line) {
        String harmless = Paint.harmless(line);
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(harmless);
        if (verbose) {
            say(paint.faint("  | " + harmless));
        }
    }

    @Override
    public synchronized void progress(String what, long done, long total) {
        bar.show(what, done, total);
    }

    @Override
    public synchronized void note(String text) {
        say("  " + Paint.harmless(text));
    }

    @Override
    public synchronized void warning(String text) {
        say(paint.yellow("  warning: " + Paint.harmless(text)));
    }

    private void detail(String text) {
        if (verbose) {
            say("  " + text);
        }
    }

    private void say(String line) {
        bar.clear();
        console.say(line);
    }

    /** The long ids of Docker in the form that its own tools show. */
    private static String shortened(String id) {
        String bare = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        return bare.matches("[0-9a-f]{64}") ? bare.substring(0, 12) : id;
    }
}
