/** The adapter of Amazon EC2: what it asks for, and how it sorts what comes back. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.cloud.aws;

import org.jspecify.annotations.NullMarked;
