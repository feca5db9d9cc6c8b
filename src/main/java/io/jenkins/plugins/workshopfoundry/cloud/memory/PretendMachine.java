package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** What a machine of the pretend cloud does when it is given a command. Called under the cloud's lock: must not wait. */
@FunctionalInterface
public interface PretendMachine {

    /**
     * Carries out a command.
     *
     * @return what came of it
     */
    Answer answer(Request request);

    /** A machine on which every command succeeds, and says nothing. */
    static PretendMachine willing() {
        return new PretendScript();
    }

    /**
     * A command.
     *
     * @param host the machine's address
     * @param metadata what the machine may read about itself
     * @param up how long the machine has been up
     * @param command as it was given
     * @param input its standard input; empty for a detached one
     * @param detached whether it was started to outlive the connection
     * @param files the machine's files, to look at and to change
     */
    record Request(
            String host,
            Map<String, String> metadata,
            Duration up,
            String command,
            String input,
            boolean detached,
            Files files) {}

    /**
     * What came of a command.
     *
     * @param exitCode 0 for success
     * @param output all that it printed
     * @param duration how long it took
     */
    record Answer(int exitCode, String output, Duration duration) {

        /** It succeeded at once and printed this. */
        public static Answer of(String output) {
            return new Answer(0, output, Duration.ZERO);
        }

        /** It failed at once, with its last words. */
        public static Answer failed(int exitCode, String output) {
            return new Answer(exitCode, output, Duration.ZERO);
        }

        /** The same, and it took so long. */
        public Answer taking(Duration time) {
            return new Answer(exitCode, output, time);
        }
    }

    /** The files of one machine, by absolute path. */
    final class Files {

        private final Map<String, RemoteFile> files;

        Files(Inside inside) {
            this.files = inside.files();
        }

        /** Whether there is such a file. */
        public boolean has(String path) {
            return files.containsKey(path);
        }

        /** The content, a character for each byte; empty if there is none, or it is too large to have been kept. */
        public String text(String path) {
            RemoteFile file = files.get(path);
            return file == null || file.content() == null ? "" : file.content();
        }

        /** Writes a file. */
        public void write(String path, String content) {
            files.put(path, RemoteFile.of("644", content.getBytes(StandardCharsets.ISO_8859_1)));
        }

        /** Removes a file, or a directory and all that is in it. */
        public void remove(String path) {
            Predicate<String> inIt = other -> other.equals(path) || other.startsWith(path + "/");
            files.keySet().removeIf(inIt);
        }
    }
}
