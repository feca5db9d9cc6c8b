/** From a baked image to a room of seats that answer. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.provision;

import org.jspecify.annotations.NullMarked;
