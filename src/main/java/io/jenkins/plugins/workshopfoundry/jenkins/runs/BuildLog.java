package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.io.PrintStream;
import java.time.Duration;

/** Tells in a build's log what happens in a run, machines' own output included. */
public final class BuildLog implements RunLog {

    private final PrintStream out;

    /** @param out the build's log */
    public BuildLog(PrintStream out) {
        this.out = out;
    }

    @Override
    public void run(String runId, String what) {
        say(what + "  (run " + runId + ")");
    }

    @Override
    public void stage(String name) {
        say("> " + name);
    }

    @Override
    public void stageDone(String name, Duration took) {
        say("  done " + name + " in " + Durations.words(took));
    }

    @Override
    public void stageKept(String name) {
        say("  kept " + name + ": done before");
    }

    @Override
    public void creating(ResourceKind kind, String name) {
        say("  creating " + kind.word() + " " + name);
    }

    @Override
    public void created(ResourceRef ref) {
        say("  created " + ref.kind().word() + " " + ref.id());
    }

    @Override
    public void removing(ResourceKind kind, String name) {
        say("  removing " + kind.word() + " " + name);
    }

    @Override
    public void removed(ResourceKind kind, String name) {
        say("  removed " + kind.word() + " " + name);
    }

    @Override
    public void output(String line) {
        say("  | " + line);
    }

    /** A build's log has no line that could be drawn again; stages tell enough. */
    @Override
    public void progress(String what, long done, long total) {}

    @Override
    public void note(String text) {
        say("  " + text);
    }

    @Override
    public void warning(String text) {
        say("  WARNING: " + text);
    }

    private void say(String line) {
        out.println(harmless(line));
    }

    /** One line, without control characters: what a machine prints must not forge the notes of Jenkins' log. */
    public static String harmless(String line) {
        return line.codePoints()
                .map(letter -> letter == '\t' ? ' ' : letter)
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
