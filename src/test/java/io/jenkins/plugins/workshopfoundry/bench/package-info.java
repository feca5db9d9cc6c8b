/** Measurements, side by side in one run; nothing here passes or fails by time. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.bench;

import org.jspecify.annotations.NullMarked;
