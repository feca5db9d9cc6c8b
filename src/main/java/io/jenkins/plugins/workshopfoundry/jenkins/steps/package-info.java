/** The pipeline steps: what an author writes in a Jenkinsfile, and the executions that outlive a restart. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import org.jspecify.annotations.NullMarked;
