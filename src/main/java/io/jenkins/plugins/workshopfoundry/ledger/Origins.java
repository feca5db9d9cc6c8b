package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.List;

/** Which builds asked for what. Several jobs may have asked for one image: the same inputs are baked once. */
public interface Origins {

    /** Records that a build asked for something; another build of the same job did: replaced. */
    void record(Origin origin);

    /** Everybody who asked for one thing, by the job's name. */
    List<Origin> of(String id);

    /** Everybody who asked for anything that stands, in one query. */
    List<Origin> standing();
}
