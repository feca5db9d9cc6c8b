package io.jenkins.plugins.workshopfoundry.provision;

import java.util.stream.Collectors;

/**
 * The few pages that the web server itself shows. They are templates of Caddy's: a word in braces would be replaced, so
 * that there are none.
 */
final class CaddyPages {

    static final String CLOSED = page(
            "This seat needs its link",
            "Open the link that you got when you joined, once; this browser then stays let in. If the link no longer"
                    + " works, ask your teacher.");

    static final String NOT_YET = page(
            "This seat is not ready",
            "It is starting, or has stopped. This page tries again by itself; if it stays, ask your teacher to reset"
                    + " the seat.");

    static final String NOTHING = page("There is nothing here", "Open the link that you got when you joined.");

    private CaddyPages() {}

    /** What a seat has, where none of it is the main thing. */
    static String index(SeatDoor door) {
        String links = door.endpoints().keySet().stream()
                .map(name -> "<li><a href=\"" + name + "/\">" + name + "</a></li>")
                .collect(Collectors.joining());
        return page("Seat " + door.seat(), "<ul>" + links + "</ul>");
    }

    private static String page(String title, String text) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title
                + "</title><body style=\"font-family: sans-serif; max-width: 40em; margin: 4em auto\"><h1>" + title
                + "</h1><p>" + text + "</p></body></html>";
    }
}
