/** A sample room: it asks the host for everything. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.problem;

import org.jspecify.annotations.NullMarked;
