package io.jenkins.plugins.workshopfoundry.cli;

/** ANSI colours (ECMA-48, SGR) where they are welcome, and characters that cannot steer a terminal. */
record Paint(boolean colour) {

    private static final String ESCAPE = "\u001B[";

    String red(String text) {
        return in("1;31", text);
    }

    String yellow(String text) {
        return in("33", text);
    }

    String green(String text) {
        return in("32", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String bold(String text) {
        return in("1", text);
    }

    /** The text without control characters: what a machine prints must not steer the terminal of whoever watches. */
    static String harmless(String text) {
        return text.codePoints()
                .map(letter -> letter == '\t' ? ' ' : letter)
                .filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String in(String code, String text) {
        return colour ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
