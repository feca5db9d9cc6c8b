package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.List;
import java.util.Optional;

/** What the schedule did. */
public interface Ticks {

    /** How many rounds in which something happened are kept. */
    int KEPT = 1000;

    /** Records a round. Of a controller's rounds in which nothing happened only the last is kept. */
    void record(TickRecord tick);

    /** The newest, newest first. */
    List<TickRecord> latest(int count);

    /** The newest of one controller. */
    Optional<TickRecord> last(String controller);
}
