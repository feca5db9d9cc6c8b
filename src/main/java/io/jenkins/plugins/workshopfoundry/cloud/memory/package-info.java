/** A pretend cloud whose state survives its callers, with faults on demand: for tests, simulations and rehearsals. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud.memory;

import org.jspecify.annotations.NullMarked;
