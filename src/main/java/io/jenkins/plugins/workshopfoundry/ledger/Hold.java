package io.jenkins.plugins.workshopfoundry.ledger;

/**
 * The right to write about a run: every write of a run carries it. When another process takes the run over, the epoch
 * grows and writes under the old hold fail with {@link io.jenkins.plugins.workshopfoundry.problem.RunStopped} (TAKEN_OVER).
 *
 * @param runId the run
 * @param owner the process that holds it
 * @param epoch the fencing epoch, from 1
 */
public record Hold(String runId, String owner, long epoch) {}
