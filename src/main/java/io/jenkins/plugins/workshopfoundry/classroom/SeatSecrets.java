package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.run.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The secrets of a classroom: one for each seat, and the code with which learners come in. */
public final class SeatSecrets {

    private static final String JOIN = "join-code";

    private final Vault vault;
    private final String classroom;

    /** The secrets of one classroom. */
    public SeatSecrets(Vault vault, String classroom) {
        this.vault = vault;
        this.classroom = classroom;
    }

    /** Makes what is not there yet. */
    public void make(int seats, Supplier<String> secrets, Supplier<String> codes) {
        for (int seat = 1; seat <= seats; seat++) {
            keep(name(seat), secrets);
        }
        keep(JOIN, codes);
    }

    private void keep(String name, Supplier<String> fresh) {
        if (vault.get(classroom, name).isEmpty()) {
            vault.put(classroom, name, fresh.get());
        }
    }

    /** The code with which learners come in. */
    public String joinCode() {
        return vault.get(classroom, JOIN).orElseThrow();
    }

    /** A seat's secret. */
    public String seat(int number) {
        return vault.get(classroom, name(number)).orElseThrow();
    }

    /** The secrets of some seats by number. */
    public Map<Integer, String> seats(int first, int count) {
        Map<Integer, String> secrets = new LinkedHashMap<>();
        for (int seat = first; seat < first + count; seat++) {
            secrets.put(seat, seat(seat));
        }
        return secrets;
    }

    /** What a link to a seat carries: user and secret as HTTP's basic scheme has them (RFC 7617), so that Caddy can check it. */
    public String key(int number) {
        String pair = "seat-" + number + ":" + seat(number);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(int seat) {
        return "seat-" + seat;
    }
}
