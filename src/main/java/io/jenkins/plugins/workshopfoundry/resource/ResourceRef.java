package io.jenkins.plugins.workshopfoundry.resource;

/**
 * One thing in one cloud.
 *
 * @param provider whose cloud
 * @param region where in it
 * @param kind what it is
 * @param id the cloud's own id, unique within provider, region and kind
 */
public record ResourceRef(Provider provider, Region region, ResourceKind kind, String id) {

    /** For logs: kind, id and place. */
    @Override
    public String toString() {
        return kind.word() + " " + id + " in " + provider.word() + "/" + region;
    }
}
