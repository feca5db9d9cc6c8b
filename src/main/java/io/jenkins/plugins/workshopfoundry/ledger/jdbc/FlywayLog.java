package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** What Flyway has to say, one level quieter: a user who opens a ledger did not ask for its history. Made by Flyway. */
public final class FlywayLog implements LogCreator, Log {

    private static final System.Logger LOG = System.getLogger(FlywayLog.class.getName());

    @Override
    public Log createLogger(Class<?> type) {
        return this;
    }

    @Override
    public void debug(String message) {
        LOG.log(System.Logger.Level.TRACE, message);
    }

    @Override
    public void info(String message) {
        LOG.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void notice(String message) {
        LOG.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void warn(String message) {
        LOG.log(System.Logger.Level.DEBUG, message);
    }

    /** Quiet as well: the same comes as an exception, which is reported. */
    @Override
    public void error(String message) {
        LOG.log(System.Logger.Level.DEBUG, message);
    }

    @Override
    public void error(String message, Exception cause) {
        LOG.log(System.Logger.Level.DEBUG, message, cause);
    }
}
