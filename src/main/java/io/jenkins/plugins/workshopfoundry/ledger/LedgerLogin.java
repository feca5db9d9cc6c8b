package io.jenkins.plugins.workshopfoundry.ledger;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a ledger in a database server lets this controller in. A ledger in a file needs none.
 *
 * @param user the database user, or null for the one that the URL names, or else the operating system's
 * @param password asked anew for every connection, so that a changed one needs no restart; null where the server wants
 *     none, as with certificates
 */
public record LedgerLogin(@Nullable String user, Supplier<@Nullable String> password) {

    /** Nothing is given here: the URL's user, and the password file of the operating system's user if there is one. */
    public static final LedgerLogin NONE = new LedgerLogin(null, () -> null);

    /** Without the password. */
    @Override
    public String toString() {
        return "LedgerLogin[" + (user == null ? "" : user) + "]";
    }
}
