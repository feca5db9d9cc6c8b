package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.MachineWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.Workshop;
import io.jenkins.plugins.workshopfoundry.definition.WorkshopFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a rule may look at: one workshop as far as it could be read, and the listing that all rules share. */
public final class RuleContext {

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

    /** Where an entry is on this machine. */
    public Path resolve(WorkshopFile file) {
        return workshop.root().resolve(file.path());
    }
}
