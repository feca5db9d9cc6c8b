/** One machine of a run: made, reached, its host key pinned, given files and scripts; what bake, provision and classroom share. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.machine;

import org.jspecify.annotations.NullMarked;
