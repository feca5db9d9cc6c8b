package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Making and taking away images. */
final class ImageActions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9()\\[\\] ./\\-'@_]{3,128}");
    private static final Set<PowerState> CAN_BE_KEPT = Set.of(PowerState.RUNNING, PowerState.STOPPED);

    Map<String, Action> actions() {
        return Map.of(
                "CreateImage", this::create,
                "CopyImage", this::copy,
                "DeregisterImage", this::deregister,
                "DisableImage", (ask, xml) -> disable(ask, xml, true),
                "EnableImage", (ask, xml) -> disable(ask, xml, false));
    }

    private void create(Ask ask, Xml xml) {
        Query query = ask.query();
        Instance instance = ask.region().instances().get(query.required("InstanceId"), ask.now());
        String name = name(ask);
        query.is("NoReboot");
        if (!CAN_BE_KEPT.contains(instance.state())) {
            throw Ec2Error.of(
                    "IncorrectState",
                    "Instance '" + instance.id() + "' is not 'running' or 'stopped': "
                            + instance.state().word());
        }
        Tags.of(query, "image");
        ask.proceed();
        String id = ask.id("ami-");
        Account account = ask.account();
        Phase phase = account.phase(
                account.settings().timings().image(), () -> account.backing().image(instance.id(), id));
        List<Disk> disks = instance.volumes().stream()
                .map(volume -> {
                    String about = "Created by CreateImage(" + instance.id() + ") for " + id;
                    return kept(ask, volume.disk(), volume.id(), about, phase);
                })
                .toList();
        String architecture = instance.launch().image().facts().architecture();
        add(ask, xml, new Image.Facts(ask.owner(), name, architecture, instance.id(), null), id, disks, phase);
    }

    private void copy(Ask ask, Xml xml) {
        Query query = ask.query();
        String sourceRegion = query.required("SourceRegion");
        Optional<String> earlier = ask.region().tokens().earlier(query);
        if (earlier.isPresent()) {
            xml.put("imageId", earlier.get());
            return;
        }
        Image source = source(ask, sourceRegion, query.required("SourceImageId"));
        String name = name(ask);
        String key = query.text("KmsKeyId").orElse(null);
        boolean encrypted =
                query.is("Encrypted") || ask.account().encrypts(ask.region().name());
        Tags.of(query, "image");
        ask.proceed();
        String id = ask.id("ami-");
        Account account = ask.account();
        Phase phase = account.phase(
                account.settings().timings().copyTo(ask.region().name()),
                () -> account.backing().copy(source.id(), id));
        List<Disk> disks = source.disks().stream()
                .map(disk -> {
                    String about = "Copied for DestinationAmi " + id + " from SourceAmi " + source.id()
                            + " for SourceSnapshot " + disk.snapshot() + ".";
                    Disk like = encrypted ? disk.encryptedWith(key(ask, key)) : disk;
                    return kept(ask, like, "vol-ffffffff", about, phase);
                })
                .toList();
        ask.region().tokens().note(query, id);
        Image.Facts facts =
                new Image.Facts(ask.owner(), name, source.facts().architecture(), source.id(), sourceRegion);
        Image made = add(ask, xml, facts, id, disks, phase);
        if (query.is("CopyImageTags")) {
            source.tags().forEach(made.tags()::putIfAbsent);
        }
    }

    private static String key(Ask ask, @Nullable String asked) {
        return asked != null ? asked : ask.account().defaultKey(ask.region().name());
    }

    private static Image source(Ask ask, String region, String id) {
        if (!ask.account().enabled().contains(region)) {
            throw Ec2Error.of("InvalidRegion", "The region " + region + " is unavailable.");
        }
        Image source = ask.account().region(region).images().get(id, ask.now());
        if (!source.state(ask.now()).equals("available")) {
            throw Ec2Error.of("InvalidAMIID.Unavailable", "Image " + id + " is not available for copying.");
        }
        return source;
    }

    private static Image add(Ask ask, Xml xml, Image.Facts facts, String id, List<Disk> disks, Phase phase) {
        String description = ask.query().text("Description").orElse("");
        Image made = new Image(id, ask, facts, description, disks, phase);
        ask.region().images().add(made);
        xml.put("imageId", id);
        return made;
    }

    /** The snapshot of a disk, and the disk as the image has it. */
    private static Disk kept(Ask ask, Disk disk, String volume, String about, Phase phase) {
        Disk from = disk.from(ask.id("snap-"));
        ask.region().snapshots().add(new Snapshot(String.valueOf(from.snapshot()), ask, volume, about, from, phase));
        return from;
    }

    private static String name(Ask ask) {
        String name = ask.query().required("Name");
        if (!NAME.matcher(name).matches()) {
            throw Ec2Error.of(
                    "InvalidAMIName.Malformed",
                    "AMI names must be between 3 and 128 characters long, and may contain letters, numbers, '(', ')',"
                            + " '.', '-', '/' and '_'");
        }
        ask.region()
                .images()
                .all(ask.now())
                .filter(image -> image.facts().owner().equals(ask.owner())
                        && image.facts().name().equals(name)
                        && !image.state(ask.now()).equals("failed"))
                .findFirst()
                .ifPresent(image -> {
                    throw Ec2Error.of(
                            "InvalidAMIName.Duplicate", "AMI name " + name + " is already in use by AMI " + image.id());
                });
        return name;
    }

    private void deregister(Ask ask, Xml xml) {
        Image image = own(ask);
        boolean withSnapshots = ask.query().is("DeleteAssociatedSnapshots");
        ask.proceed();
        ask.region().images().remove(image);
        ask.region().deregistered().add(image.id());
        ask.account().backing().forget(image.id());
        if (withSnapshots) {
            image.disks()
                    .forEach(disk -> ask.region()
                            .snapshots()
                            .remove(ask.region().snapshots().get(String.valueOf(disk.snapshot()), ask.now())));
        }
        xml.done();
    }

    private void disable(Ask ask, Xml xml, boolean off) {
        Image image = own(ask);
        ask.proceed();
        image.disable(off);
        xml.done();
    }

    /** An image of the caller's own. */
    static Image own(Ask ask) {
        String id = ask.query().required("ImageId");
        if (ask.region().deregistered().contains(id)) {
            throw Ec2Error.of("InvalidAMIID.Unavailable", "The image ID '" + id + "' is no longer available");
        }
        Image image = ask.region().images().get(id, ask.now());
        if (!image.facts().owner().equals(ask.owner())) {
            throw new Ec2Error(403, "AuthFailure", "Not authorized for image:" + id);
        }
        return image;
    }
}
