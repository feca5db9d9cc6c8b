package io.jenkins.plugins.workshopfoundry.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a word behind it: shows help. */
@Command(
        name = "workshop",
        versionProvider = Version.class,
        description = "From a workshop directory to a room of ready seats, and back to nothing left running.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ValidateCommand.class,
            BakeCommand.class,
            PublishCommand.class,
            ProvisionCommand.class,
            ListCommand.class,
            ShowCommand.class,
            ResumeCommand.class,
            CancelCommand.class,
            JoinCommand.class,
            ReleaseCommand.class,
            ResetCommand.class,
            ExtendCommand.class,
            TeardownCommand.class,
            PruneCommand.class,
            PinCommand.class,
            UnpinCommand.class,
            RekeyCommand.class,
            ServeCommand.class,
            DemoCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 problems found, 2 wrong usage, 3 the cloud refused or is",
            "unavailable or something is left over, 4 internal error or broken ledger,",
            "130 interrupted ('workshop resume' goes on)."
        })
final class Root implements Runnable {

    @Mixin
    final GlobalOptions options = new GlobalOptions();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
