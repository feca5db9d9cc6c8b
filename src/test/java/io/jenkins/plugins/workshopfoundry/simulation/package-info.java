/** Whole stories in one process on virtual time, from one seed: crashes, faults and second thoughts, then the reckoning. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.simulation;

import org.jspecify.annotations.NullMarked;
