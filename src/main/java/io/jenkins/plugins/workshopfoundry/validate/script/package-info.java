/** Reads shell scripts without running them. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.validate.script;

import org.jspecify.annotations.NullMarked;
