package io.jenkins.plugins.workshopfoundry.ledger;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One resource.
 *
 * @param id the ledger's id
 * @param runId the run that made it
 * @param group the classroom or image it belongs to, or null while it belongs to its run alone
 * @param provider whose cloud
 * @param region where
 * @param kind what
 * @param name the name under which it was intended; for an implicit child the cloud's id
 * @param cloudId the cloud's id, or null before it is known
 * @param state where it stands
 * @param parent the ledger id of the resource that brought it, or null
 * @param expires when nobody will miss it any more, or null
 * @param hostKey for a machine: the pinned fingerprint of its SSH host key, or null before first contact
 * @param created when it was intended
 * @param updated when it last changed
 */
public record ResourceRecord(
        String id,
        String runId,
        @Nullable String group,
        Provider provider,
        Region region,
        ResourceKind kind,
        String name,
        @Nullable String cloudId,
        ResourceState state,
        @Nullable String parent,
        @Nullable Instant expires,
        @Nullable String hostKey,
        Instant created,
        Instant updated) {

    /** Where it is in the cloud, once the cloud's id is known. */
    public Optional<ResourceRef> ref() {
        return Optional.ofNullable(cloudId).map(known -> new ResourceRef(provider, region, kind, known));
    }

    /** The same with the cloud's id, for one that was found by its name. */
    public ResourceRecord at(ResourceRef ref) {
        return new ResourceRecord(
                id, runId, group, provider, region, kind, name, ref.id(), state, parent, expires, hostKey, created,
                updated);
    }
}
