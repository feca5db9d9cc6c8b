/** Pages, without a browser. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.views;

import org.jspecify.annotations.NullMarked;
