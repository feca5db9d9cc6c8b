package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where learners find their seats. By path: {@code /vm/{seat}/{endpoint}/} below the machine's address, and
 * {@code /vm/{seat}/} for {@code web} or the only endpoint. By host: {@code {endpoint}.seat-{seat}} before the machine's
 * name, and {@code seat-{seat}} for {@code web} or the only endpoint.
 */
record Endpoints(ClassroomLayout layout) {

    private static final String MAIN = "web";

    SeatRecord seat(String classroom, int number) {
        RoomMachine machine = layout.machines().stream()
                .filter(candidate -> candidate.has(number))
                .findFirst()
                .orElseThrow();
        String base = layout.base(machine);
        Map<String, String> urls = new TreeMap<>();
        for (String endpoint : layout.endpoints().keySet()) {
            boolean main = endpoint.equals(MAIN) || layout.endpoints().size() == 1;
            urls.put(
                    endpoint,
                    switch (layout.routing()) {
                        case PATH -> base + "/vm/" + number + "/" + (main ? "" : endpoint + "/");
                        case HOST ->
                            base.replace("://", "://" + (main ? "" : endpoint + ".") + "seat-" + number + ".") + "/";
                    });
        }
        return new SeatRecord(classroom, number, machine.name(), machine.slot(number), urls, null, null, null);
    }
}
