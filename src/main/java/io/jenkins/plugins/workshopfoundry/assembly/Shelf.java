package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.History;
import io.jenkins.plugins.workshopfoundry.publish.Manifest;
import io.jenkins.plugins.workshopfoundry.publish.PruneResult;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.ReleaseNotes;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPlan;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPolicy;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.util.List;

/** What is on offer: releases, what is kept whatever happens, and what may go. */
public final class Shelf {

    private final Publications publications;
    private final Pruning pruning;
    private final Papers papers;

    Shelf(Publications publications, Pruning pruning, Papers papers) {
        this.papers = papers;
        this.publications = publications;
        this.pruning = pruning;
    }

    /** Every release that is not removed, newest first. */
    public List<Release> releases() {
        return publications.releases();
    }

    /**
     * One release, removed or not.
     *
     * @throws InvalidRequest if there is none of that id
     */
    public Release release(String id) {
        return publications.release(id);
    }

    /** All that is known about a release, for programs. */
    public Manifest manifest(Release release) {
        return papers.manifest(release);
    }

    /**
     * What people read about a release: images, changes since the version before it, contents, cost.
     *
     * @param history tells the changes; {@link History#UNKNOWN} where nobody knows
     */
    public ReleaseNotes notes(Release release, History history) {
        return papers.notes(release, history);
    }

    /** What the copies of a release cost a month, at the most. */
    public Estimate month(Release release) {
        return papers.month(release);
    }

    /**
     * Pins an image or a release, so that neither a policy nor a teardown removes it, or lets it loose.
     *
     * @throws InvalidRequest if there is no image or release of that id
     */
    public void pin(String id, boolean pinned) {
        publications.pin(id, pinned);
    }

    /**
     * What a policy says about a workshop's images and releases; changes nothing.
     *
     * @param name the workshop's name
     * @throws InvalidRequest if there is nothing of that name
     */
    public RetentionPlan retention(String name, RetentionPolicy policy) {
        return pruning.plan(name, policy);
    }

    /**
     * Does what the plan says: releases are deprecated or disabled in every region at once, what is deleted goes with its
     * snapshots, a durable run each. One that will not go does not keep the others; it stands in the residue.
     */
    public PruneResult prune(RetentionPlan plan, RunLog log) {
        return pruning.carryOut(plan, log);
    }
}
