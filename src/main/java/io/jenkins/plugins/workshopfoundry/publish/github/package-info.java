/** A release on GitHub with a release's notes and manifests. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.publish.github;

import org.jspecify.annotations.NullMarked;
