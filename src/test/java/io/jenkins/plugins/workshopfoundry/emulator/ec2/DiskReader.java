package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the block device mappings of a request over those of an image. */
final class DiskReader {

    private static final int MOST_GB = 16_384;
    private static final int USUAL_GB = 8;
    private static final Set<String> TYPES = Set.of("gp2", "gp3", "io1", "io2", "st1", "sc1", "standard");

    private final Ask ask;

    DiskReader(Ask ask) {
        this.ask = ask;
    }

    List<Disk> read(Image image) {
        List<Disk> disks = new ArrayList<>(image.disks());
        for (Query mapping : ask.query().list("BlockDeviceMapping")) {
            String device = mapping.required("DeviceName");
            Disk old = disks.stream()
                    .filter(disk -> disk.device().equals(device))
                    .findFirst()
                    .orElse(new Disk(device, null, USUAL_GB, "gp2", true, false, null));
            disks.remove(old);
            disks.add(image.disks().contains(old) ? 0 : disks.size(), over(old, mapping.in("Ebs")));
        }
        boolean encrypts = ask.account().encrypts(ask.region().name());
        return disks.stream()
                .map(disk -> encrypts && !disk.encrypted()
                        ? disk.encryptedWith(
                                ask.account().defaultKey(ask.region().name()))
                        : disk)
                .toList();
    }

    private static Disk over(Disk old, Query ebs) {
        String snapshot = ebs.text("SnapshotId").orElse(old.snapshot());
        int size = ebs.number("VolumeSize").orElse(old.sizeGb());
        String type = ebs.text("VolumeType").orElse(old.type());
        ebs.number("Iops");
        ebs.number("Throughput");
        if (snapshot != null && size < old.sizeGb()) {
            throw Ec2Error.of(
                    "InvalidBlockDeviceMapping",
                    "Volume of size %dGB is smaller than snapshot '%s', expect size >= %dGB"
                            .formatted(size, snapshot, old.sizeGb()));
        }
        if (size < 1 || size > MOST_GB) {
            throw Ec2Error.value("Invalid value '" + size + "' for VolumeSize.");
        }
        if (!TYPES.contains(type)) {
            throw Ec2Error.value("Value (" + type + ") for parameter volumeType is invalid.");
        }
        return new Disk(
                old.device(),
                snapshot,
                size,
                type,
                ebs.flag("DeleteOnTermination").orElse(old.goesWithInstance()),
                ebs.is("Encrypted") || old.encrypted(),
                ebs.text("KmsKeyId").orElse(old.key()));
    }
}
