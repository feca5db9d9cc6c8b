package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.problem.LedgerUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an error of SQLite means to a person. Codes: <a href="https://www.sqlite.org/rescode.html">SQLite's manual</a>. */
final class SqliteFailure {

    private static final String PUT_BACK =
            "Keep the file as it is and put a backup in its place; what a backup does not know, "
                    + "'workshop teardown --orphans', or the clean-up of Jenkins, finds.";

    private SqliteFailure() {}

    static FoundryException explain(Path file, SQLException failure) {
        String ledger = "The ledger " + file;
        // The lowest byte is the primary result code, the others refine it.
        return switch (failure.getErrorCode() & 0xff) {
            case 11 -> damaged(file, String.valueOf(failure.getMessage()), failure);
            case 19 ->
                new InvalidRequest(
                        ledger + " refuses what contradicts its records (" + failure.getMessage() + ").",
                        "Check the ids: something that is referred to is not there, or is there already.",
                        failure);
            case 26 -> notALedger(file, "it is not an SQLite database", failure);
            default -> unusable(ledger, failure);
        };
    }

    private static LedgerBroken unusable(String ledger, SQLException failure) {
        return switch (failure.getErrorCode() & 0xff) {
            case 5, 6 ->
                new LedgerUnavailable(
                        ledger + " is locked by another process.",
                        "Try again when that process is done, or end it if it hangs.",
                        failure);
            case 8 ->
                broken(
                        ledger + " cannot be written.",
                        "Give this user the right to write the file and its directory.",
                        failure);
            case 10 ->
                broken(
                        ledger + " cannot be read or written: the disk reports an error.",
                        "Check the disk, then try again.",
                        failure);
            case 13 ->
                broken(ledger + " cannot grow: its disk is full.", "Make room on that disk, then try again.", failure);
            case 14 ->
                broken(
                        ledger + " cannot be opened.",
                        "Give this user the right to read and write the file and its directory.",
                        failure);
            default ->
                broken(
                        ledger + " cannot be used (" + failure.getMessage() + ").",
                        "Try again; if it stays so, put a backup in its place.",
                        failure);
        };
    }

    static LedgerBroken damaged(Path file, String how, @Nullable Exception cause) {
        return broken("The ledger " + file + " is damaged (" + how + ").", PUT_BACK, cause);
    }

    static LedgerBroken notALedger(Path file, String why, @Nullable Exception cause) {
        return broken(
                "The file " + file + " is not a ledger: " + why + ".",
                "Put a backup of the ledger in its place, or name another file with --ledger; in Jenkins, move it away.",
                cause);
    }

    private static LedgerBroken broken(String what, String remedy, @Nullable Exception cause) {
        return new LedgerBroken(what, remedy, cause);
    }
}
