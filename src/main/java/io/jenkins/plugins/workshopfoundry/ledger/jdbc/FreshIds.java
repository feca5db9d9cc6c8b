package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Ids that no row has yet: short ones, which people can type, may come twice. */
final class FreshIds {

    private static final int TRIES = 20;

    private final Supplier<String> source;

    FreshIds(Supplier<String> source) {
        this.source = source;
    }

    /**
     * Tries ids until one is free.
     *
     * @param inserted inserts a row under the id, and says false if there is one already
     */
    String use(Predicate<String> inserted) {
        for (int tries = 0; tries < TRIES; tries++) {
            String id = source.get();
            if (inserted.test(id)) {
                return id;
            }
        }
        throw new LedgerBroken(
                "The source of ids gave " + TRIES + " ids that are taken already.", "Start the program again.");
    }
}
