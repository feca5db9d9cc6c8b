package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What opens a classroom, for the one answer in which it was asked for: this has no address of its own.
 *
 * @param page the classroom's page
 * @param joinCode the code with which learners come in
 * @param links the links that open each seat, by its number
 */
public record Revealed(RoomPage page, String joinCode, Map<Integer, ? extends Map<String, String>> links) {

    /** One seat's links. */
    public record Seat(int number, List<Link> links) {}

    /** The seats by number. */
    public List<Seat> seats() {
        return new TreeMap<Integer, Map<String, String>>(links)
                .entrySet().stream()
                        .map(entry -> new Seat(entry.getKey(), Link.of(entry.getValue())))
                        .toList();
    }

    /** Without what opens the classroom. */
    @Override
    public String toString() {
        return "Revealed[" + page.getId() + "]";
    }
}
