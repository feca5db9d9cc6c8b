package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.JsonScan;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a classroom is laid out; kept with it as JSON.
 *
 * @param machines its machines in order
 * @param endpoints the offset (0 to 9) of each endpoint's port in a seat's block of ten, by name
 * @param domain the domain under which learners come, or null for the machines' addresses
 * @param routing how an address names a seat; what was kept before there was a choice is read as {@link Routing#PATH}
 */
public record ClassroomLayout(
        List<RoomMachine> machines,
        SortedMap<String, Integer> endpoints,
        @Nullable String domain,
        Routing routing) {

    /** Copies the collections. */
    public ClassroomLayout {
        machines = List.copyOf(machines);
        endpoints = new TreeMap<>(endpoints);
        routing = routing == null ? Routing.PATH : routing;
    }

    /**
     * One machine of a classroom.
     *
     * @param name its name, also in the ledger
     * @param type the cloud's machine type, or null for the provider's default
     * @param firstSeat the number of its first seat in the classroom
     * @param seats how many seats it has
     * @param resource its id in the ledger, or empty before it is made
     * @param host where it is reached, or empty before it is
     */
    public record RoomMachine(
            String name, @Nullable String type, int firstSeat, int seats, String resource, String host) {

        /** The same machine, made. */
        public RoomMachine made(String itsResource, String itsHost) {
            return new RoomMachine(name, type, firstSeat, seats, itsResource, itsHost);
        }

        /** Whether it has the seat of that number. */
        public boolean has(int seat) {
            return firstSeat <= seat && seat < firstSeat + seats;
        }

        /** The place of a seat on it, from 1. */
        public int slot(int seat) {
            return seat - firstSeat + 1;
        }
    }

    /** The layout that was kept with a classroom. */
    public static ClassroomLayout of(ClassroomRecord classroom) {
        return Json.read(classroom.details(), ClassroomLayout.class);
    }

    /**
     * The machine types in the layout that was kept with a classroom, one for each machine; the empty text is the
     * provider's default.
     */
    public static List<String> machineTypes(ClassroomRecord classroom) {
        return JsonScan.at(classroom.details(), "machines", "type");
    }

    /** The same layout with other machines. */
    public ClassroomLayout with(List<RoomMachine> others) {
        return new ClassroomLayout(others, endpoints, domain, routing);
    }

    /** Where learners reach a machine: scheme and authority, without a slash at the end. */
    public String base(RoomMachine machine) {
        if (domain == null) {
            return "http://" + machine.host();
        }
        return "https://" + (machines.size() == 1 ? "" : "m" + place(machine) + ".") + domain;
    }

    /** From 1; by name, because a machine is the same one whatever became of it since. */
    private int place(RoomMachine machine) {
        return machines.stream().map(RoomMachine::name).toList().indexOf(machine.name()) + 1;
    }
}
