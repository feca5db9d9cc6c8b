package io.jenkins.plugins.workshopfoundry.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL from the distribution's package, with a cluster of its own in a temporary folder. It ends with this
 * JVM, however that ends, because {@code scripts/postgres} waits for the end of its standard input.
 */
public final class PostgresServer implements AutoCloseable {

    /** The user who owns every database here. */
    public static final String USER = "foundry";

    private static final String ADMIN = "postgres";

    private final Process process;
    private final BufferedReader output;
    private final int port;
    private final String password;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(Process process, int port, String password) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.port = port;
        this.password = password;
    }

    private static final class Shared {
        private static final PostgresServer SERVER = start();
    }

    /** The server that all tests of this JVM share. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** Starts a server of one's own. */
    public static PostgresServer start() {
        String password = UUID.randomUUID().toString();
        try {
            Path folder = Files.createTempDirectory("foundry-postgres-");
            Files.delete(folder);
            int port = freePort();
            Process process = new ProcessBuilder("scripts/postgres", folder.toString(), Integer.toString(port))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            PostgresServer server = new PostgresServer(process, port, password);
            server.say(password);
            server.hear("ready");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password of {@link #USER}. */
    public String password() {
        return password;
    }

    /** The JDBC URL of a database, which names the user and not the password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER;
    }

    /** Makes an empty database with a name that no other has, and gives the name. */
    public String database() {
        String name = "test_" + databases.incrementAndGet();
        execute(ADMIN, "CREATE DATABASE " + name);
        return name;
    }

    /** Makes a copy of a database to which nobody is connected, and gives its name. */
    public String copy(String database) {
        String name = "test_" + databases.incrementAndGet();
        execute(ADMIN, "CREATE DATABASE " + name + " TEMPLATE " + database + " STRATEGY FILE_COPY");
        return name;
    }

    /** Removes a database; whoever is connected is thrown out. */
    public void drop(String database) {
        execute(ADMIN, "DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }

    /** Throws out everybody who is connected to a database, as a restart would. */
    public void throwOut(String database) {
        execute(ADMIN, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    /** Stops it as an administrator does: who is connected is thrown out, and who comes is refused. */
    public void stop() {
        say("stop");
        hear("stopped");
    }

    /** Starts it again with all that was in it. */
    public void startAgain() {
        say("start");
        hear("ready");
    }

    private void say(String word) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((word + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hear(String word) {
        try {
            if (!word.equals(output.readLine())) {
                throw new IllegalStateException("PostgreSQL is not " + word + "; scripts/postgres says why.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any statement, as the owner. */
    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number that a query answers with. */
    public long number(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A connection of one's own. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), USER, password);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
