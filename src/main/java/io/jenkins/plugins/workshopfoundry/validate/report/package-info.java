/** Writes what validation found for people, for programs and for code-scanning services. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.validate.report;

import org.jspecify.annotations.NullMarked;
