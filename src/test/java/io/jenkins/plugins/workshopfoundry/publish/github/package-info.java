/** Tests of releases on GitHub, against a stand-in. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.publish.github;

import org.jspecify.annotations.NullMarked;
