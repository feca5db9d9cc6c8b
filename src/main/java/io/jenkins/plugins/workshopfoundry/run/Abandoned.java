package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseState;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Closes the books on what an abandoned run was about: a classroom or an image that never came to be. */
public final class Abandoned {

    private Abandoned() {}

    /** Nobody can join any more: what follows removes the machines. */
    public static void closing(RunContext run, String subject) {
        standing(run, subject)
                .ifPresent(room -> run.ledger().classrooms().state(run.hold(), room.id(), ClassroomState.CLOSING));
    }

    /** Nothing of it is left, its secrets neither. */
    public static void closed(RunContext run, String subject) {
        Ledger ledger = run.ledger();
        standing(run, subject)
                .ifPresent(room -> ledger.classrooms().state(run.hold(), room.id(), ClassroomState.CLOSED));
        ledger.images().find(subject).ifPresent(image -> ledger.images().removed(run.hold(), image.id()));
        ledger.releases()
                .find(subject)
                .filter(release -> !release.removed())
                .ifPresent(release -> withdraw(run, release));
        ledger.secrets().forget(subject);
    }

    /** A release stands on in the regions to which earlier runs brought it. */
    private static void withdraw(RunContext run, ReleaseRecord release) {
        Set<Region> standing = run.ledger().resources().ofGroup(release.id()).stream()
                .filter(resource -> resource.state().standing())
                .map(ResourceRecord::region)
                .collect(Collectors.toSet());
        if (standing.isEmpty()) {
            run.ledger().releases().removed(run.hold(), release.id());
            return;
        }
        release.regions().stream()
                .filter(region -> !standing.contains(region.region()))
                .forEach(region ->
                        run.ledger().releases().region(run.hold(), release.id(), region.in(ReleaseState.REMOVED)));
    }

    private static Optional<ClassroomRecord> standing(RunContext run, String subject) {
        return run.ledger().classrooms().find(subject).filter(room -> room.state() != ClassroomState.CLOSED);
    }
}
