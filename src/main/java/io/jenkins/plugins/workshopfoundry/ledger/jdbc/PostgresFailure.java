package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What an error of PostgreSQL means to a person, by its SQLSTATE. Codes:
 * <a href="https://www.postgresql.org/docs/15/errcodes-appendix.html">PostgreSQL's manual, appendix A</a>.
 */
final class PostgresFailure {

    /** Two transactions got into each other's way, and the database undid one: doing it again is right. */
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    private PostgresFailure() {}

    /** Whether the transaction was undone only because of another one. */
    static boolean undone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNDONE.contains(state(sql))) {
                return true;
            }
        }
        return false;
    }

    static FoundryException explain(PostgresUrl url, SQLException failure) {
        String ledger = "The ledger " + url;
        String state = state(failure);
        return switch (state) {
            // 08004 is the driver's own: the server wants a password, and there is none.
            case "28000", "28P01", "08004", "3D000", "42501" -> notLetIn(url, state, failure);
            case "53300" ->
                passing(
                        ledger + " has no connection free.",
                        "Try again, or raise max_connections: each controller takes up to "
                                + PostgresOpening.CONNECTIONS + ".",
                        failure);
            case "53100" ->
                broken(ledger + " cannot grow: its disk is full.", "Make room there, then try again.", failure);
            case "25006" ->
                broken(
                        ledger + " cannot be written: the server only reads.",
                        "Name the primary server, or several with ?targetServerType=primary.",
                        failure);
            case "40001", "40P01", "55P03", "57014" ->
                passing(
                        ledger + " is locked by another process.",
                        "Try again when that process is done, or end it if it hangs.",
                        failure);
            default -> byClass(ledger, state, failure);
        };
    }

    private static LedgerBroken notLetIn(PostgresUrl url, String state, SQLException failure) {
        String ledger = "The ledger " + url;
        return switch (state) {
            case "3D000" ->
                broken(
                        ledger + " is not there: the server has no database " + url.database() + ".",
                        "Make it: CREATE DATABASE \"" + url.database() + "\"; the tables come of themselves.",
                        failure);
            case "42501" ->
                broken(
                        ledger + " cannot be written by this user (" + said(failure) + ").",
                        "Let the user own the database or its schema, at least until the tables are there.",
                        failure);
            default ->
                broken(
                        ledger + " does not let this user in (" + said(failure) + ").",
                        "Check the user, and the password in PGPASSWORD, ~/.pgpass or --ledger-password-file, or the credential"
                                + " of the ledger in Jenkins.",
                        failure);
        };
    }

    private static FoundryException byClass(String ledger, String state, SQLException failure) {
        String kind = state.length() < 2 ? "" : state.substring(0, 2);
        return switch (kind) {
            case "08", "57" ->
                passing(
                        ledger + " cannot be reached (" + said(failure) + ").",
                        "See that the server runs and the network lets us through, then try again.",
                        failure);
            case "22", "23" ->
                new InvalidRequest(
                        ledger + " refuses what contradicts its records (" + said(failure) + ").",
                        "Check the ids: something that is referred to is not there, or is there already.",
                        failure);
            case "XX", "58" ->
                broken(
                        ledger + " is damaged, or its disk is (" + said(failure) + ").",
                        "Stop the controllers and look at the server's log; put a backup in its place.",
                        failure);
            default ->
                broken(
                        ledger + " cannot be used (" + said(failure) + ").",
                        "Try again; if it stays so, look at the server's log.",
                        failure);
        };
    }

    /** A server that restarts, or is taken by others, is itself again soon. */
    private static LedgerUnavailable passing(String what, String remedy, SQLException cause) {
        return new LedgerUnavailable(what, remedy, cause);
    }

    static LedgerBroken broken(String what, String remedy, @Nullable Exception cause) {
        return new LedgerBroken(what, remedy, cause);
    }

    /** The state of the innermost failure that has one: a pool says only that it gave up waiting. */
    private static String state(SQLException failure) {
        String state = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
            }
        }
        return state;
    }

    /** The server's own first line; its details may hold what was to be written. */
    private static String said(SQLException failure) {
        SQLException innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                innermost = sql;
            }
        }
        ServerErrorMessage server = innermost instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String said = server == null ? innermost.getMessage() : server.getMessage();
        return String.valueOf(said)
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceAll("\\.$", "");
    }
}
