/** The local machine cloud, on the real engine of this host. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud.docker;

import org.jspecify.annotations.NullMarked;
