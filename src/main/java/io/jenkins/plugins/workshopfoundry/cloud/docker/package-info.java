/** The local machine cloud: containers of the Docker engine on this host that boot like machines. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud.docker;

import org.jspecify.annotations.NullMarked;
