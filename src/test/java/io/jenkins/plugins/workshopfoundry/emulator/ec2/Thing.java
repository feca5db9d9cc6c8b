package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Anything that has an id and tags. What is fresh may be unseen for a while. */
abstract class Thing {

    private final String id;
    private final Instant created;
    private final Instant seen;
    private final Map<String, String> tags = new TreeMap<>();

    /** A thing that is made by a request, with the tags that the request gives to its kind. */
    Thing(String id, Ask ask) {
        this(id, ask.now(), ask.lag());
        tags.putAll(Tags.of(ask.query(), kind()));
    }

    Thing(String id, Instant created, Duration lag) {
        this.id = id;
        this.created = created;
        this.seen = created.plus(lag);
    }

    /** EC2's word for what it is, as in tag specifications. */
    abstract String kind();

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    Map<String, String> tags() {
        return tags;
    }

    boolean isSeen(Instant now) {
        return !now.isBefore(seen);
    }

    /** Lets time pass over it. */
    void settle(Instant now) {
        // Most things stay as they are.
    }
}
