package io.jenkins.plugins.workshopfoundry.architecture.samples.jenkins;

import hudson.model.Action;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Would lose most of what it holds with the next start of Jenkins. */
public final class Forgets implements Action {

    private final List<Note> notes = List.of();
    private final Pad pad = new Pad();
    private final transient Path unsaved = Path.of(".");

    /** Read back as null. */
    public record Note(String text) {}

    /** Saved with what holds it. */
    static final class Pad {
        private final Instant since = Instant.EPOCH;

        @Override
        public String toString() {
            return since.toString();
        }
    }

    @Override
    public String getIconFileName() {
        return unsaved.toString();
    }

    @Override
    public String getDisplayName() {
        return notes.toString();
    }

    @Override
    public String getUrlName() {
        return pad.toString();
    }
}
