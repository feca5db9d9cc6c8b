package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunsContract;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

class SqliteRunsTest extends RunsContract {

    @TempDir
    Path directory;

    @Override
    protected Ledger open(String controller, Supplier<String> ids) {
        return JdbcLedger.open(new LedgerUrl(directory.resolve("ledger.db")), controller, time, ids);
    }
}
