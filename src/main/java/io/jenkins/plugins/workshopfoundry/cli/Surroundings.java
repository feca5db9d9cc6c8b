package io.jenkins.plugins.workshopfoundry.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command finds around it.
 *
 * @param env the environment
 * @param userHome the user's home
 * @param installation where the launcher and the sample workshops are, or null if the jar was started alone
 * @param out for results
 * @param err for everything else
 * @param terminal whether a person watches
 * @param clock what time it is
 * @param engine opens the engine
 */
record Surroundings(
        Map<String, String> env,
        Path userHome,
        @Nullable Path installation,
        PrintStream out,
        PrintStream err,
        boolean terminal,
        Clock clock,
        Engine engine) {}
