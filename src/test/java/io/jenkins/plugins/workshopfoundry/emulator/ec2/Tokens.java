package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which client token made what. */
final class Tokens {

    private static final int LONGEST = 64;

    private record Use(Map<String, String> parameters, String id) {}

    private final Map<String, Use> uses = new HashMap<>();

    /** What an earlier request with the same token made; other parameters than then are refused. */
    Optional<String> earlier(Query query) {
        return key(query).map(uses::get).map(use -> {
            if (!use.parameters.equals(query.all())) {
                throw Ec2Error.of(
                        "IdempotentParameterMismatch",
                        "Arguments on this idempotent request are inconsistent with arguments used in previous"
                                + " request(s).");
            }
            query.readAll();
            return use.id;
        });
    }

    /** Notes what a request has made. */
    void note(Query query, String id) {
        key(query).ifPresent(key -> uses.put(key, new Use(Map.copyOf(query.all()), id)));
    }

    private static Optional<String> key(Query query) {
        return query.text("ClientToken").map(token -> {
            if (token.length() > LONGEST) {
                throw Ec2Error.value("Client token must be 64 or fewer ASCII characters.");
            }
            return query.required("Action") + " " + token;
        });
    }
}
