package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an adapter lends to the suites, and what all suites do with it. */
public interface CloudFixture {

    /** A public key that is good for nothing but being there. */
    String PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ3uMvWGbhbjGwdmMAzEXBmPgX/MkPpSgpvGFhnwP0Nw contract";

    /** Nothing in a suite takes longer, on the slowest cloud. */
    Duration PATIENCE = Duration.ofMinutes(10);

    /** The cloud under test. */
    Cloud cloud();

    /** A region in which to try things. */
    Region region();

    /** What this cloud's machines have; a local one follows its host. */
    default Architecture architecture() {
        return Architecture.AMD64;
    }

    /** Every region in which the suites make things. */
    default List<Region> regions() {
        return List.of(region());
    }

    /** An image to start machines from; nobody's resource. */
    ResourceRef image();

    /** How this cloud's time passes: really, or virtually. */
    Poll poll();

    /** Labels of this test's own controller. */
    OwnershipLabels labels(String name);

    /** A machine under a name, started from {@link #image()}. */
    default MachineSpec machine(String name) {
        return machine(name, image());
    }

    /** A machine under a name, started from an image. */
    default MachineSpec machine(String name, ResourceRef from) {
        return new MachineSpec(
                region(),
                labels(name),
                from,
                null,
                10,
                architecture(),
                PUBLIC_KEY,
                Map.of("DOMAIN", "example.org"),
                new Access(List.of(80, 443), "0.0.0.0/0", true),
                poll().clock().instant().plus(Duration.ofHours(1)),
                false);
    }

    /** An image under a name, made of a machine. */
    default ImageSpec imageOf(ResourceRef machine, String name) {
        return new ImageSpec(region(), labels(name), machine, Map.of("version", "1"));
    }

    /** Creates everything on the list, in order; the last is what the rest was for. */
    default List<ResourceRef> create(List<Creation> plan) {
        return plan.stream().map(cloud().creations()::create).toList();
    }

    /** Creates a machine and waits until it is up; the last of the list is the machine. */
    default List<ResourceRef> runningMachine(MachineSpec spec) {
        List<ResourceRef> made = create(cloud().machines().plan(spec));
        awaitState(last(made), MachineView.State.RUNNING);
        return made;
    }

    /** Creates a machine and stops it once it is up. */
    default List<ResourceRef> stoppedMachine(MachineSpec spec) {
        List<ResourceRef> made = runningMachine(spec);
        cloud().machines().stop(last(made));
        return made;
    }

    /** Creates an image of a stopped machine and waits until it can be used. */
    default List<ResourceRef> availableImage(ImageSpec spec) {
        List<ResourceRef> made = create(cloud().images().plan(spec));
        ResourceRef image = last(made);
        poll().untilTrue(
                        "The " + image,
                        Poll.Pace.brisk(PATIENCE),
                        () -> cloud().images().describe(image) == Images.ImageView.AVAILABLE);
        return made;
    }

    /** Waits until the machine is in a state. */
    default MachineView awaitState(ResourceRef machine, MachineView.State state) {
        return poll().until(
                        "The state " + state + " of the " + machine,
                        Poll.Pace.brisk(PATIENCE),
                        () -> Optional.of(cloud().machines().describe(machine)).filter(view -> view.state() == state));
    }

    /** Removes a resource and waits until the cloud confirms that it is gone; asks again while it is in use. */
    default void removeForGood(ResourceRef resource) {
        poll().untilTrue("The end of the " + resource, Poll.Pace.brisk(PATIENCE), () -> {
            try {
                cloud().removal().remove(resource);
            } catch (CloudRefused stillInUse) {
                return false;
            }
            return !cloud().removal().exists(resource);
        });
    }

    /** Waits until the cloud lists exactly these of this test's resources, and perhaps what came with them of itself. */
    default void awaitListed(List<ResourceRef> expected) {
        poll().untilTrue("The list " + expected, Poll.Pace.brisk(PATIENCE), () -> {
            List<ResourceRef> rest = new ArrayList<>(listed());
            boolean all = rest.containsAll(expected);
            rest.removeAll(expected);
            expected.forEach(parent -> rest.removeAll(cloud().removal().children(parent)));
            return all && rest.isEmpty();
        });
    }

    /** Waits until the cloud finds a resource under its name. */
    default void awaitFound(Creation creation, Optional<ResourceRef> expected) {
        poll().untilTrue(
                        "What is found under " + creation.name(),
                        Poll.Pace.brisk(PATIENCE),
                        () -> cloud().removal()
                                .find(creation.kind(), region(), creation.name())
                                .equals(expected));
    }

    /** Everything that the cloud lists for this test's controller. */
    default List<ResourceRef> listed() {
        String controller = labels("any").controller();
        return regions().stream()
                .flatMap(region -> cloud().removal().list(region, controller).stream())
                .map(OwnedResource::ref)
                .toList();
    }

    /** The last of a list. */
    static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
