/** The one engine of a Jenkins controller: opened when it is first needed, closed with Jenkins. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import org.jspecify.annotations.NullMarked;
