/** Carries a run for a build: from its first record, over restarts of Jenkins, to its result or its clean end. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import org.jspecify.annotations.NullMarked;
