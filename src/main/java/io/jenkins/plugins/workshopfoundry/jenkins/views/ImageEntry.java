package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;

/** What a build remembers of an image, so that its summary needs no ledger. Plain fields, which Jenkins can save. */
public final class ImageEntry {

    private final String id;
    private final String name;
    private final String version;
    private final String cloud;
    private final String region;
    private final String cloudId;

    ImageEntry(BakedImage image) {
        this.id = image.id();
        this.name = image.name();
        this.version = image.version();
        this.cloud = image.ref().provider().word();
        this.region = image.ref().region().name();
        this.cloudId = image.ref().id();
    }

    /** The image's id. */
    public String getId() {
        return id;
    }

    /** The workshop and its version. */
    public String getTitle() {
        return name + " " + version;
    }

    /** Whose cloud, and where. */
    public String getPlace() {
        return cloud.equals(region) ? cloud : cloud + ", " + region;
    }

    /** The cloud's own id. */
    public String getCloudId() {
        return cloudId;
    }
}
