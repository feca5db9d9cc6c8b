/** Tests of the command line, as a script would call it. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cli;

import org.jspecify.annotations.NullMarked;
