package io.jenkins.plugins.workshopfoundry.engine;

import io.jenkins.plugins.workshopfoundry.cloud.memory.HeapStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that there is in a world at one time: many worlds can go on from there, and none has to live through what was
 * before.
 *
 * @param cloud copied, not used
 * @param files the ledger, keys, captured trees and whatever else is in the world's folder, by their paths in it
 * @param secrets made so far
 * @param processes begun so far
 * @param time that it is
 */
public record Morning(HeapStore cloud, Map<String, Kept> files, List<String> secrets, int processes, Instant time) {

    /** What is in a file, and who may read, write and run it. */
    record Kept(byte[] bytes, Set<PosixFilePermission> permissions) {}

    /** Where a world's ledger is, if it is in a file. */
    public static Path ledgerIn(Path folder) {
        return folder.resolve("ledger").resolve("ledger.db");
    }

    static Map<String, Kept> packed(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, Kept> files = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Kept kept = new Kept(Files.readAllBytes(file), Files.getPosixFilePermissions(file));
                files.put(folder.relativize(file).toString(), kept);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unpackTo(Path folder) {
        try {
            for (Map.Entry<String, Kept> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().bytes());
                Files.setPosixFilePermissions(path, file.getValue().permissions());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
