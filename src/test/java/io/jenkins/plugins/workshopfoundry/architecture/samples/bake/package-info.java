/** A sample room: it looks ahead, which makes a cycle. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.architecture.samples.bake;

import org.jspecify.annotations.NullMarked;
