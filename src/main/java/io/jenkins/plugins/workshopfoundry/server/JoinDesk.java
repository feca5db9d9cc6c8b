package io.jenkins.plugins.workshopfoundry.server;

import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.classroom.Reception;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.Map;
import java.util.Optional;

/** Lets learners in: a page for people, JSON for programs. Who is refused learns the same, whatever the code was. */
final class JoinDesk implements WebHandler {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Reception reception;

    JoinDesk(Reception reception) {
        this.reception = reception;
    }

    @Override
    public WebAnswer answer(WebRequest request) {
        return switch (request.method()) {
            case "GET" -> WebAnswer.html(200, Page.form(""));
            case "POST" -> join(request);
            default -> WebAnswer.text(405, "Use GET or POST.").with("Allow", "GET, POST");
        };
    }

    private WebAnswer join(WebRequest request) {
        Optional<Map<String, String>> fields = request.fields();
        if (fields.isEmpty()) {
            return refused(request, 400, "The request cannot be read.");
        }
        try {
            return seated(
                    request,
                    reception.join(
                            field(fields.get(), "code"),
                            field(fields.get(), "name"),
                            token(fields.get()),
                            request.address()));
        } catch (InvalidRequest e) {
            boolean tooOften = e.what().equals(Reception.TOO_MANY_TRIES);
            WebAnswer refusal = refused(request, tooOften ? TOO_MANY : FORBIDDEN, e.sentences());
            return tooOften ? refusal.with("Retry-After", "60") : refusal;
        }
    }

    private static WebAnswer seated(WebRequest request, Joined joined) {
        return request.isJson()
                ? WebAnswer.json(
                        200,
                        Map.of(
                                "classroom", joined.classroom(),
                                "seat", joined.seat(),
                                "links", joined.links(),
                                "rejoinToken", joined.rejoinToken(),
                                "expires", joined.expires().toString()))
                : WebAnswer.html(200, Page.seat(joined));
    }

    private static WebAnswer refused(WebRequest request, int status, String why) {
        return request.isJson() ? WebAnswer.json(status, Map.of("error", why)) : WebAnswer.html(status, Page.form(why));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static @org.jspecify.annotations.Nullable String token(Map<String, String> fields) {
        String token = field(fields, "token").strip();
        return token.isEmpty() ? null : token;
    }
}
