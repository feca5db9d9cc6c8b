package io.jenkins.plugins.workshopfoundry.cloud.memory;

import io.jenkins.plugins.workshopfoundry.cloud.Audience;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.ImageFacts;
import io.jenkins.plugins.workshopfoundry.cloud.Images;
import io.jenkins.plugins.workshopfoundry.cloud.Publishing;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Offers images of the pretend cloud to others; one call a region, as the large clouds have it. */
final class MemoryPublishing implements Publishing {

    private final Door door;
    private final MemorySettings settings;

    MemoryPublishing(Door door, MemorySettings settings) {
        this.door = door;
        this.settings = settings;
    }

    @Override
    public List<Problem> check(List<Creation.Copy> copies, Audience audience) {
        List<Problem> problems = new ArrayList<>();
        for (Creation.Copy copy : copies) {
            problems.addAll(door.ask(
                    "publishing.check",
                    copy.region().name(),
                    visit -> new PublishingCheck(visit.world(), visit.now(), settings).check(copy, audience)));
        }
        return problems.stream().distinct().toList();
    }

    @Override
    public Map<ResourceRef, ImageFacts> facts(List<ResourceRef> images) {
        Map<Region, List<ResourceRef>> byRegion = images.stream()
                .collect(Collectors.groupingBy(ResourceRef::region, LinkedHashMap::new, Collectors.toList()));
        Map<ResourceRef, ImageFacts> facts = new LinkedHashMap<>();
        byRegion.forEach((region, there) -> facts.putAll(door.ask("publishing.facts", region.name(), visit -> {
            Map<ResourceRef, ImageFacts> seen = new LinkedHashMap<>();
            there.forEach(image -> factsOf(visit, image).ifPresent(known -> seen.put(image, known)));
            return seen;
        })));
        return facts;
    }

    private static Optional<ImageFacts> factsOf(Door.Visit visit, ResourceRef image) {
        return visit.world().seen(image, visit.now()).flatMap(thing -> {
            Thing.Making making = thing.image();
            Images.ImageView state = MemoryImages.stateOf(thing, visit.now());
            return making == null || state == Images.ImageView.GONE
                    ? Optional.empty()
                    : Optional.of(factsOf(visit, thing, making.offer(), state));
        });
    }

    private static ImageFacts factsOf(Door.Visit visit, Thing thing, Offer offer, Images.ImageView state) {
        Map<String, String> tags = new TreeMap<>(thing.facts());
        tags.putAll(thing.labels());
        List<ResourceRef> snapshots =
                visit.world().childrenOf(thing.ref()).stream().map(Thing::ref).toList();
        return new ImageFacts(
                state, offer.title(), tags, offer.audience(), offer.deprecated(), snapshots, offer.launched());
    }

    @Override
    public void open(ResourceRef image, Audience audience) {
        change("publishing.open", image, making -> {
            Borders borders = settings.borders();
            boolean blocked = audience.everyone() && borders.publicBlocked().contains(image.region());
            boolean locked = !audience.isOwnerOnly() && borders.ownKey().contains(image.region());
            if (blocked || locked) {
                throw new CloudRefused(
                        "The " + image + " cannot be opened to others: its region forbids it.",
                        "Lift the block or change the key there, or leave the region out.");
            }
            return making.offer(making.offer().to(audience));
        });
    }

    @Override
    public void deprecate(ResourceRef image, @Nullable Instant when) {
        change(
                "publishing.deprecate",
                image,
                making -> making.offer(making.offer().deprecated(when)));
    }

    @Override
    public void disable(ResourceRef image) {
        change(
                "publishing.disable",
                image,
                making -> making.offer(making.offer().ended()));
    }

    private void change(String call, ResourceRef image, UnaryOperator<Thing.Making> how) {
        door.act(call, image.region().name(), visit -> {
            Thing thing = visit.world().required(image, visit.now());
            Images.ImageView state = MemoryImages.stateOf(thing, visit.now());
            Thing.Making making = thing.image();
            boolean usable = state == Images.ImageView.AVAILABLE
                    || (state == Images.ImageView.DISABLED && !call.equals("publishing.open"));
            if (making == null || !usable) {
                throw new CloudRefused("The " + image + " is not available.", "Wait until it is, then try again.");
            }
            visit.world().put(thing.made(how.apply(making)));
            return thing.id();
        });
    }
}
