package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import java.util.Map;

/** Writes what a machine's web server needs to know about its seats. */
@FunctionalInterface
public interface Doors {

    /**
     * The Caddyfile of one machine.
     *
     * @param secrets the secret of each of its seats, by the seat's number; only their hashes go into the file
     */
    String caddyfile(ClassroomLayout layout, RoomMachine machine, Map<Integer, String> secrets);
}
