package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import org.jspecify.annotations.Nullable;

/**
 * A disk as an image or a request describes it.
 *
 * @param device where it is attached
 * @param snapshot what it starts from, or null for an empty one
 * @param sizeGb its size in GiB
 * @param type {@code gp3} and so on
 * @param goesWithInstance DeleteOnTermination
 * @param encrypted whether it is
 * @param key the key that it is encrypted with, or null for Amazon's
 */
record Disk(
        String device,
        @Nullable String snapshot,
        int sizeGb,
        String type,
        boolean goesWithInstance,
        boolean encrypted,
        @Nullable String key) {

    /** The same disk from another snapshot. */
    Disk from(String other) {
        return new Disk(device, other, sizeGb, type, goesWithInstance, encrypted, key);
    }

    /** The same disk, encrypted. */
    Disk encryptedWith(@Nullable String with) {
        return new Disk(device, snapshot, sizeGb, type, goesWithInstance, true, with);
    }

    /** As an image shows it. */
    void write(Xml xml, boolean withSnapshot) {
        xml.put("deviceName", device)
                .in(
                        "ebs",
                        ebs -> ebs.put("snapshotId", withSnapshot ? snapshot : null)
                                .put("volumeSize", sizeGb)
                                .put("deleteOnTermination", goesWithInstance)
                                .put("volumeType", type)
                                .put("encrypted", encrypted)
                                .put("kmsKeyId", key));
    }
}
