package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stays or goes as a whole: a baked image with its development releases, or a version, across all regions.
 *
 * @param id the image's or the release's id
 * @param kind what it is for
 * @param title its name and version
 * @param created when it was baked or first published
 * @param members the ids of all that goes with it, in the order in which it goes; itself last
 * @param retired the harshest that was done to all of it already; STAY for nothing
 * @param launched when a machine was last started from it, as far as anybody knows, or null
 * @param held why it stays whatever its age, for instance "pinned"; empty where nothing holds it
 */
public record RetentionUnit(
        String id,
        ReleaseKind kind,
        String title,
        Instant created,
        List<String> members,
        RetentionAction retired,
        @Nullable Instant launched,
        Optional<String> held) {

    /** Copies the list. */
    public RetentionUnit {
        members = List.copyOf(members);
    }
}
