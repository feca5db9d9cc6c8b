/** A sample room: it asks the host, as it may. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.cli;

import org.jspecify.annotations.NullMarked;
