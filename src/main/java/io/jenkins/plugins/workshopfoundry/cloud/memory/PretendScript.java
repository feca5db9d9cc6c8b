package io.jenkins.plugins.workshopfoundry.cloud.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A table of what a pretend machine does: the first line whose pattern is found in the command answers. Whatever has no
 * line succeeds; a detached command then takes a minute and says that it began and ended.
 */
public final class PretendScript implements PretendMachine {

    private static final Duration DETACHED = Duration.ofMinutes(1);

    private record Line(Pattern pattern, Function<Request, Answer> answer) {}

    private final List<Line> lines = new ArrayList<>();

    /** A machine on which everything succeeds. */
    public PretendScript() {}

    /** Commands in which the regular expression is found are answered so. */
    public PretendScript on(String regex, Answer answer) {
        return on(regex, request -> answer);
    }

    /** Commands in which the regular expression is found are answered so; the function may change the machine's files. */
    public PretendScript on(String regex, Function<Request, Answer> answer) {
        lines.add(new Line(Pattern.compile(regex), answer));
        return this;
    }

    @Override
    public Answer answer(Request request) {
        for (Line line : lines) {
            if (line.pattern.matcher(request.command()).find()) {
                return line.answer.apply(request);
            }
        }
        return request.detached() ? Answer.of("began\nworking\nended\n").taking(DETACHED) : Answer.of("");
    }
}
