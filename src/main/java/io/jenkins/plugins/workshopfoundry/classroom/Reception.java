package io.jenkins.plugins.workshopfoundry.classroom;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where learners come in: a code and a name give the lowest free seat, once. */
public final class Reception {

    /** What is wrong when somebody tries too often, so that a server can answer with its own status for that. */
    public static final String TOO_MANY_TRIES = "Too many tries to join within a minute.";

    /** Ten tries a minute from one address, and ten wrong ones for one classroom's name list. */
    private static final int TRIES = 10;

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int LONGEST_NAME = 60;

    private final Ledger ledger;
    private final Vault vault;
    private final Clock clock;
    private final Supplier<String> tokens;

    /** @param tokens makes the tokens with which learners come back */
    public Reception(Ledger ledger, Vault vault, Clock clock, Supplier<String> tokens) {
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
        this.tokens = tokens;
    }

    /**
     * Gives a learner a seat, or, with the token from the first time, the same seat again.
     *
     * @param code the classroom's code
     * @param name what the learner is called
     * @param rejoinToken the token of an earlier join, or null
     * @param address where the learner comes from, for counting tries
     * @throws InvalidRequest if the code opens nothing, the name is taken, every seat is, or there were too many tries
     */
    public Joined join(String code, String name, @Nullable String rejoinToken, String address) {
        String learner = learner(name);
        limit("address " + address);
        ClassroomRecord room = ledger.classrooms()
                .byJoinHash(Hash.ofCode(code))
                .filter(found -> found.state() == ClassroomState.OPEN)
                .filter(found -> found.expires().isAfter(clock.instant()))
                .orElseThrow(() -> new InvalidRequest(
                        "No open classroom has this code.",
                        "Check the code with your teacher; it ends with the class."));
        Optional<SeatRecord> before = seatOf(room.id(), learner);
        if (before.isPresent()) {
            limit("classroom " + room.id());
            return comeBack(room, before.get(), rejoinToken);
        }
        String token = tokens.get();
        SeatRecord seat = ledger.classrooms()
                .assign(room.id(), learner, Hash.of(token), clock.instant())
                .orElseThrow(() -> new InvalidRequest(
                        "Every seat of this classroom is taken.", "Ask your teacher to release a seat."));
        return joined(room, seat, token);
    }

    /** Who sits where; without secrets. */
    public List<SeatRecord> roster(String classroom) {
        return ledger.classrooms().seats(room(classroom).id());
    }

    /** Frees a seat for somebody else, or for the same name on another device. */
    public void release(String classroom, int seat) {
        if (ledger.classrooms().seats(room(classroom).id()).stream().noneMatch(known -> known.number() == seat)) {
            throw new InvalidRequest(
                    "Classroom " + classroom + " has no seat " + seat + ".",
                    "'workshop show " + classroom + "', or the classroom's page in Jenkins, lists them.");
        }
        ledger.classrooms().release(classroom, seat);
    }

    private Joined comeBack(ClassroomRecord room, SeatRecord seat, @Nullable String token) {
        String known = String.valueOf(seat.rejoinHash());
        if (token == null || !MessageDigest.isEqual(bytes(known), bytes(Hash.of(token)))) {
            throw new InvalidRequest(
                    "Somebody called '" + seat.learner() + "' has a seat already.",
                    "Come back with the token from the first time, or ask your teacher to release seat " + seat.number()
                            + ".");
        }
        return joined(room, seat, token);
    }

    private Joined joined(ClassroomRecord room, SeatRecord seat, String token) {
        String key = new SeatSecrets(vault, room.id()).key(seat.number());
        Map<String, String> links = new TreeMap<>();
        seat.endpoints().forEach((endpoint, url) -> links.put(endpoint, url + "?key=" + key));
        return new Joined(room.id(), seat.number(), links, token, room.expires());
    }

    private Optional<SeatRecord> seatOf(String classroom, String learner) {
        return ledger.classrooms().seats(classroom).stream()
                .filter(seat -> learner.equals(seat.learner()))
                .findFirst();
    }

    private void limit(String key) {
        Instant now = clock.instant();
        if (ledger.classrooms().tries(key, now, now.minus(WINDOW)) > TRIES) {
            throw new InvalidRequest(TOO_MANY_TRIES, "Wait a minute and try again.");
        }
    }

    private ClassroomRecord room(String id) {
        return ledger.classrooms()
                .find(id)
                .orElseThrow(() -> new InvalidRequest(
                        "There is no classroom " + id + ".",
                        "'workshop list', or Jenkins' page Workshops, shows the classrooms there are."));
    }

    private static String learner(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()
                || trimmed.length() > LONGEST_NAME
                || trimmed.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(
                    "A name has 1 to " + LONGEST_NAME + " characters, none of them a control character.",
                    "Give the name by which your teacher knows you.");
        }
        return trimmed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
