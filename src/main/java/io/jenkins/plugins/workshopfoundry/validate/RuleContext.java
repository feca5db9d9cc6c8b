package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.MachineWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.Workshop;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a rule may look at: one workshop as far as it could be read, and the listing that all rules share. */
public final class RuleContext {

    /** Scripts and Dockerfiles are read whole; a longer one is none. */
    private static final int LONGEST_TEXT = 1 << 20;

    private final Workshop workshop;
    private final SortedMap<String, WorkshopFile> byPath;

    /** @param workshop what is looked at */
    public RuleContext(Workshop workshop) {
        this.workshop = workshop;
        TreeMap<String, WorkshopFile> sorted = new TreeMap<>();
        workshop.files().forEach(file -> sorted.put(file.path(), file));
        this.byPath = Collections.unmodifiableSortedMap(sorted);
    }

    /** The workshop as far as it could be read. */
    public Workshop workshop() {
        return workshop;
    }

    /** The workshop, if it is a compose workshop. */
    public Optional<ComposeWorkshop> compose() {
        return workshop instanceof ComposeWorkshop compose ? Optional.of(compose) : Optional.empty();
    }

    /** The workshop, if it is a machine workshop. */
    public Optional<MachineWorkshop> machine() {
        return workshop instanceof MachineWorkshop machine ? Optional.of(machine) : Optional.empty();
    }

    /** Every entry of the workshop's directory but {@code .git}, sorted by path. */
    public List<WorkshopFile> entries() {
        return List.copyOf(byPath.values());
    }

    /**
     * The entry at a path.
     *
     * @param path relative to the workshop, with forward slashes and without {@code .} or {@code ..}
     */
    public Optional<WorkshopFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /**
     * What a file says, one character a byte where it is not UTF-8.
     *
     * @return empty for anything but a readable regular file of at most {@value #LONGEST_TEXT} bytes
     */
    public Optional<String> text(String path) {
        Optional<WorkshopFile> file = find(path).filter(found -> found.isFile() && found.bytes() <= LONGEST_TEXT);
        try {
            return file.isEmpty() ? Optional.empty() : Optional.of(decode(Files.readAllBytes(resolve(file.get()))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where an entry is on this machine. */
    public Path resolve(WorkshopFile file) {
        return workshop.root().resolve(file.path());
    }

    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
