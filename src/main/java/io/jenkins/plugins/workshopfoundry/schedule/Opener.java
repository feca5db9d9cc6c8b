package io.jenkins.plugins.workshopfoundry.schedule;

/** Opens classrooms, and makes machines of open ones again. The schedule knows when; how is behind this door, where images and machines are known. */
@FunctionalInterface
public interface Opener {

    /**
     * Goes on with the run that does it. May return before it is through; whatever becomes of it stands in the
     * ledger, under the run.
     *
     * @param runId a run of kind PROVISION or REPLACE that nobody works on
     * @throws io.jenkins.plugins.workshopfoundry.problem.FoundryException if it did not work and that is known already
     */
    void open(String runId);
}
