package io.jenkins.plugins.workshopfoundry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Calls the command as a script would: with a home of its own, no environment, and no terminal. */
final class Script {

    static final String HELLO = "test-workshops/good/hello-compose";

    private final Path home;

    Script(Path home) {
        this.home = home;
    }

    /** What became of one call. */
    record Result(int code, String out, String err) {}

    /** The command with exactly these arguments. */
    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = cli(around(Map.of(), out, err)).run(words);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The command on the pretend cloud. */
    Result rehearse(String... words) {
        return run(with(new String[] {"--rehearse"}, words));
    }

    /** What the command answers on the pretend cloud, where all has to go well. */
    JsonNode json(String... words) throws IOException {
        Result result = rehearse(with(new String[] {"--output", "json"}, words));
        assertThat(result.code()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }

    /** What the command finds around it where the environment says this. */
    Surroundings around(Map<String, String> env) {
        return around(env, OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    }

    static Cli cli(Surroundings around) {
        return new Cli(around, new Interrupts(Thread.currentThread(), halted -> {}));
    }

    static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }

    private Surroundings around(Map<String, String> env, OutputStream out, OutputStream err) {
        return new Surroundings(
                env,
                home,
                Path.of("").toAbsolutePath(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.systemUTC(),
                OpenFoundry::open);
    }
}
