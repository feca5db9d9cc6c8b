package io.jenkins.plugins.workshopfoundry.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Processor time, which other work on the machine stretches less than the time on the wall. */
final class Cpu {

    /** Linux counts in hundredths of a second towards programs, on every architecture (proc(5), USER_HZ). */
    private static final double TICKS = 100;

    /** utime, stime, cutime and cstime, counted from the field behind the program's name (proc(5), /proc/PID/stat). */
    private static final List<Integer> FIELDS = List.of(11, 12, 13, 14);

    private Cpu() {}

    /** Seconds that this process and its ended children have had so far. */
    static double seconds() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return FIELDS.stream().mapToLong(at -> Long.parseLong(fields[at])).sum() / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
