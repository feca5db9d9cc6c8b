package io.jenkins.plugins.workshopfoundry.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real git. */
class GitIgnoredTest {

    @TempDir
    private Path repository;

    @Test
    void leavesOutWhatAPushWouldNotBring() throws Exception {
        git("init", "-q");
        write(".gitignore", "node_modules/\n*.log\n.env\n");
        write("workshop/start.sh", "");
        write("workshop/.env", "PORT=80\n");
        write("workshop/debug.log", "");
        write("workshop/node_modules/a/index.js", "");
        write("workshop/kept.log", "");
        git("add", "-f", "workshop/kept.log");
        assertThat(listed("workshop")).containsExactly(".env", "kept.log", "start.sh");
    }

    @Test
    void knowsTheIgnoreFileOfTheWorkshopItself() throws Exception {
        git("init", "-q");
        write("workshop/.gitignore", "/cache\n");
        write("workshop/cache/big", "");
        write("workshop/app/cache/small", "");
        assertThat(listed("workshop")).containsExactly(".gitignore", "app", "app/cache", "app/cache/small");
    }

    @Test
    void takesAWorkshopInAnIgnoredDirectoryAsItIs() throws Exception {
        git("init", "-q");
        write(".gitignore", "build/\n");
        write("build/workshop/start.sh", "");
        assertThat(listed("build/workshop")).containsExactly("start.sh");
    }

    @Test
    void takesEverythingWhereThereIsNoRepository() throws Exception {
        write("workshop/.gitignore", "*\n");
        write("workshop/start.sh", "");
        assertThat(listed("workshop")).containsExactly(".gitignore", "start.sh");
    }

    @Test
    void executesNothingThatTheRepositoryNames() throws Exception {
        git("init", "-q");
        Path trace = repository.resolve("executed");
        write("hook", "#!/bin/sh\ntouch " + trace + "\n");
        assertThat(repository.resolve("hook").toFile().setExecutable(true)).isTrue();
        git("config", "core.fsmonitor", repository.resolve("hook").toString());
        write("workshop/start.sh", "");
        assertThat(listed("workshop")).containsExactly("start.sh");
        assertThat(trace).doesNotExist();
    }

    private List<String> listed(String workshop) {
        return new Listing(100)
                .of(repository.resolve(workshop), problem -> {}).stream()
                        .map(WorkshopFile::path)
                        .toList();
    }

    private void write(String path, String content) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void git(String... words) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        Stream.concat(Stream.of("git"), Stream.of(words)).toList())
                .directory(repository.toFile())
                .inheritIO()
                .start();
        assertThat(git.waitFor()).isZero();
    }
}
