/** What is done beside a workspace's files, on the agent that has them. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.workspace;

import org.jspecify.annotations.NullMarked;
