package io.jenkins.plugins.workshopfoundry.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "completion", description = "Print a script for bash and zsh: source <(workshop completion)")
final class CompletionCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("workshop", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
    }
}
