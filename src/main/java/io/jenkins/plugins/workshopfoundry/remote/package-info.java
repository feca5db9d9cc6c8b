/** Working on a machine from outside it: upload a tree, run a command that outlives the connection, follow its log. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.remote;

import org.jspecify.annotations.NullMarked;
