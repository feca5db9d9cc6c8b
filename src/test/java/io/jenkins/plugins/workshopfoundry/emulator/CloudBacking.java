package io.jenkins.plugins.workshopfoundry.emulator;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.Cloud;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Machines of another cloud of ours behind those of an emulated one: the pretend cloud's for whole stories in no time, the
 * local cloud's for real ones. Closing it removes whatever it still has. Safe for several threads.
 */
public final class CloudBacking implements Backing, AutoCloseable {

    /** Longer than anything takes on the slowest cloud. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int DISK_GB = 20;

    /** The metadata key of the dead-man switch: resources/machine/README.md. */
    private static final String DEADLINE = "WF_DEADLINE";

    private final Cloud cloud;
    private final Region region;
    private final Poll poll;
    private final String controller;
    private final UnaryOperator<String> base;
    private final Map<String, List<ResourceRef>> machines = new HashMap<>();
    private final Map<String, List<ResourceRef>> images = new HashMap<>();

    /**
     * Machines of a cloud.
     *
     * @param controller under which id everything is made; unlike any other's, so that what a process that was killed left
     *     behind is not taken for what is made here: an emulator counts its ids from the same beginning every time
     * @param base which of the cloud's base images stands in for a public image of this title
     */
    public CloudBacking(Cloud cloud, Region region, Poll poll, String controller, UnaryOperator<String> base) {
        this.cloud = cloud;
        this.region = region;
        this.poll = poll;
        this.controller = controller;
        this.base = base;
    }

    @Override
    public String launch(Order order) {
        List<ResourceRef> made = cloud.machines().plan(spec(order)).stream()
                .map(creation -> create(machines, order.id(), creation))
                .toList();
        return address(last(made));
    }

    private MachineSpec spec(Order order) {
        Map<String, String> metadata = order.metadata().entrySet().stream()
                .filter(entry -> entry.getKey().matches("[A-Z][A-Z0-9_]*"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> b, TreeMap::new));
        Instant deadline = Optional.ofNullable(metadata.remove(DEADLINE))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .orElseGet(() -> poll.clock().instant().plus(Duration.ofDays(1)));
        return new MachineSpec(
                region,
                labels(order.id()),
                image(order),
                null,
                DISK_GB,
                order.architecture(),
                Objects.requireNonNullElse(order.publicKey(), ""),
                metadata,
                new Access(order.openPorts(), "0.0.0.0/0", order.wayOut()),
                deadline,
                false);
    }

    private ResourceRef image(Order order) {
        List<ResourceRef> known = known(images, order.image());
        return known.isEmpty()
                ? cloud.images()
                        .base(base.apply(order.title()), order.architecture(), region, line -> {})
                        .image()
                : last(known);
    }

    @Override
    public void stop(String id) {
        cloud.machines().stop(machine(id));
    }

    @Override
    public String start(String id) {
        cloud.machines().start(machine(id));
        return address(machine(id));
    }

    @Override
    public void terminate(String id) {
        remove(machines, id);
    }

    @Override
    public void image(String id, String image) {
        ImageSpec spec = new ImageSpec(region, labels(image), machine(id), Map.of());
        cloud.images().plan(spec).forEach(creation -> create(images, image, creation));
        ResourceRef made = last(known(images, image));
        poll.untilTrue(
                "The " + made,
                Poll.Pace.brisk(PATIENCE),
                () -> cloud.images()
                        .describe(made)
                        .equals(io.jenkins.plugins.workshopfoundry.cloud.Images.ImageView.AVAILABLE));
    }

    /** All regions of the emulated cloud are the one region here: a copy is another name for the same. */
    @Override
    public synchronized void copy(String image, String copy) {
        images.put(copy, known(images, image));
    }

    @Override
    public void forget(String image) {
        boolean shared;
        synchronized (this) {
            List<ResourceRef> refs = known(images, image);
            images.remove(image);
            shared = refs.isEmpty() || images.containsValue(refs);
            if (!shared) {
                images.put(image, refs);
            }
        }
        if (!shared) {
            remove(images, image);
        }
    }

    /** The fingerprints of the host keys, as cloud-init prints them. */
    @Override
    public String console(String id) {
        List<ResourceRef> known = known(machines, id);
        List<String> keys = known.isEmpty()
                ? List.of()
                : cloud.machines().describe(last(known)).hostKeys();
        return keys.stream()
                .map(key -> "ci-info: 256 " + key + " root@machine (ED25519)\n")
                .collect(Collectors.joining(
                        "",
                        "-----BEGIN SSH HOST KEY FINGERPRINTS-----\n",
                        "-----END SSH HOST KEY FINGERPRINTS-----\n"));
    }

    @Override
    public void close() {
        List.copyOf(machines.keySet()).forEach(this::terminate);
        List.copyOf(images.keySet()).forEach(this::forget);
    }

    private ResourceRef create(Map<String, List<ResourceRef>> all, String owner, Creation creation) {
        ResourceRef made = cloud.creations().create(creation);
        synchronized (this) {
            all.merge(owner, List.of(made), CloudBacking::both);
        }
        return made;
    }

    private static List<ResourceRef> both(List<ResourceRef> some, List<ResourceRef> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private void remove(Map<String, List<ResourceRef>> all, String owner) {
        List<ResourceRef> refs = known(all, owner);
        List<ResourceRef> children = refs.stream()
                .flatMap(ref -> cloud.removal().children(ref).stream())
                .toList();
        both(refs, children).stream()
                .distinct()
                .sorted(Comparator.comparing(ResourceRef::kind))
                .forEach(this::remove);
        synchronized (this) {
            all.remove(owner);
        }
    }

    private void remove(ResourceRef ref) {
        cloud.removal().remove(ref);
        poll.untilTrue(
                "The end of the " + ref,
                Poll.Pace.brisk(PATIENCE),
                () -> !cloud.removal().exists(ref));
    }

    private String address(ResourceRef machine) {
        return poll.until(
                "The address of the " + machine,
                Poll.Pace.brisk(PATIENCE),
                () -> Optional.of(cloud.machines().describe(machine))
                        .filter(view -> view.state() == MachineView.State.RUNNING)
                        .map(MachineView::host));
    }

    private ResourceRef machine(String id) {
        return last(known(machines, id));
    }

    private synchronized List<ResourceRef> known(Map<String, List<ResourceRef>> all, String id) {
        return all.getOrDefault(id, List.of());
    }

    private static ResourceRef last(List<ResourceRef> refs) {
        return refs.get(refs.size() - 1);
    }

    private OwnershipLabels labels(String name) {
        Instant now = poll.clock().instant();
        return new OwnershipLabels(
                controller, "emulated", controller + "-" + name, null, now.plus(Duration.ofDays(1)), now);
    }
}
