package io.jenkins.plugins.workshopfoundry.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run.
 *
 * @param id its id
 * @param kind what it does
 * @param status where it stands
 * @param subject the id of the image or classroom that it is about
 * @param request what was asked for, as JSON; never a secret
 * @param controller whose run it is
 * @param owner the process that holds it, or null
 * @param leaseUntil until when the owner is believed alive, in database time; the epoch start where there is no owner
 * @param epoch the fencing epoch; 0 before the first owner
 * @param created when it was created
 * @param updated when its status or lease last changed
 * @param error why it was suspended, is being cancelled, or failed, or null
 */
public record RunRecord(
        String id,
        RunKind kind,
        RunStatus status,
        String subject,
        String request,
        String controller,
        @Nullable String owner,
        Instant leaseUntil,
        long epoch,
        Instant created,
        Instant updated,
        @Nullable String error) {}
