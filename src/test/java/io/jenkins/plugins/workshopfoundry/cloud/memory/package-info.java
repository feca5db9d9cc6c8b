/** Tests of the pretend cloud: the contract that it shares with real ones, and the faults that it has on demand. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud.memory;

import org.jspecify.annotations.NullMarked;
