package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.assembly.Details;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show all that is known about an image, a release, a classroom or a run.")
final class ShowCommand extends SessionCommand {

    @Parameters(paramLabel = "ID", description = "The id of an image, a release, a classroom or a run.")
    String id = "";

    @Option(names = "--code", description = "With a classroom: its join code, too. It lets people in.")
    boolean code;

    @Override
    int work(Session session) {
        Details details = session.foundry().details(id);
        List<String> lines = new ArrayList<>(DetailsView.lines(details));
        Map<String, Object> json = DetailsView.json(details);
        if (code && details.classroom().isPresent()) {
            String joinCode = session.foundry().joinCode(id);
            lines.add("  join code  " + joinCode);
            json.put("joinCode", joinCode);
        }
        session.console().result(lines, json);
        return ExitCode.DONE;
    }
}
