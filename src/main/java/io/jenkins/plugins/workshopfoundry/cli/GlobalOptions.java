package io.jenkins.plugins.workshopfoundry.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command understands, before or behind its name. */
final class GlobalOptions {

    /** How results are written. */
    enum Output {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--ledger",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE|JDBC-URL",
            description = "Where everything is remembered: a file, or jdbc:postgresql://HOST/DATABASE"
                    + " (default: ~/.workshop-foundry/ledger.db).")
    @Nullable
    String ledger;

    @Option(
            names = "--ledger-password-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The password of a ledger in PostgreSQL, in a file of mode 0600"
                    + " (default: PGPASSWORD, or ~/.pgpass).")
    @Nullable
    String ledgerPasswordFile;

    @Option(
            names = "--key",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The key of the ledger's secrets, outside the ledger's folder"
                    + " (default: ~/.config/workshop-foundry/key).")
    @Nullable
    String key;

    @Option(
            names = "--controller",
            scope = ScopeType.INHERIT,
            paramLabel = "ID",
            description = "The id that labels everything made here (default: made once, in"
                    + " ~/.workshop-foundry/controller).")
    @Nullable
    String controller;

    @Option(
            names = "--output",
            scope = ScopeType.INHERIT,
            paramLabel = "text|json",
            description = "How results are written to standard output (default: text).")
    Output output = Output.TEXT;

    @Option(
            names = "--rehearse",
            scope = ScopeType.INHERIT,
            description = "Use a pretend cloud and a ledger of its own: nothing real is made.")
    boolean rehearse;

    @Option(names = "--plain", scope = ScopeType.INHERIT, description = "No colours and no progress bar.")
    boolean plain;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Show what machines print, and the whole story of an error.")
    boolean verbose;
}
