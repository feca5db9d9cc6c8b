/** What a pipeline's author sees. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import org.jspecify.annotations.NullMarked;
