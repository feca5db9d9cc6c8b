package io.jenkins.plugins.workshopfoundry.server;

import io.jenkins.plugins.workshopfoundry.classroom.Reception;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who sits where, for whoever shows the teacher's token. */
final class Roster implements WebHandler {

    private static final String SCHEME = "Bearer ";

    private final Reception reception;
    private final String token;

    Roster(Reception reception, String token) {
        this.reception = reception;
        this.token = token;
    }

    @Override
    public WebAnswer answer(WebRequest request) {
        if (!request.method().equals("GET")) {
            return WebAnswer.text(405, "Use GET.").with("Allow", "GET");
        }
        if (!MessageDigest.isEqual(bytes(SCHEME + token), bytes(request.authorization()))) {
            return WebAnswer.text(401, "The roster needs the teacher's token: Authorization: Bearer TOKEN.")
                    .with("WWW-Authenticate", "Bearer");
        }
        try {
            return WebAnswer.json(
                    200,
                    reception.roster(request.parameter("classroom")).stream()
                            .map(Roster::seat)
                            .toList());
        } catch (InvalidRequest e) {
            return WebAnswer.text(404, e.sentences());
        }
    }

    private static Map<String, Object> seat(SeatRecord seat) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seat", seat.number());
        json.put("learner", seat.learner());
        json.put("joined", seat.joined() == null ? null : seat.joined().toString());
        return json;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
