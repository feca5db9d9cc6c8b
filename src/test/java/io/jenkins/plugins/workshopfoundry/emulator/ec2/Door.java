package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.jenkins.plugins.workshopfoundry.emulator.Call;
import io.jenkins.plugins.workshopfoundry.emulator.Journal;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where requests come in: writes them down, lets things go wrong, and sends the answers out. */
final class Door implements HttpHandler {

    private static final Pattern ATTEMPT = Pattern.compile("attempt=(\\d+).*");

    private final Service service;
    private final Journal journal;
    private final Supplier<Trouble> trouble;
    private final Ids ids;

    Door(Service service, Journal journal, Supplier<Trouble> trouble, Ids ids) {
        this.service = service;
        this.journal = journal;
        this.trouble = trouble;
        this.ids = ids;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Query query = query(exchange.getRequestHeaders(), new String(body, StandardCharsets.UTF_8));
            Optional<Signature> signature = Signature.of(exchange.getRequestHeaders(), body);
            Call call = call(exchange.getRequestHeaders(), query, signature);
            answer(exchange, query, signature, call);
        }
    }

    private static Query query(Headers headers, String body) {
        String target = headers.getFirst("X-Amz-Target");
        return target == null ? Query.parse(body) : Quotas.query(target, body);
    }

    private void answer(HttpExchange exchange, Query query, Optional<Signature> signature, Call call)
            throws IOException {
        Mishap mishap = trouble.get().with(call);
        if (mishap.kind() == Mishap.Kind.RESET) {
            journal.add(call, "reset");
            return;
        }
        Service.Answer answer = mishap.kind() == Mishap.Kind.ERROR
                ? service.error(query, new Ec2Error(mishap.status(), mishap.code(), words(mishap, call)))
                : service.answer(query, signature.orElse(null), mishap.lag());
        boolean lost = mishap.kind() == Mishap.Kind.LOSE_ANSWER;
        journal.add(call, lost ? answer.outcome() + ", answer lost" : answer.outcome());
        if (!lost) {
            send(exchange, answer);
        }
    }

    private static String words(Mishap mishap, Call call) {
        return switch (mishap.code()) {
            case "UnauthorizedOperation" ->
                "You are not authorized to perform this operation. User is not authorized to perform: ec2:"
                        + call.action();
            case "RequestLimitExceeded" -> "Request limit exceeded.";
            default -> "An internal error has occurred";
        };
    }

    private Call call(Headers headers, Query query, Optional<Signature> signature) {
        String invocation =
                Optional.ofNullable(headers.getFirst("Amz-Sdk-Invocation-Id")).orElseGet(ids::request);
        int attempt = Optional.ofNullable(headers.getFirst("Amz-Sdk-Request"))
                .map(ATTEMPT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .orElse(1);
        return new Call(
                journal.number(invocation),
                attempt,
                signature.map(Signature::region).orElse(""),
                query.text("Action").orElse(""),
                query.all());
    }

    private static void send(HttpExchange exchange, Service.Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
