/** Build parameters: an image out of the ledger, and a number of seats with what they cost. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import org.jspecify.annotations.NullMarked;
