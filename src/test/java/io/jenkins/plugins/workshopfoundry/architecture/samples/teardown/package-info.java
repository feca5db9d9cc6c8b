/** A sample room: it needs what may be lost. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.teardown;

import org.jspecify.annotations.NullMarked;
