package org.kohsuke.stapler;

/** Remembers what is shown, and how. */
public class ForwardToView extends RuntimeException implements HttpResponse {

    public final transient Object it;
    public final String view;

    ForwardToView(Object it, String view) {
        this.it = it;
        this.view = view;
    }
}
