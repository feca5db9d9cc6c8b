/** Parameters, without a form. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import org.jspecify.annotations.NullMarked;
