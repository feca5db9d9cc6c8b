package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.time.Instant;

/**
 * One classroom.
 *
 * @param id its id; the group of its resources
 * @param name the workshop's name
 * @param imageId the image it was started from
 * @param provider whose cloud
 * @param region where
 * @param state where it stands
 * @param seats how many seats
 * @param expires when it ends
 * @param joinHash SHA-256 of the join code, hexadecimal
 * @param details its layout as JSON: domain, routing, machines, endpoints
 * @param created when it was recorded
 */
public record ClassroomRecord(
        String id,
        String name,
        String imageId,
        Provider provider,
        Region region,
        ClassroomState state,
        int seats,
        Instant expires,
        String joinHash,
        String details,
        Instant created) {}
