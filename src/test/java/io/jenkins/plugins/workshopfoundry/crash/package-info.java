/** A real process is killed at every instant that makes a difference, and another one goes on. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.crash;

import org.jspecify.annotations.NullMarked;
