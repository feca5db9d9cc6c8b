package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.List;

/**
 * One classroom in a list, in words.
 *
 * @param id its id
 * @param name the workshop's name
 * @param place whose cloud, and where
 * @param state where it stands
 * @param learners how many seats are taken, of how many
 * @param expires when it ends
 * @param left how long until then
 * @param cost what it has cost so far
 * @param askers the builds that asked for it
 */
public record RoomRow(
        String id,
        String name,
        String place,
        String state,
        String learners,
        String expires,
        String left,
        String cost,
        List<Asker> askers) {

    /** Copies the list. */
    public RoomRow {
        askers = List.copyOf(askers);
    }
}
