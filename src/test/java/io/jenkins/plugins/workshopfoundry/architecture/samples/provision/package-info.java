/** A sample room: it looks back, as it may. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.provision;

import org.jspecify.annotations.NullMarked;
