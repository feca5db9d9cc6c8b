package io.jenkins.plugins.workshopfoundry.validate.leak;

/**
 * A piece of text round a keyword, one byte a character.
 *
 * @param before what precedes the piece, with the line before if that is in memory
 * @param text the piece: from a little before the keyword, but not before its line, to what follows
 * @param start where the piece begins in the window
 */
record Excerpt(String before, String text, int start) {

    /** Whether the keyword's line, or the one before it, says that what stands here is meant to be here. */
    boolean allowed() {
        String upToHere = before + text.substring(0, lineEnd());
        int own = upToHere.lastIndexOf('\n');
        int previous = own <= 0 ? -1 : upToHere.lastIndexOf('\n', own - 1);
        return upToHere.substring(previous + 1).contains(LeakScanner.ALLOW);
    }

    /** Where the line of the keyword ends. */
    private int lineEnd() {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }
}
