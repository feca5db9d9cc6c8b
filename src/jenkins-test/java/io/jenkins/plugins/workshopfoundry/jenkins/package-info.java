/** The plugin in a real Jenkins, on the pretend cloud: run by the Maven profile jenkins. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins;

import org.jspecify.annotations.NullMarked;
