/** The ledger's promises, held against SQLite, and what a file of it must survive. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
