package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import java.time.Duration;

/**
 * How an SQLite file is used.
 *
 * @param survivesPowerLoss whether every write is on the disk before its method returns. In WAL mode that takes
 *     {@code synchronous=FULL}: with NORMAL a commit survives the process but not the host
 *     (<a href="https://www.sqlite.org/pragma.html#pragma_synchronous">SQLite's manual</a>)
 * @param patience how long to wait for another process that writes
 */
public record SqliteOptions(boolean survivesPowerLoss, Duration patience) {

    /** For everything real. Ten seconds: a write takes milliseconds, so a longer wait means that something hangs. */
    public static final SqliteOptions DURABLE = new SqliteOptions(true, Duration.ofSeconds(10));

    /** For simulations only: what was written survives a closed ledger or a killed process, not the host. */
    public static final SqliteOptions SIMULATED = new SqliteOptions(false, Duration.ofSeconds(10));
}
