package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.Creations;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.cloud.Machines;
import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.cloud.Removal;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.util.Optional;

/**
 * The pretend cloud as one process sees it: strict where real clouds are strict, with the resources of a real one (a
 * security group and a key pair beside each machine, a disk that comes with it, a snapshot that comes with an image), and
 * as unreliable as it is told to be. Its state is in the {@link Store}, which other processes may share.
 */
public final class MemoryCloud implements Cloud {

    private final Door door;
    private final MemorySettings settings;

    /**
     * One process's view of the cloud.
     *
     * @param store the state
     * @param faults what goes wrong
     * @param poll time, real or virtual
     * @param settings what the cloud is like; the same for all who share the store
     */
    public MemoryCloud(Store store, Faults faults, Poll poll, MemorySettings settings) {
        this.door = new Door(store, faults, poll, new CallCounter());
        this.settings = settings;
    }

    @Override
    public Provider provider() {
        return Provider.MEMORY;
    }

    @Override
    public Preflight preflight() {
        return new MemoryPreflight(door, settings);
    }

    @Override
    public Creations creations() {
        return new MemoryCreations(door, settings);
    }

    @Override
    public Machines machines() {
        return new MemoryMachines(door, settings);
    }

    @Override
    public Images images() {
        return new MemoryImages(door);
    }

    @Override
    public Removal removal() {
        return new MemoryRemoval(door, settings);
    }

    @Override
    public Optional<Publishing> publishing() {
        return Optional.of(new MemoryPublishing(door, settings));
    }

    /** How often this process called what. */
    public CallCounter calls() {
        return door.calls();
    }

    /** The cloud as it really is, past all faults. */
    public Console console() {
        return new Console(door.store(), door.poll().clock());
    }

    @Override
    public void close() {
        // There is no connection: the state is the store's.
    }
}
