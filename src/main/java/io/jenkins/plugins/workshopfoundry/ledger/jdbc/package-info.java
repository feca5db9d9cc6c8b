/** The ledger in a database: SQLite for one host, behind SQL that PostgreSQL speaks as well. */
@NullMarked
package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
