package io.jenkins.plugins.workshopfoundry.emulator;

import java.time.Duration;

/**
 * What goes wrong with one request.
 *
 * @param kind what
 * @param status the HTTP status of the error; for {@link Kind#ERROR} only
 * @param code the API's own code of the error; for {@link Kind#ERROR} only
 * @param lag how long what the request makes stays unseen
 */
public record Mishap(Kind kind, int status, String code, Duration lag) {

    /** What can go wrong. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** Nothing is done, and the answer is an error. */
        ERROR,
        /** Nothing is done, and the connection breaks. */
        RESET,
        /** It is done, and the connection breaks before the answer. */
        LOSE_ANSWER
    }

    /** All is well. */
    public static final Mishap NONE = of(Kind.NONE);

    /** The caller lacks the permission. */
    public static final Mishap REFUSED = error(403, "UnauthorizedOperation");

    /** Too many calls. */
    public static final Mishap THROTTLED = error(503, "RequestLimitExceeded");

    /** The cloud's own fault. */
    public static final Mishap BROKEN = error(500, "InternalError");

    /** The connection breaks before anything is done. */
    public static final Mishap RESET = of(Kind.RESET);

    /** It is done, but the answer is lost. */
    public static final Mishap LOST = of(Kind.LOSE_ANSWER);

    /** Any error of the API. */
    public static Mishap error(int status, String code) {
        return new Mishap(Kind.ERROR, status, code, Duration.ZERO);
    }

    private static Mishap of(Kind kind) {
        return new Mishap(kind, 200, "", Duration.ZERO);
    }

    /** The same, and what is made stays unseen for a while. */
    public Mishap lagging(Duration unseen) {
        return new Mishap(kind, status, code, unseen);
    }
}
