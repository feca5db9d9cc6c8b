package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

/** The whole contract of the ledger on SQLite. */
class SqliteLedgerTest extends WholeLedgerContract {

    private static final LedgerTemplate TEMPLATE = LedgerTemplate.make();

    @TempDir
    Path directory;

    @Override
    Ledger opened(String controller, Supplier<String> ids) {
        return TEMPLATE.open(directory.resolve("ledger.db"), controller, new VirtualTime(), ids);
    }
}
