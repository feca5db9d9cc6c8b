/** The promises of the ledger as a suite that every database has to pass. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.ledger;

import org.jspecify.annotations.NullMarked;
