/** A sample of the Jenkins edge. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.jenkins;

import org.jspecify.annotations.NullMarked;
