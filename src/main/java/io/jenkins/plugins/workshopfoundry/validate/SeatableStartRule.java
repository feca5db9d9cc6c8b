package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.BuilderOptions;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.validate.script.DockerCall;
import io.jenkins.plugins.workshopfoundry.validate.script.ShellCommand;
import io.jenkins.plugins.workshopfoundry.validate.script.ShellReader;
import io.jenkins.plugins.workshopfoundry.validate.script.ShellWord;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * start.sh runs once for every seat, each time in that seat's copy of the workshop and under that seat's project name. What
 * only works once on a machine is an error where the workshop says that it is seated, else a warning.
 */
final class SeatableStartRule implements Rule {

    private static final RuleInfo CONTENT = RuleInfo.error("WF306", "fixed directory in start.sh");
    private static final RuleInfo PROJECT = RuleInfo.error("WF307", "fixed project name in start.sh");
    private static final RuleInfo FILE = RuleInfo.error("WF308", "named compose file in start.sh");
    private static final RuleInfo RUN = RuleInfo.error("WF309", "container outside Compose in start.sh");
    private static final RuleInfo FOREGROUND = RuleInfo.warning("WF310", "start script does not end");

    /** The ids without which start.sh can run once for every seat. */
    static final Set<String> OBSTACLES = Set.of(CONTENT.id(), PROJECT.id(), FILE.id(), RUN.id(), FOREGROUND.id());

    private static final Pattern FIXED = Pattern.compile("(?:(?<![\\w.\\-/}])|(?<=:-))/content(?![\\w.-])");
    private static final Pattern PROJECT_SET = Pattern.compile("COMPOSE_PROJECT_NAME=(?!.*COMPOSE_PROJECT_NAME).*");
    private static final Pattern FILE_SET = Pattern.compile("COMPOSE_FILE=.*");
    private static final Set<String> TALK = Set.of("echo", "printf", "logger", ":");
    private static final Set<String> DETACHED = Set.of("-d", "--detach", "--wait", "--no-start");

    @Override
    public List<RuleInfo> infos() {
        return List.of(CONTENT, PROJECT, FILE, RUN, FOREGROUND);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        Optional<String> text = context.text(Scripts.START);
        if (context.compose().isEmpty() || text.isEmpty()) {
            return List.of();
        }
        Severity severity = seated(context.compose().get()) ? Severity.ERROR : Severity.WARNING;
        return ShellReader.commands(text.get()).stream()
                .flatMap(command -> check(command, severity))
                .toList();
    }

    /** Of a workspace the seats are containers, started without start.sh. */
    private static boolean seated(ComposeWorkshop workshop) {
        BuilderOptions.Seats seats = workshop.options().seats();
        return seats.workspace().value().isEmpty() && (seats.max() > 0 || seats.perMachine() > 0);
    }

    private static Stream<Problem> check(ShellCommand command, Severity severity) {
        Stream<Problem> fixed = Stream.concat(
                directories(command, severity),
                Stream.concat(
                        settings(command, PROJECT_SET, PROJECT.as(severity), "fixes the project name"),
                        settings(command, FILE_SET, FILE.as(severity), "names the compose file")));
        return Stream.concat(fixed, DockerCall.of(command).stream().flatMap(call -> calls(call, severity)));
    }

    private static Stream<Problem> directories(ShellCommand command, Severity severity) {
        List<ShellWord> essence = command.essence();
        if (!essence.isEmpty() && TALK.contains(essence.get(0).text())) {
            return Stream.empty();
        }
        return command.words().stream()
                .filter(word -> FIXED.matcher(word.text()).find())
                .map(word -> CONTENT.as(severity)
                        .at(
                                place(word),
                                "start.sh names the directory /content, but a seat has its own copy elsewhere.",
                                "Use cd \"$(dirname \"$0\")\" and relative paths."));
    }

    private static Stream<Problem> settings(ShellCommand command, Pattern form, RuleInfo info, String does) {
        return command.words().stream()
                .filter(word -> form.matcher(word.text()).matches())
                .map(word -> info.at(
                        place(word),
                        "start.sh %s for all seats at once.".formatted(does),
                        "Leave it out: every seat gets its own."));
    }

    private static Stream<Problem> calls(DockerCall call, Severity severity) {
        if (call.compose()) {
            return Stream.of(
                            call.option("-p", "--project-name")
                                    .map(word -> PROJECT.as(severity)
                                            .at(
                                                    place(word),
                                                    "start.sh fixes the project name, so that only one seat can start.",
                                                    "Leave out -p: every seat gets a project name of its own.")),
                            call.option("-f", "--file")
                                    .map(word -> FILE.as(severity)
                                            .at(
                                                    place(word),
                                                    "start.sh names the compose file, which a seat's own settings cannot change.",
                                                    "Leave out -f: the file is found by its name.")),
                            foreground(call))
                    .flatMap(Optional::stream);
        }
        boolean starts = call.says("run") || call.says("container", "run") || call.says("create");
        return starts ? Stream.of(container(call, severity)) : Stream.empty();
    }

    private static Problem container(DockerCall call, Severity severity) {
        return RUN.as(severity)
                .at(
                        place(call.arguments().get(0)),
                        "start.sh starts a container past Compose, which no seat owns and no reset removes.",
                        "Make it a service of the compose file.");
    }

    private static Optional<Problem> foreground(DockerCall call) {
        boolean detached = call.command().background()
                || call.arguments().stream().anyMatch(word -> DETACHED.contains(word.text()));
        if (!call.says("up") || detached) {
            return Optional.empty();
        }
        return Optional.of(FOREGROUND.at(
                place(call.arguments().get(0)),
                "\"up\" stays in the foreground, so that start.sh never ends.",
                "Add -d."));
    }

    private static Location place(ShellWord word) {
        return Location.of(Scripts.START, word.line(), word.column());
    }
}
