/** A sample room: it leans on another cloud. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.cloud.aws;

import org.jspecify.annotations.NullMarked;
