package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.List;

/**
 * One image in a list, in words.
 *
 * @param id its id
 * @param name the workshop's name
 * @param version its version
 * @param place whose cloud, and where
 * @param digest the beginning of its inputs' digest
 * @param created when it was baked
 * @param askers the builds that asked for it
 */
public record ImageRow(
        String id, String name, String version, String place, String digest, String created, List<Asker> askers) {

    /** Copies the list. */
    public ImageRow {
        askers = List.copyOf(askers);
    }
}
