package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What would stop one copy. */
final class PublishingCheck {

    /** As strict as the strictest: CopyImage in the Amazon EC2 API reference. */
    private static final Pattern TITLE = Pattern.compile("[A-Za-z0-9()\\[\\] ./\\-'@_]{3,128}");

    private final World world;
    private final Instant now;
    private final MemorySettings settings;
    private final List<Problem> problems = new ArrayList<>();

    PublishingCheck(World world, Instant now, MemorySettings settings) {
        this.world = world;
        this.now = now;
        this.settings = settings;
    }

    List<Problem> check(Creation.Copy copy, Audience audience) {
        Region region = copy.region();
        if (!settings.regions().contains(region)) {
            add(
                    "WF940",
                    "The pretend cloud has no region '" + region + "'.",
                    "Use one of: " + settings.regions() + ".");
            return problems;
        }
        checkTitle(copy);
        checkAudience(region, audience);
        checkSource(copy);
        return problems;
    }

    private void checkTitle(Creation.Copy copy) {
        if (!TITLE.matcher(copy.title()).matches()) {
            add(
                    "WF946",
                    "'" + copy.title() + "' cannot be the name of an image.",
                    "Use 3 to 128 letters, digits, spaces and ()[]./-'@_ only.");
        }
        images(copy.region(), offer -> offer.title().equals(copy.title())).stream()
                .filter(thing -> !thing.isThatOf(copy))
                .findFirst()
                .ifPresent(thing -> add(
                        "WF941",
                        "The name '" + copy.title() + "' is taken by the " + thing.ref() + ".",
                        "Choose another name or version, or remove that image."));
    }

    private void checkAudience(Region region, Audience audience) {
        Borders borders = settings.borders();
        if (!audience.isOwnerOnly() && borders.ownKey().contains(region)) {
            add(
                    "WF942",
                    "Images in " + region + " are encrypted with a key that cannot be shared.",
                    "Choose another default key there, or leave the region out.");
        }
        if (audience.everyone() && borders.publicBlocked().contains(region)) {
            add(
                    "WF943",
                    "Public images are blocked in " + region + ".",
                    "Lift the block in the account's settings, or leave the region out.");
        }
        if (audience.everyone()
                && images(region, offer -> offer.audience().everyone()).size() >= borders.publicImages()) {
            add(
                    "WF944",
                    "There are " + borders.publicImages() + " public images in " + region + ", as many as are allowed.",
                    "Prune old releases, or ask the cloud for a higher quota.");
        }
    }

    private void checkSource(Creation.Copy copy) {
        boolean available = world.there(copy.source(), now)
                .filter(thing -> MemoryImages.stateOf(thing, now) == Images.ImageView.AVAILABLE)
                .isPresent();
        if (!available) {
            add("WF945", "The " + copy.source() + " is not available.", "Bake it again, then publish that image.");
        }
    }

    private List<Thing> images(Region region, Predicate<Offer> fits) {
        return world.all()
                .filter(thing -> thing.kind() == ResourceKind.IMAGE
                        && thing.ref().region().equals(region)
                        && !thing.life().isOver(now))
                .filter(thing ->
                        thing.image() != null && fits.test(thing.image().offer()))
                .toList();
    }

    private void add(String id, String what, String remedy) {
        problems.add(new Problem(id, Severity.ERROR, Location.of(""), what, remedy));
    }
}
