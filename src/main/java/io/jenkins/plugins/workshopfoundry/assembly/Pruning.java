package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.publish.Holdings;
import io.jenkins.plugins.workshopfoundry.publish.PruneResult;
import io.jenkins.plugins.workshopfoundry.publish.PublishRequest;
import io.jenkins.plugins.workshopfoundry.publish.RetentionAction;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPlan;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.publish.RetentionUnit;
import io.jenkins.plugins.workshopfoundry.publish.Retirement;
import io.jenkins.plugins.workshopfoundry.publish.Tools;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.run.Json;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.teardown.Teardown;
import io.jenkins.plugins.workshopfoundry.teardown.TeardownResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a policy says about a workshop's images and releases, and does it. */
final class Pruning {

    private final Parts parts;
    private final Teardown teardown;

    Pruning(Parts parts, Teardown teardown) {
        this.parts = parts;
        this.teardown = teardown;
    }

    RetentionPlan plan(String name, RetentionPolicy policy) {
        List<ImageRecord> images = ledger().images().all().stream()
                .filter(image -> image.name().equals(name))
                .toList();
        Set<String> ids = images.stream().map(ImageRecord::id).collect(Collectors.toSet());
        List<ReleaseRecord> releases = ledger().releases().all().stream()
                .filter(release -> release.name().equals(name) || ids.contains(release.imageId()))
                .toList();
        if (images.isEmpty() && releases.isEmpty()) {
            throw new InvalidRequest(
                    "There is no image of a workshop called '" + name + "'.",
                    "'workshop list', or Jenkins' page Workshops, shows the images there are.");
        }
        Holdings holdings = new Holdings(
                images,
                releases,
                ledger().pins().all(),
                taught(),
                busy(),
                ledger().classrooms().lastOpened(),
                policy.launchedWithin() == null ? Map.of() : launched(images, releases));
        return RetentionPlan.of(holdings.units(), policy, now());
    }

    /** The images from which a classroom stands, and the releases of whose copies one does. */
    private Set<String> taught() {
        return ledger().classrooms().standing().stream()
                .flatMap(room -> Stream.concat(Stream.of(room.imageId()), asked(room)))
                .collect(Collectors.toSet());
    }

    private Stream<String> asked(ClassroomRecord room) {
        return ledger().runs().about(room.id()).stream()
                .filter(run -> run.kind() == RunKind.PROVISION)
                .map(run -> Json.read(run.request(), ProvisionRequest.class).imageId());
    }

    /** What an open run makes, and the image that it publishes. */
    private Set<String> busy() {
        Set<String> busy = new HashSet<>();
        for (RunRecord run : ledger().runs().open()) {
            switch (run.kind()) {
                case BAKE -> busy.add(run.subject());
                case PUBLISH -> {
                    busy.add(run.subject());
                    busy.add(Json.read(run.request(), PublishRequest.class).imageId());
                }
                case PROVISION, REPLACE, TEARDOWN -> {}
            }
        }
        return busy;
    }

    private Map<ResourceRef, Instant> launched(List<ImageRecord> images, List<ReleaseRecord> releases) {
        Map<Provider, List<ResourceRef>> places = Stream.concat(
                        images.stream().map(ImageRecord::ref),
                        releases.stream().flatMap(release -> Holdings.copies(release).stream()))
                .collect(Collectors.groupingBy(ResourceRef::provider));
        Map<ResourceRef, Instant> launched = new HashMap<>();
        places.forEach((provider, refs) -> parts.sites()
                .of(provider)
                .publishing()
                .map(publishing -> publishing.launched(refs))
                .ifPresent(launched::putAll));
        return launched;
    }

    /** One that will not go does not keep the others. */
    PruneResult carryOut(RetentionPlan plan, RunLog log) {
        List<String> deprecated = new ArrayList<>();
        List<String> disabled = new ArrayList<>();
        List<String> residue = new ArrayList<>();
        TeardownResult removed = TeardownResult.nothing();
        for (RetentionPlan.Verdict verdict : plan.going()) {
            RetentionUnit unit = verdict.unit();
            log.note(verdict.action().word() + " " + unit.title() + " (" + unit.id() + "): " + verdict.reason());
            if (verdict.action() == RetentionAction.DELETE) {
                removed = removed.and(remove(unit, log));
            } else if (retire(unit, verdict.action(), residue, log)) {
                (verdict.action() == RetentionAction.DISABLE ? disabled : deprecated).add(unit.title());
            }
        }
        residue.addAll(removed.residue());
        return new PruneResult(deprecated, disabled, removed.removed(), residue);
    }

    private boolean retire(RetentionUnit unit, RetentionAction action, List<String> residue, RunLog log) {
        ReleaseRecord release = ledger().releases().find(unit.id()).orElseThrow();
        Tools tools = Tools.of(parts.sites().of(release.provider()), parts.fanout());
        List<String> left = new Retirement(ledger(), tools, now()).carryOut(release, action);
        left.forEach(log::warning);
        residue.addAll(left);
        return left.isEmpty();
    }

    /** The plan may be old: a classroom that was opened since keeps its image. */
    private TeardownResult remove(RetentionUnit unit, RunLog log) {
        if (unit.members().stream().anyMatch(taught()::contains)) {
            log.note(unit.title() + " stays: a classroom uses it now.");
            return TeardownResult.nothing();
        }
        TeardownResult removed = TeardownResult.nothing();
        for (String member : unit.members()) {
            removed = removed.and(remove(member, log));
        }
        return removed;
    }

    private TeardownResult remove(String member, RunLog log) {
        try {
            return teardown.remove(member, log);
        } catch (CloudRefused | CloudUnavailable | InvalidRequest e) {
            return left(e, log);
        }
    }

    private static TeardownResult left(FoundryException e, RunLog log) {
        log.warning(e.sentences());
        return new TeardownResult(List.of(), List.of(e.what()));
    }

    private Instant now() {
        return parts.poll().clock().instant();
    }

    private Ledger ledger() {
        return parts.ledger();
    }
}
