/** The command line: reads what a person asks for, tells what happens, and ends with an exit code that a script can trust. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cli;

import org.jspecify.annotations.NullMarked;
