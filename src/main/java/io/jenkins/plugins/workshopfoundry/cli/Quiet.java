package io.jenkins.plugins.workshopfoundry.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps libraries' own logging off the console, unless somebody wants everything. */
final class Quiet {

    private Quiet() {}

    static void logging(boolean verbose) {
        LogManager.getLogManager().reset();
        if (verbose) {
            Logger root = Logger.getLogger("");
            root.setLevel(Level.WARNING);
            root.addHandler(new ConsoleHandler());
        }
    }
}
