package hudson.util;

import java.io.IOException;

public abstract class FormValidation extends IOException {
    public enum Kind {
        OK,
        WARNING,
        ERROR
    }

    public final Kind kind;

    private FormValidation(Kind kind) {
        this.kind = kind;
    }

    public static FormValidation ok() {
        throw new LinkageError();
    }

    public static FormValidation ok(String message) {
        throw new LinkageError();
    }

    public static FormValidation warning(String message) {
        throw new LinkageError();
    }

    public static FormValidation error(String message) {
        throw new LinkageError();
    }
}
