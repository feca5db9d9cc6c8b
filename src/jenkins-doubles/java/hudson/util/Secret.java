package hudson.util;

import java.io.Serializable;

/** Keeps its text in the clear, which is no secret in a test. */
public final class Secret implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String MARK = "{sealed}";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    public static Secret decrypt(String text) {
        return text.startsWith(MARK) ? new Secret(text.substring(MARK.length())) : null;
    }

    public static Secret fromString(String text) {
        return new Secret(text);
    }

    public String getEncryptedValue() {
        return MARK + text;
    }

    public String getPlainText() {
        return text;
    }
}
