package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What simulations write to holds what the ledger promises, so that what they find is true of the ledger. */
class MemoryLedgerTest extends WholeLedgerContract {

    private static final LedgerTemplate TEMPLATE = LedgerTemplate.make();

    @TempDir
    Path directory;

    private MemoryLedgers ledgers;

    @BeforeEach
    void make() {
        ledgers = TEMPLATE.inMemory("contract", directory);
    }

    @AfterEach
    void forget() {
        ledgers.close();
    }

    @Override
    Ledger opened(String controller, Supplier<String> ids) {
        return ledgers.open(controller, new VirtualTime(), ids);
    }
}
