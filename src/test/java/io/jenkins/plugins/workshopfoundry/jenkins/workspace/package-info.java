/** What is done beside a workspace's files. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.workspace;

import org.jspecify.annotations.NullMarked;
