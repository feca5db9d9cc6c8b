/** Waiting and retrying, bounded in time, on an injected clock and sleeper. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.wait;

import org.jspecify.annotations.NullMarked;
