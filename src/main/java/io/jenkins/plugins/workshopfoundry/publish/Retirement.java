package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Deprecates or disables a release in every region at once. It makes nothing and can be asked for again, so that it needs
 * no run: a region is recorded when the cloud has confirmed it, and tried again by the next pruning if it has not.
 */
public final class Retirement {

    /** EnableImageDeprecation refuses a time that has passed, and rounds to the minute. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private final Ledger ledger;
    private final Tools tools;
    private final Instant now;

    /** Retirement in one cloud, at a time. */
    public Retirement(Ledger ledger, Tools tools, Instant now) {
        this.ledger = ledger;
        this.tools = tools;
        this.now = now;
    }

    /**
     * Does it.
     *
     * @param action DEPRECATE or DISABLE
     * @return for each region that would not, a sentence
     */
    public List<String> carryOut(ReleaseRecord release, RetentionAction action) {
        List<ResourceRef> copies = Holdings.copies(release);
        List<Attempt<Boolean>> attempts = tools.fanout().map(copies, copy -> Attempt.of(() -> retire(copy, action)));
        List<String> left = new ArrayList<>();
        for (int place = 0; place < copies.size(); place++) {
            ResourceRef copy = copies.get(place);
            FoundryException failure = attempts.get(place).failure();
            if (failure == null) {
                ledger.releases().state(release.id(), copy.region(), state(action));
            } else {
                left.add(copy + ": " + Objects.requireNonNull(failure).what());
            }
        }
        return left;
    }

    private boolean retire(ResourceRef copy, RetentionAction action) {
        Publishing publishing = tools.publishing();
        if (action == RetentionAction.DISABLE) {
            publishing.disable(copy);
        } else {
            publishing.deprecate(copy, now.plus(SOON).truncatedTo(ChronoUnit.MINUTES));
        }
        return true;
    }

    private static ReleaseState state(RetentionAction action) {
        return action == RetentionAction.DISABLE ? ReleaseState.DISABLED : ReleaseState.DEPRECATED;
    }
}
