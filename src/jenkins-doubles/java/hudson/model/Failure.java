package hudson.model;

import org.kohsuke.stapler.HttpResponse;

/** Keeps its message. */
public class Failure extends RuntimeException implements HttpResponse {
    public Failure(String message) {
        super(message);
    }
}
