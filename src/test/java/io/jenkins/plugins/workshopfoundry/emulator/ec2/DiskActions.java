package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Volumes and snapshots. */
final class DiskActions {

    Map<String, Action> actions() {
        return Map.of(
                "DescribeSnapshots", this::snapshots,
                "DeleteSnapshot", this::deleteSnapshot,
                "DescribeVolumes", this::volumes,
                "DeleteVolume", this::deleteVolume);
    }

    private void snapshots(Ask ask, Xml xml) {
        List<String> ids = ask.query().texts("SnapshotId");
        List<String> owners = ask.query().texts("Owner");
        Instant now = ask.now();
        Map<String, Function<Snapshot, @Nullable Object>> filters = Map.of(
                "snapshot-id", Snapshot::id,
                "volume-id", Snapshot::volume,
                "owner-id", Snapshot::owner,
                "description", Snapshot::description,
                "status", snapshot -> snapshot.status(now));
        List<Snapshot> shown = ask.region().snapshots().asked(ids, now).stream()
                .filter(snapshot -> owners.isEmpty() || owners.contains("self") || owners.contains(snapshot.owner()))
                .toList();
        Pages.USUAL.write(
                ask,
                xml,
                "snapshotSet",
                Filters.of(ask.query()).things(shown, filters),
                Snapshot::id,
                (item, snapshot) -> write(item, snapshot, now));
    }

    private static void write(Xml xml, Snapshot snapshot, Instant now) {
        String status = snapshot.status(now);
        xml.put("snapshotId", snapshot.id())
                .put("volumeId", snapshot.volume())
                .put("status", status)
                .put("startTime", snapshot.created())
                .put("progress", status.equals("completed") ? "100%" : "40%")
                .put("ownerId", snapshot.owner())
                .put("volumeSize", snapshot.disk().sizeGb())
                .put("description", snapshot.description())
                .put("encrypted", snapshot.disk().encrypted())
                .put("kmsKeyId", snapshot.key())
                .tags(snapshot.tags());
    }

    private void deleteSnapshot(Ask ask, Xml xml) {
        Snapshot snapshot = ask.region().snapshots().get(ask.query().required("SnapshotId"), ask.now());
        ask.region()
                .images()
                .all(ask.now())
                .filter(image ->
                        image.disks().stream().anyMatch(disk -> snapshot.id().equals(disk.snapshot())))
                .findFirst()
                .ifPresent(image -> {
                    throw Ec2Error.of(
                            "InvalidSnapshot.InUse",
                            "The snapshot " + snapshot.id() + " is currently in use by " + image.id());
                });
        ask.proceed();
        ask.region().snapshots().remove(snapshot);
        xml.done();
    }

    private void volumes(Ask ask, Xml xml) {
        List<Volume> shown = ask.region().volumes().asked(ask.query().texts("VolumeId"), ask.now());
        Map<String, Function<Volume, @Nullable Object>> filters = Map.of(
                "volume-id", Volume::id,
                "status", Volume::status,
                "snapshot-id", volume -> volume.disk().snapshot(),
                "attachment.instance-id", DiskActions::instanceId);
        Pages.USUAL.write(
                ask, xml, "volumeSet", Filters.of(ask.query()).things(shown, filters), Volume::id, DiskActions::write);
    }

    private static @Nullable String instanceId(Volume volume) {
        Instance instance = volume.instance();
        return instance == null ? null : instance.id();
    }

    private static void write(Xml xml, Volume volume) {
        Instance instance = volume.instance();
        xml.put("volumeId", volume.id())
                .put("size", volume.disk().sizeGb())
                .put("snapshotId", volume.disk().snapshot())
                .put("availabilityZone", volume.zone())
                .put("status", volume.status())
                .put("createTime", volume.created())
                .put("volumeType", volume.disk().type())
                .put("encrypted", volume.disk().encrypted())
                .put("kmsKeyId", volume.disk().key());
        if (instance != null) {
            xml.list(
                    "attachmentSet",
                    List.of(instance),
                    (item, to) -> item.put("volumeId", volume.id())
                            .put("instanceId", to.id())
                            .put("device", volume.disk().device())
                            .put("status", "attached")
                            .put("deleteOnTermination", volume.disk().goesWithInstance()));
        }
        xml.tags(volume.tags());
    }

    private void deleteVolume(Ask ask, Xml xml) {
        Volume volume = ask.region().volumes().get(ask.query().required("VolumeId"), ask.now());
        Instance instance = volume.instance();
        if (instance != null) {
            throw Ec2Error.of("VolumeInUse", "Volume " + volume.id() + " is currently attached to " + instance.id());
        }
        ask.proceed();
        ask.region().volumes().remove(volume);
        xml.done();
    }
}
