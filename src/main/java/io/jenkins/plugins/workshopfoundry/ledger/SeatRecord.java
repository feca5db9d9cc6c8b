package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One seat.
 *
 * @param classroomId its classroom
 * @param number its number in the classroom, from 1
 * @param machine the name of the machine that it is on
 * @param slot its place on that machine, from 1
 * @param endpoints URL by endpoint name, without the secret
 * @param learner who sits there, or null
 * @param rejoinHash SHA-256 of the rejoin token, hexadecimal, or null while nobody sits there
 * @param joined when the learner joined, or null
 */
public record SeatRecord(
        String classroomId,
        int number,
        String machine,
        int slot,
        Map<String, String> endpoints,
        @Nullable String learner,
        @Nullable String rejoinHash,
        @Nullable Instant joined) {

    /** Copies the map. */
    public SeatRecord {
        endpoints = Map.copyOf(endpoints);
    }
}
