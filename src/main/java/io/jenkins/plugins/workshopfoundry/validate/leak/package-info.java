/** Finds secrets in streams of text with bounded memory, and never says what they are. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.validate.leak;

import org.jspecify.annotations.NullMarked;
