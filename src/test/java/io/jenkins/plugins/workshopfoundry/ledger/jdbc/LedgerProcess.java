package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link LedgerChild} in a JVM of its own, as its parent sees it. */
final class LedgerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private LedgerProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts a process that opens the ledger when it is told to. */
    static LedgerProcess start(Path ledger, String owner) throws IOException {
        return start(new LedgerFile(ledger).toString(), owner, Path.of(System.getProperty("java.io.tmpdir")));
    }

    private static LedgerProcess start(String ledger, String owner, Path temporary) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerChild.class.getName(),
                        ledger,
                        owner)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        LedgerProcess started = new LedgerProcess(process);
        started.expect("ready");
        return started;
    }

    /** Starts a process that has the ledger open. */
    static LedgerProcess opened(Path ledger, String owner) throws IOException {
        return opened(start(ledger, owner));
    }

    /** Starts a process that has the ledger open and a directory for temporary files of its own. */
    static LedgerProcess opened(Path ledger, String owner, Path temporary) throws IOException {
        return opened(start(new LedgerFile(ledger).toString(), owner, temporary));
    }

    private static LedgerProcess opened(LedgerProcess started) throws IOException {
        started.order("open");
        started.expect("open");
        return started;
    }

    /** Starts a process that has a ledger in a database server open. */
    static LedgerProcess opened(String url, String password, String owner) throws IOException {
        LedgerProcess started = start(url, owner, Path.of(System.getProperty("java.io.tmpdir")));
        started.order("open " + password);
        started.expect("open");
        return started;
    }

    /** Sends an order without waiting for the answer. */
    void order(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
    }

    /** The next answer; empty when the process has ended. */
    String answer() throws IOException {
        String line = answers.readLine();
        return line == null ? "" : line;
    }

    /** An order and its answer. */
    String ask(String order) throws IOException {
        order(order);
        return answer();
    }

    /** Kills the process as the kernel or the power would, and gives what it had still said. */
    List<String> kill() throws IOException, InterruptedException {
        process.toHandle().destroyForcibly();
        List<String> said = new ArrayList<>();
        for (String line = answer(); !line.isEmpty(); line = answer()) {
            said.add(line);
        }
        process.waitFor();
        return said;
    }

    void expect(String answer) throws IOException {
        String said = answer();
        if (!said.equals(answer)) {
            throw new IllegalStateException("The child said '" + said + "' instead of '" + answer + "'");
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroyForcibly();
    }
}
