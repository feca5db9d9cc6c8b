package io.jenkins.plugins.workshopfoundry.validate.script;

import java.nio.file.Path;

/** Says whether a shell can read a script, without running any of it. */
public interface SyntaxCheck {

    /**
     * Checks one script.
     *
     * @param shell the shell that is to read it
     * @param script a regular file
     * @return what the shell said; never null, and no exception for anything that is wrong with the script
     */
    Verdict check(Shell shell, Path script);

    /** What came of a check. */
    sealed interface Verdict {

        /** The shell understands the script. */
        record Fine() implements Verdict {}

        /**
         * The shell does not understand the script.
         *
         * @param line 1-based line, or 0 if the shell did not say
         * @param message what the shell says, without file name and line
         */
        record Broken(int line, String message) implements Verdict {}

        /**
         * Nobody knows.
         *
         * @param reason why it could not be checked, as the end of a sentence
         */
        record Unchecked(String reason) implements Verdict {}
    }
}
