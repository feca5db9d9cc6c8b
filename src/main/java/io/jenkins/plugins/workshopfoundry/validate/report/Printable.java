package io.jenkins.plugins.workshopfoundry.validate.report;

/** Keeps what a workshop's author wrote from steering the terminal of whoever reads about it. */
final class Printable {

    private Printable() {}

    /** The text with a question mark for every control and direction-changing character. */
    static String of(String text) {
        return text.codePoints()
                .map(letter -> steers(letter) ? '?' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean steers(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
    }
}
