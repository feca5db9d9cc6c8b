package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripts that a machine runs itself. */
final class Scripts {

    /** Starts a compose workshop, in plain mode and in every seat. */
    static final String START = "start.sh";

    /** Runs once while the image is baked. */
    static final String BUILD = "build.sh";

    private Scripts() {}

    /** The scripts of a workshop that are there, as regular files, each once. */
    static List<WorkshopFile> of(RuleContext context) {
        Stream<String> named = context.machine().stream()
                .flatMap(workshop -> workshop.machine().scripts().stream())
                .map(script -> script.value());
        Stream<String> fixed = context.compose().isPresent() ? Stream.of(BUILD, START) : Stream.of();
        return Stream.concat(fixed, named)
                .distinct()
                .map(context::find)
                .flatMap(Optional::stream)
                .filter(WorkshopFile::isFile)
                .toList();
    }
}
