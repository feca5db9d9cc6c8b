/** The architecture as failing tests: who may import whom, and which calls belong to the edges. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture;

import org.jspecify.annotations.NullMarked;
