/** What every cloud must keep to: one suite for each port, run by every adapter. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud;

import org.jspecify.annotations.NullMarked;
