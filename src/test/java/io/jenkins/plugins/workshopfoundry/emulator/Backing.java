package io.jenkins.plugins.workshopfoundry.emulator;

import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the machines of an emulated cloud. Written once for every emulator; the emulator decides when a
 * machine counts as running, the backing makes it run. Every call may take its time, and is made once at a time for one
 * machine.
 */
public interface Backing {

    /**
     * A machine that is to be started.
     *
     * @param id the emulated cloud's id
     * @param image the id of the image, as it was given to {@link #image} or as a base image has it
     * @param title what the emulated cloud calls the image, which says what a base image is
     * @param architecture its processor
     * @param userData what the machine runs at first boot, decoded, or null
     * @param metadata what the machine may read about itself
     * @param publicKey one line in OpenSSH's form, or null
     * @param openPorts the TCP ports that anybody may reach
     * @param wayOut whether the machine may open connections of its own
     */
    record Order(
            String id,
            String image,
            String title,
            Architecture architecture,
            @Nullable String userData,
            Map<String, String> metadata,
            @Nullable String publicKey,
            List<Integer> openPorts,
            boolean wayOut) {

        /** Copies the collections. */
        public Order {
            metadata = Map.copyOf(metadata);
            openPorts = List.copyOf(openPorts);
        }
    }

    /** Starts a machine and answers with the address at which it can be reached. */
    String launch(Order order);

    /** Stops a machine cleanly; its disk stays. */
    void stop(String id);

    /** Starts a stopped machine and answers with its address, which may be another one. */
    String start(String id);

    /** Ends a machine with its disk. Ended already: a no-op. */
    void terminate(String id);

    /** Keeps the disk of a stopped machine as an image. */
    void image(String id, String image);

    /** Makes an image known under another id, as a copy in another region is. */
    void copy(String image, String copy);

    /** Forgets an image. Forgotten already: a no-op. */
    void forget(String image);

    /** What the machine wrote on its console; empty where that is not known. */
    String console(String id);
}
