/** Tests of the pipelines in vars/, run as Groovy with pretend steps. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.library;

import org.jspecify.annotations.NullMarked;
