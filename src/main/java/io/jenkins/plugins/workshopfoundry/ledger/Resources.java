package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that costs or leaks. Writes carry the hold of the run that makes or removes the resource. */
public interface Resources {

    /**
     * What is about to be created.
     *
     * @param group the classroom or image it will belong to, or null
     * @param name the name under which it will be created
     * @param expires when nobody will miss it any more, or null
     */
    record Intent(
            Provider provider,
            Region region,
            ResourceKind kind,
            String name,
            @Nullable String group,
            @Nullable Instant expires) {}

    /**
     * Records the intent, before the call. Standing already under that provider, region, kind and name: the record that
     * is there is returned, unchanged unless it is but an intent of a run that has ended: that becomes this run's.
     */
    ResourceRecord intend(Hold hold, Intent intent);

    /** Records the cloud's id, after the call. Clears a REMOVING or LOST that an earlier try left. */
    ResourceRecord live(Hold hold, String id, String cloudId);

    /** Records what the cloud made of itself; recorded already: the record that is there. */
    ResourceRecord adopt(Hold hold, ResourceRecord parent, ResourceRef child);

    /** Records that removal begins. */
    void removing(Hold hold, String id);

    /** Records that the cloud confirmed the absence. */
    void gone(Hold hold, String id);

    /** Records that a live one is unknown to the cloud. */
    void lost(Hold hold, String id);

    /** Pins a machine's SSH host key; pinned already: refused unless it is the same. */
    void pin(Hold hold, String id, String hostKey);

    /** Makes resources of the run belong to a group that outlives it: an image or a classroom. */
    void entrust(Hold hold, String id, String group);

    /** Moves the expiry of everything standing in a group. */
    void expire(String group, Instant expires);

    /** One resource. */
    Optional<ResourceRecord> find(String id);

    /** The standing or lost resource of that name. */
    Optional<ResourceRecord> named(Provider provider, Region region, ResourceKind kind, String name);

    /** The resource that the cloud knows under that id, in whatever state. */
    Optional<ResourceRecord> known(ResourceRef ref);

    /** Everything that a run made, in order of creation. */
    List<ResourceRecord> ofRun(String runId);

    /** Everything in a group, in order of creation. */
    List<ResourceRecord> ofGroup(String group);

    /** Everything that may still cost something, of this controller, in order of creation. */
    List<ResourceRecord> standing();
}
