package io.jenkins.plugins.workshopfoundry.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.engine.SilentLog;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BackgroundOpenerTest {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> opened = new ArrayList<>();
    private final SilentLog log = new SilentLog();

    @Test
    void aRunIsOpenedOnAnotherThreadAndOnceAtATime() {
        BackgroundOpener opener = new BackgroundOpener(waiting::add, opened::add, log);
        opener.open("run-1");
        opener.open("run-1");
        opener.open("run-2");
        assertThat(opened).isEmpty();
        assertThat(waiting).hasSize(2);
        waiting.forEach(Runnable::run);
        assertThat(opened).containsExactly("run-1", "run-2");
    }

    @Test
    void aRunThatFailedIsReportedAndMayBeTriedAgain() {
        BackgroundOpener opener = new BackgroundOpener(
                Runnable::run,
                run -> {
                    opened.add(run);
                    throw new CloudRefused("No machines today.", "Try tomorrow.");
                },
                log);
        opener.open("run-1");
        opener.open("run-1");
        assertThat(opened).hasSize(2);
        assertThat(log.lines()).anyMatch(line -> line.contains("No machines today. Try tomorrow."));
    }
}
