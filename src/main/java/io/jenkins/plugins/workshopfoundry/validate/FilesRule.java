package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Every entry of the directory can be read, copied and named. */
final class FilesRule implements Rule {

    private static final RuleInfo UNREADABLE = RuleInfo.error("WF102", "unreadable file");
    private static final RuleInfo SPECIAL = RuleInfo.error("WF109", "special file");
    private static final RuleInfo LARGE = RuleInfo.warning("WF110", "large file");
    private static final RuleInfo NAME = RuleInfo.error("WF111", "unusable file name");

    private final long largeBytes;

    /** @param largeBytes files of more bytes than this are reported */
    FilesRule(long largeBytes) {
        this.largeBytes = largeBytes;
    }

    @Override
    public List<RuleInfo> infos() {
        return List.of(UNREADABLE, SPECIAL, LARGE, NAME);
    }

    @Override
    public List<Problem> check(RuleContext context) {
        List<Problem> problems = new ArrayList<>();
        for (WorkshopFile file : context.entries()) {
            checkName(file, problems);
            checkType(context, file, problems);
            checkSize(file, problems);
        }
        return problems;
    }

    private static void checkName(WorkshopFile file, List<Problem> problems) {
        if (file.name().chars().anyMatch(FilesRule::unusable)) {
            problems.add(NAME.at(
                    Location.of(visible(file.path())),
                    "The file's name holds a control character or is not UTF-8.",
                    "Rename it: such names cannot be shown, listed or typed safely."));
        }
    }

    private static void checkType(RuleContext context, WorkshopFile file, List<Problem> problems) {
        if (file.type() == WorkshopFile.Type.OTHER) {
            problems.add(SPECIAL.at(
                    Location.of(visible(file.path())),
                    "This is a socket, a pipe or a device, which cannot be copied to a machine.",
                    "Remove it from the workshop."));
        } else if (file.type() != WorkshopFile.Type.LINK && !Files.isReadable(context.resolve(file))) {
            problems.add(UNREADABLE.at(
                    Location.of(visible(file.path())),
                    "This cannot be read with the rights of the current user.",
                    "Give the user read access (chmod u+r), or remove it from the workshop."));
        }
    }

    private void checkSize(WorkshopFile file, List<Problem> problems) {
        if (file.bytes() > largeBytes) {
            problems.add(LARGE.at(
                    Location.of(visible(file.path())),
                    "The file has %d MB; every bake and every seat copies it.".formatted(file.bytes() / 1_000_000),
                    "Fetch it in build.sh or put it into an image, if not every seat needs a copy of its own."));
        }
    }

    private static boolean unusable(int letter) {
        return Character.isISOControl(letter) || letter == '\uFFFD' || letter == '\u2028' || letter == '\u202E';
    }

    /** A path that can be printed: what cannot be shown becomes a question mark. */
    private static String visible(String path) {
        return path.codePoints()
                .map(letter -> unusable(letter) ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
