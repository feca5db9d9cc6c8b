package io.jenkins.plugins.workshopfoundry.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.List;

/** Where a command writes: results to standard output, everything else to standard error. */
final class Console {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean lively;

    /**
     * @param json whether results are JSON
     * @param lively whether colours and progress bars are welcome
     */
    Console(PrintStream out, PrintStream err, boolean json, boolean lively) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.lively = lively;
    }

    boolean json() {
        return json;
    }

    boolean lively() {
        return lively;
    }

    /** A result for people and for programs. */
    void result(List<String> lines, Object value) {
        raw(json ? written(value) + "\n" : String.join("\n", lines) + "\n");
    }

    /** A result that is text already, with a line end behind it. */
    void raw(String text) {
        out.print(text);
        out.flush();
    }

    /** A line about what happens. */
    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** Text without a line end, for what is drawn over again. */
    void draw(String text) {
        err.print(text);
        err.flush();
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result of plain values cannot be written as JSON", e);
        }
    }
}
