package io.jenkins.plugins.workshopfoundry.validate.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks another check once for the same content: starting a shell costs more than all other rules together, and the
 * workshops of one author begin with the same scripts. Only certain answers are remembered.
 */
public final class RememberingCheck implements SyntaxCheck {

    /** How many answers are remembered: some 200 bytes each. */
    private static final int MOST = 4096;

    private final SyntaxCheck other;
    private final Map<String, Verdict> known = Collections.synchronizedMap(new Recent());

    /** @param other who is asked about what is not known */
    public RememberingCheck(SyntaxCheck other) {
        this.other = other;
    }

    @Override
    public Verdict check(Shell shell, Path script) {
        String key;
        try {
            key = shell + " " + digest(script);
        } catch (UncheckedIOException e) {
            return new Verdict.Unchecked("it cannot be read");
        }
        Verdict remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        Verdict verdict = other.check(shell, script);
        if (!(verdict instanceof Verdict.Unchecked)) {
            known.put(key, verdict);
        }
        return verdict;
    }

    private static String digest(Path script) {
        try {
            byte[] content = Files.readAllBytes(script);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static final class Recent extends LinkedHashMap<String, Verdict> {

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verdict> eldest) {
            return size() > MOST;
        }
    }
}
