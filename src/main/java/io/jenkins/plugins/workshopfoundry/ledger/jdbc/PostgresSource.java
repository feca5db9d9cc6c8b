package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a server that ask for the password each time, and that notice a server which is no more. */
final class PostgresSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    /** Seconds: as long as a process waits for another one's lock in SQLite. */
    private static final int CONNECT = 10;

    /** Seconds without a byte from the server: no statement of ours takes longer than {@link PostgresOpening} allows. */
    private static final int SILENCE = 60;

    private final transient Supplier<@Nullable String> password;

    PostgresSource(PostgresUrl url, LedgerLogin login) throws SQLException {
        this.password = login.password();
        setUrl(url.text());
        String user = login.user();
        if (user != null && url.user().isEmpty()) {
            setUser(user);
        }
        if (!url.sets("connecttimeout")) {
            setConnectTimeout(CONNECT);
        }
        if (!url.sets("sockettimeout")) {
            setSocketTimeout(SILENCE);
        }
        setTcpKeepAlive(true);
        setApplicationName("workshop-foundry");
        // Details of an error repeat the row that was to be written.
        setProperty(PGProperty.LOG_SERVER_ERROR_DETAIL, "false");
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(getUser(), password.get());
    }
}
