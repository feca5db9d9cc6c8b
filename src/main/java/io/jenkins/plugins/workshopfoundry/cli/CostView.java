package io.jenkins.plugins.workshopfoundry.cli;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import java.time.Instant;
import java.util.Optional;

/** What a classroom will cost, in words. Pure. */
final class CostView {

    private CostView() {}

    /** One sentence; none where a classroom costs nothing, as on machines of one's own. */
    static Optional<String> words(Estimate forecast, Instant until) {
        return forecast.isFree()
                ? Optional.empty()
                : Optional.of("cost until " + Times.words(until) + ": " + forecast.words());
    }
}
