package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;

/**
 * One request that has passed the door.
 *
 * @param query what is asked
 * @param region where
 * @param account everything there is
 * @param caller who asks
 * @param now when
 * @param lag how long what the request makes stays unseen
 */
record Ask(Query query, RegionState region, Account account, Session caller, Instant now, Duration lag) {

    /** Called when the request has been checked, before anything is changed: a dry run ends here. */
    void proceed() {
        if (query.is("DryRun")) {
            throw Ec2Error.dryRun();
        }
    }

    /** A fresh id. */
    String id(String prefix) {
        return account.ids().fresh(prefix);
    }

    /** Who owns what is made. */
    String owner() {
        return account.id();
    }
}
