package io.jenkins.plugins.workshopfoundry.provision;

import java.time.Instant;

/**
 * On which terms machines are made.
 *
 * @param deadline when they end themselves, whatever happens to us
 * @param spot whether the cloud may take them back for a lower price
 */
record Terms(Instant deadline, boolean spot) {}
