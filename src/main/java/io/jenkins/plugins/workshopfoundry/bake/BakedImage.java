package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Json;

/**
 * An image that was baked and passed its boot test. Only a bake makes one, and {@link #restore} is the one door back from
 * the ledger.
 */
public final class BakedImage {

    private final ImageRecord record;
    private final ImageDetails details;
    private final ResourceRef ref;

    private BakedImage(ImageRecord record, ImageDetails details, ResourceRef ref) {
        this.record = record;
        this.details = details;
        this.ref = ref;
    }

    /**
     * The image that the ledger remembers.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.LedgerBroken if its details cannot be read
     */
    public static BakedImage restore(ImageRecord record) {
        return new BakedImage(record, Json.read(record.details(), ImageDetails.class), record.ref());
    }

    /** The same image, where a copy of it is. */
    public BakedImage at(ResourceRef copy) {
        return new BakedImage(record, details, copy);
    }

    /** Its id. */
    public String id() {
        return record.id();
    }

    /** The workshop's name. */
    public String name() {
        return record.name();
    }

    /** The version it was baked as. */
    public String version() {
        return record.version();
    }

    /** Where it is. */
    public ResourceRef ref() {
        return ref;
    }

    /** The digest of its inputs. */
    public String digest() {
        return record.digest();
    }

    /** What was found out while baking. */
    public ImageDetails details() {
        return details;
    }

    /** As the ledger keeps it. */
    public ImageRecord record() {
        return record;
    }
}
