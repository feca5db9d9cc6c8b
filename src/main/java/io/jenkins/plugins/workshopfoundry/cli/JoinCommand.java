package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "join", description = "Take a seat with a join code; the links that are shown open it.")
final class JoinCommand extends SessionCommand {

    @Parameters(index = "0", paramLabel = "CODE", description = "The classroom's join code.")
    String code = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The learner's name.")
    String name = "";

    @Option(names = "--token", paramLabel = "TOKEN", description = "The token of an earlier join, to come back.")
    @Nullable
    String token;

    @Override
    int work(Session session) {
        Joined joined = session.foundry().reception().join(code, name, token, "command-line");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("classroom", joined.classroom());
        json.put("seat", joined.seat());
        json.put("links", new TreeMap<>(joined.links()));
        json.put("rejoinToken", joined.rejoinToken());
        json.put("expires", joined.expires().toString());
        session.console().result(lines(joined), json);
        return ExitCode.DONE;
    }

    private static List<String> lines(Joined joined) {
        List<String> lines = new ArrayList<>();
        lines.add("seat %d of classroom %s, until %s"
                .formatted(joined.seat(), joined.classroom(), Times.words(joined.expires())));
        new TreeMap<>(joined.links()).forEach((endpoint, link) -> lines.add("  " + endpoint + "  " + link));
        lines.add("  to come back: --token " + joined.rejoinToken());
        return lines;
    }
}
