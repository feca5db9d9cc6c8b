package io.jenkins.plugins.workshopfoundry.problem;

/**
 * A place in a workshop.
 *
 * @param file path relative to the workshop's directory, with forward slashes; the empty string means the directory itself
 * @param line 1-based line, or 0 where the whole file is meant
 * @param column 1-based column, or 0 where the whole line is meant
 */
public record Location(String file, int line, int column) {

    /** The file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    /** One line of a file. */
    public static Location of(String file, int line) {
        return new Location(file, line, 0);
    }

    /** One character of a file. */
    public static Location of(String file, int line, int column) {
        return new Location(file, line, column);
    }

    /** {@code file:line:column}, without the parts that are unknown. */
    @Override
    public String toString() {
        String name = file.isEmpty() ? "." : file;
        if (line == 0) {
            return name;
        }
        return column == 0 ? name + ":" + line : name + ":" + line + ":" + column;
    }
}
