package io.jenkins.plugins.workshopfoundry.validate.script;

import java.util.Optional;
import java.util.Set;

/** The shells whose syntax can be checked. */
public enum Shell {
    /** GNU Bash. */
    BASH("bash"),
    /** The POSIX shell: dash on Debian and Ubuntu. */
    SH("sh");

    private static final Set<String> POSIX = Set.of("sh", "dash", "ash");

    private final String program;

    Shell(String program) {
        this.program = program;
    }

    /** The program that reads it. */
    public String program() {
        return program;
    }

    /**
     * The shell that an interpreter is.
     *
     * @param interpreter the last part of an interpreter's path, for instance {@code bash}
     */
    public static Optional<Shell> of(String interpreter) {
        if (interpreter.equals("bash")) {
            return Optional.of(BASH);
        }
        return POSIX.contains(interpreter) ? Optional.of(SH) : Optional.empty();
    }
}
