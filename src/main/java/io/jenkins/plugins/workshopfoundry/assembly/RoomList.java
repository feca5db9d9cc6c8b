package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Origin;
import java.util.List;
import java.util.Map;

/**
 * The classrooms that are not closed.
 *
 * @param rooms the classrooms, oldest first
 * @param taken how many seats are taken, by classroom; those without learners are not in it
 * @param origins who asked for what
 */
public record RoomList(List<ClassroomRecord> rooms, Map<String, Integer> taken, List<Origin> origins) {

    /** Copies the collections. */
    public RoomList {
        rooms = List.copyOf(rooms);
        taken = Map.copyOf(taken);
        origins = List.copyOf(origins);
    }
}
