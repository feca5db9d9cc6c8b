package io.jenkins.plugins.workshopfoundry.testing;

import java.util.stream.LongStream;

/**
 * Seeds for what has to hold in every case: some that are the same in every run, and one that nobody has tried yet. As
 * the argument of a test the seed is in its name, so that a failure says which one it was, however the test fails.
 */
public final class Seeds {

    /** How tests name this class. */
    public static final String SOME = "io.jenkins.plugins.workshopfoundry.testing.Seeds#some";

    private Seeds() {}

    static LongStream some() {
        return LongStream.of(1, 2, 3, System.nanoTime());
    }
}
