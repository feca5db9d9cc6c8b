/** The schedule in virtual time. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.schedule;

import org.jspecify.annotations.NullMarked;
