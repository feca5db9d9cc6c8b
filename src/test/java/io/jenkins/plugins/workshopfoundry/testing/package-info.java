/** What tests of several rooms need from the host. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.testing;

import org.jspecify.annotations.NullMarked;
