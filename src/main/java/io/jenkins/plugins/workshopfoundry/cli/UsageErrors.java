package io.jenkins.plugins.workshopfoundry.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage: what is wrong, what was probably meant, and where the help is; not the whole help. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("error: " + Paint.harmless(sentence(e)));
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!meant.isEmpty()) {
            line.getErr()
                    .println("  Did you mean: " + String.join(", ", meant.subList(0, Math.min(3, meant.size()))) + "?");
        }
        line.getErr().println("  '" + line.getCommandSpec().qualifiedName(" ") + " --help' shows how it is used.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        String message = String.valueOf(e.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }
}
