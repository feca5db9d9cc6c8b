package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.remote.Remote;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;

/** What a detached command has said so far, and how it ended, if it has. */
final class LogSoFar {

    private static final int RUNNING = -1;

    private final byte[] said;
    private final int exitCode;

    LogSoFar(Job job, Instant now) {
        this.said = job.said(now);
        this.exitCode = job.hasEnded(now) ? job.exitCode() : RUNNING;
    }

    /** Hands on complete lines from the offset; at the end also a last incomplete one. */
    Remote.Progress readFrom(long offset, Consumer<String> lines) {
        int begin = (int) Math.min(offset, said.length);
        for (int i = begin; i < said.length; i++) {
            if (said[i] == '\n') {
                lines.accept(text(begin, i));
                begin = i + 1;
            }
        }
        if (exitCode != RUNNING && begin < said.length) {
            lines.accept(text(begin, said.length));
            begin = said.length;
        }
        return new Remote.Progress(begin, exitCode);
    }

    private String text(int from, int to) {
        return new String(said, from, to - from, StandardCharsets.UTF_8);
    }
}
