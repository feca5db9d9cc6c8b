package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** When a class begins, as people type it. */
final class StartTime {

    private StartTime() {}

    /** With an offset, because whoever keeps the schedule may be in another time zone. */
    static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidRequest(
                    "'" + text + "' is not a time with its offset from universal time.",
                    "Write it like 2026-12-01T09:00Z or 2026-12-01T10:00+01:00.",
                    e);
        }
    }
}
