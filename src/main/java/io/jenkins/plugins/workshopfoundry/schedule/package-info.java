/** Who does things when nobody is calling: sweeps, closes what is over, and opens what was ordered for later. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.schedule;

import org.jspecify.annotations.NullMarked;
