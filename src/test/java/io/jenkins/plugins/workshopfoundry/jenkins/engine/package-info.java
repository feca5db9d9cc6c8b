/** The engine of a test's controller. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import org.jspecify.annotations.NullMarked;
