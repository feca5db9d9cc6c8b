package io.jenkins.plugins.workshopfoundry.validate.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the shells of this machine, with {@code -n}: read, do not execute. The shell gets the script on its standard input
 * and an empty environment, so that neither a file name nor {@code BASH_ENV} can make it do anything else.
 */
public final class RealShells implements SyntaxCheck {

    /** Bash says {@code bash: line 3: syntax error ...}, dash says {@code sh: 3: Syntax error: ...}. */
    private static final Pattern COMPLAINT = Pattern.compile("^[^:]*: (?:line )?(\\d+): (.*)$", Pattern.MULTILINE);

    private static final int MOST_OUTPUT = 4096;

    private final Duration limit;

    /** @param limit how long one script may take */
    public RealShells(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Verdict check(Shell shell, Path script) {
        Process process;
        try {
            process = start(shell, script);
        } catch (IOException e) {
            return new Verdict.Unchecked("%s cannot be started on this machine".formatted(shell.program()));
        }
        try {
            return answer(shell, process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Verdict.Unchecked("the check was interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(Shell shell, Path script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(shell.program(), "-n");
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LC_ALL", "C");
        builder.redirectInput(script.toFile());
        builder.redirectErrorStream(true);
        return builder.start();
    }

    private Verdict answer(Shell shell, Process process) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Verdict.Unchecked(
                    "%s did not finish reading it within %d s".formatted(shell.program(), limit.toSeconds()));
        }
        return verdict(shell, process);
    }

    private static Verdict verdict(Shell shell, Process ended) {
        if (ended.exitValue() == 0) {
            return new Verdict.Fine();
        }
        String said = output(ended);
        Matcher complaint = COMPLAINT.matcher(said);
        if (complaint.find()) {
            return new Verdict.Broken(Integer.parseInt(complaint.group(1)), complaint.group(2));
        }
        return new Verdict.Broken(0, "%s -n ended with %d".formatted(shell.program(), ended.exitValue()));
    }

    private static String output(Process ended) {
        try (InputStream in = ended.getInputStream()) {
            return new String(in.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
