/** The clean-up that comes by itself: its rounds, the warning when it needs somebody, and its page. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import org.jspecify.annotations.NullMarked;
