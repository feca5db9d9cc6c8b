/** How runs are carried. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.runs;

import org.jspecify.annotations.NullMarked;
