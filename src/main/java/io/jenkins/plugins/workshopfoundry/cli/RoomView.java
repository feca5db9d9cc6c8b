package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A classroom and its seats, for people and for programs. Never a seat's secret. */
final class RoomView {

    private RoomView() {}

    static Map<String, Object> json(ClassroomRecord room) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", room.id());
        json.put("name", room.name());
        json.put("image", room.imageId());
        json.put("cloud", room.provider().word());
        json.put("region", room.region().name());
        json.put("state", word(room));
        json.put("seats", room.seats());
        json.put("expires", room.expires().toString());
        return json;
    }

    static Map<String, Object> json(Classroom room) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", room.id());
        json.put("name", room.name());
        json.put("expires", room.expires().toString());
        json.put("joinCode", room.joinCode());
        json.put("seats", seats(room.seats()));
        return json;
    }

    /** Shows a classroom that was opened just now, with what it will cost. */
    static void show(Console console, Classroom room, Optional<String> cost) {
        Map<String, Object> json = json(room);
        json.put("cost", cost.orElse(null));
        console.result(lines(room), json);
    }

    static List<Map<String, Object>> seats(List<SeatRecord> seats) {
        return seats.stream().map(RoomView::seat).toList();
    }

    static List<String> lines(Classroom room) {
        List<String> lines = new ArrayList<>();
        lines.add("classroom %s: %s, %d seats, until %s"
                .formatted(room.id(), room.name(), room.seats().size(), Times.words(room.expires())));
        lines.add("  join code  " + room.joinCode());
        table(room.seats()).forEach(line -> lines.add("  " + line));
        return lines;
    }

    static List<String> table(List<SeatRecord> seats) {
        Table table = new Table("SEAT", "LEARNER", "ADDRESSES");
        seats.forEach(seat -> table.row(seat.number(), seat.learner() == null ? "-" : seat.learner(), addresses(seat)));
        return table.lines();
    }

    static String word(ClassroomRecord room) {
        return room.state().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> seat(SeatRecord seat) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", seat.number());
        json.put("machine", seat.machine());
        json.put("learner", seat.learner());
        json.put("endpoints", new TreeMap<>(seat.endpoints()));
        return json;
    }

    private static String addresses(SeatRecord seat) {
        return new TreeMap<>(seat.endpoints())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
