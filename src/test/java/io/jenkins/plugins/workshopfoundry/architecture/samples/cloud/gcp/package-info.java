/** A sample room: it is leant on. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.cloud.gcp;

import org.jspecify.annotations.NullMarked;
