package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a machine's web server knows about one of its seats.
 *
 * @param seat its number in the classroom, from 1
 * @param slot its place on the machine, from 1
 * @param hash the bcrypt hash of its secret
 * @param endpoints the offset (0 to 9) of each endpoint's port in the seat's block of ten, by name; at least one
 */
public record SeatDoor(int seat, int slot, String hash, SortedMap<String, Integer> endpoints) {

    /** The first port of slot 0; each slot has ten. */
    private static final int FIRST_PORT = 3000;

    private static final int BLOCK = 10;
    private static final int MOST = 9999;
    private static final String MAIN = "web";

    /** RFC 4648, section 4: six bits a character. */
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static final int BITS = 6;

    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}");
    private static final Pattern ENDPOINT = Pattern.compile("[a-z]([a-z0-9-]{0,30}[a-z0-9])?");

    /** @throws InvalidRequest if a value could not be what it says */
    public SeatDoor {
        endpoints = Collections.unmodifiableSortedMap(new TreeMap<>(endpoints));
        if (seat < 1 || seat > MOST || slot < 1 || slot > MOST / BLOCK) {
            throw new InvalidRequest(
                    "There is no seat " + seat + " in slot " + slot + ".", "Both are numbered from 1.");
        }
        if (!HASH.matcher(hash).matches()) {
            throw new InvalidRequest("The hash of seat " + seat + " is no bcrypt hash.", "Hash the secret first.");
        }
        if (endpoints.isEmpty()) {
            throw new InvalidRequest("Seat " + seat + " has no endpoint.", "Name at least one, such as web.");
        }
        endpoints.forEach(SeatDoor::check);
    }

    private static void check(String name, int offset) {
        if (!ENDPOINT.matcher(name).matches() || offset < 0 || offset >= BLOCK) {
            throw new InvalidRequest(
                    "'" + name + "' at offset " + offset + " is no endpoint.",
                    "A name has up to 32 lower-case letters, digits and hyphens; an offset is 0 to 9.");
        }
    }

    /** The port on loopback of one of its endpoints. */
    int port(String endpoint) {
        return FIRST_PORT + BLOCK * slot + endpoints.getOrDefault(endpoint, 0);
    }

    /** Whether the endpoint answers at the seat's own address too. */
    boolean isMain(String endpoint) {
        return endpoint.equals(MAIN) || endpoints.size() == 1;
    }

    /** Whether any endpoint does. */
    boolean hasMain() {
        return endpoints.keySet().stream().anyMatch(this::isMain);
    }

    /** The one that says whether the seat is well. */
    String first() {
        return endpoints.containsKey(MAIN) ? MAIN : endpoints.firstKey();
    }

    /** Who logs in, as HTTP's basic scheme calls it. */
    String user() {
        return "seat-" + seat;
    }

    String cookie() {
        return "wf_seat_" + seat;
    }

    /** How every key of this seat begins, whatever its secret: base64 of user and colon as far as whole characters of it go. */
    String keyBegins() {
        byte[] known = known();
        return Base64.getEncoder().withoutPadding().encodeToString(known).substring(0, known.length * 8 / BITS);
    }

    /**
     * What only keys of this seat begin with, as a regular expression: the character after {@link #keyBegins} holds the
     * colon's last bits and the secret's first.
     */
    String keyPattern() {
        byte[] known = known();
        int rest = known.length * 8 % BITS;
        if (rest == 0) {
            return keyBegins();
        }
        int free = BITS - rest;
        int first = (':' & ((1 << rest) - 1)) << free;
        return keyBegins() + "[" + BASE64.substring(first, first + (1 << free)) + "]";
    }

    private byte[] known() {
        return (user() + ":").getBytes(StandardCharsets.UTF_8);
    }
}
