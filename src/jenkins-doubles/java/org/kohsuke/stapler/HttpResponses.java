package org.kohsuke.stapler;

/** Answers that a test can look at. */
public class HttpResponses {

    /** The way back to the page. */
    public static final class Dot implements HttpResponse {}

    public static HttpResponse redirectToDot() {
        return new Dot();
    }

    public static ForwardToView forwardToView(Object it, String view) {
        return new ForwardToView(it, view);
    }
}
