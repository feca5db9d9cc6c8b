/** Tests of waiting, and the virtual time that every other test runs on. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.wait;

import org.jspecify.annotations.NullMarked;
