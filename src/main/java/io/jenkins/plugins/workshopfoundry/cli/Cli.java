package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.validate.ValidationReport;
import io.jenkins.plugins.workshopfoundry.validate.report.TextReport;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** One call of the command, from its arguments to its exit code. */
final class Cli {

    private final Surroundings around;
    private final Root root = new Root();
    private final Interrupts interrupts;

    Cli(Surroundings around, Interrupts interrupts) {
        this.around = around;
        this.interrupts = interrupts;
    }

    int run(String... args) {
        CommandLine line = commandLine();
        return line.execute(args);
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(root, new Commands(this::session));
        line.setOut(new PrintWriter(around.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(around.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                around.terminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(new UsageErrors());
        line.setExecutionExceptionHandler(this::failed);
        return line;
    }

    private Session session() {
        Quiet.logging(root.options.verbose);
        Session session = new Session(root.options, around);
        interrupts.watch(session);
        return session;
    }

    private int failed(Exception e, CommandLine line, ParseResult parsed) {
        Paint paint = new Paint(around.terminal() && !root.options.plain);
        if (e instanceof InvalidWorkshop invalid) {
            around.err()
                    .print(new TextReport(paint.colour()).write(new ValidationReport(Path.of(""), invalid.problems())));
        } else if (e instanceof FoundryException known) {
            tell(known, paint);
        } else {
            around.err().println(paint.red("internal error: ") + Paint.harmless(String.valueOf(e)));
            around.err().println("This is a fault of Workshop Foundry: repeat with -v and report what it shows.");
        }
        if (root.options.verbose) {
            e.printStackTrace(around.err());
        }
        return ExitCode.of(e);
    }

    private void tell(FoundryException e, Paint paint) {
        boolean stopped = e instanceof RunStopped;
        interrupts.session().ifPresent(session -> {
            if (!stopped) {
                session.log().explain();
            }
        });
        around.err().println((stopped ? paint.yellow("stopped: ") : paint.red("error: ")) + Paint.harmless(e.what()));
        around.err().println("  " + Paint.harmless(remedy(e)));
    }

    private String remedy(FoundryException e) {
        boolean resumable = e instanceof RunStopped stopped && stopped.reason() == RunStopped.Reason.INTERRUPTED;
        return interrupts
                .session()
                .flatMap(session -> session.log().runId())
                .filter(id -> resumable)
                .map(id -> "'workshop resume " + id + "' goes on, 'workshop cancel " + id + "' removes what it made.")
                .orElse(e.remedy());
    }
}
