package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sweep would do, each with its reason.
 *
 * @param classrooms classrooms whose time is over
 * @param runs runs that nobody goes on with
 * @param orphans resources that belong to nothing that lives
 * @param spared how many more there are beyond the cap
 */
public record SweepPlan(
        List<ClassroomRecord> classrooms, List<RunRecord> runs, List<OwnedResource> orphans, int spared) {

    /** Copies the lists. */
    public SweepPlan {
        classrooms = List.copyOf(classrooms);
        runs = List.copyOf(runs);
        orphans = List.copyOf(orphans);
    }

    /** For people: one line each. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        classrooms.forEach(room -> lines.add(
                "classroom " + room.id() + ": expired at " + room.expires().truncatedTo(ChronoUnit.SECONDS)));
        runs.forEach(run ->
                lines.add(run.kind().word() + " " + run.id() + ": nobody has worked on it since " + run.updated()));
        orphans.forEach(owned -> lines.add(owned.ref() + ": belongs to nothing that lives, made by run "
                + owned.labels().run() + " at " + owned.labels().created()));
        if (spared > 0) {
            lines.add(spared + " more: beyond the cap; run the sweep again");
        }
        return lines;
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return classrooms.isEmpty() && runs.isEmpty() && orphans.isEmpty();
    }

    /** The first so many of it. */
    SweepPlan capped(int cap) {
        List<ClassroomRecord> first = head(classrooms, cap);
        List<RunRecord> second = head(runs, cap - first.size());
        List<OwnedResource> third = head(orphans, cap - first.size() - second.size());
        int all = classrooms.size() + runs.size() + orphans.size();
        return new SweepPlan(first, second, third, all - first.size() - second.size() - third.size());
    }

    private static <T> List<T> head(List<T> list, int count) {
        return list.subList(0, Math.min(count, list.size()));
    }
}
