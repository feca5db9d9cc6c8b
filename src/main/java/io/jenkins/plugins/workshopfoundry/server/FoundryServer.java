package io.jenkins.plugins.workshopfoundry.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.workshopfoundry.classroom.Reception;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Serves the join page, the roster and a health check. It neither trusts nor reads any forwarding header. */
public final class FoundryServer implements AutoCloseable {

    /** A code, a name and a token fit many times. */
    private static final int LARGEST_BODY = 4096;

    private static final int THREADS = 8;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Consumer<String> trouble;

    private FoundryServer(HttpServer server, Consumer<String> trouble) {
        this.server = server;
        this.trouble = trouble;
    }

    /**
     * Starts to answer.
     *
     * @param address where to listen; port 0 takes any free one
     * @param reception where learners come in
     * @param teacherToken what opens the roster
     * @param trouble hears about our own faults, without secrets
     * @throws InvalidRequest if the address is taken or not this host's
     */
    public static FoundryServer start(
            InetSocketAddress address, Reception reception, String teacherToken, Consumer<String> trouble) {
        try {
            FoundryServer server = new FoundryServer(HttpServer.create(address, 0), trouble);
            server.serve("/join", new JoinDesk(reception));
            server.serve("/join.css", request -> new WebAnswer(200, "text/css; charset=utf-8", Page.STYLE, Map.of()));
            server.serve("/roster", new Roster(reception, teacherToken));
            server.serve("/health", request -> WebAnswer.text(200, "ok"));
            server.serve("/", request -> WebAnswer.text(404, "There is nothing here; learners go to /join."));
            server.server.setExecutor(server.threads);
            server.server.start();
            return server;
        } catch (IOException e) {
            throw new InvalidRequest(
                    "Nothing can listen on " + address + ": " + e.getMessage() + ".",
                    "Give another address with --listen.",
                    e);
        }
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(String path, WebHandler handler) {
        server.createContext(path, exchange -> {
            boolean exact =
                    path.equals("/") || exchange.getRequestURI().getPath().equals(path);
            WebHandler chosen = exact ? handler : request -> WebAnswer.text(404, "There is nothing here.");
            try (exchange) {
                send(exchange, safely(exchange, chosen));
            }
        });
    }

    private WebAnswer safely(HttpExchange exchange, WebHandler handler) throws IOException {
        Optional<String> body = body(exchange);
        if (body.isEmpty()) {
            return WebAnswer.text(413, "The request is too large.");
        }
        try {
            return handler.answer(request(exchange, body.get()));
        } catch (FoundryException e) {
            trouble.accept(e.sentences());
            return WebAnswer.text(503, "This does not work at the moment; try again later.");
        } catch (RuntimeException e) {
            trouble.accept("internal error: " + e);
            return WebAnswer.text(500, "This is our fault; try again later.");
        }
    }

    private static Optional<String> body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
            return bytes.length > LARGEST_BODY
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static WebRequest request(HttpExchange exchange, String body) {
        String query = exchange.getRequestURI().getRawQuery();
        return new WebRequest(
                exchange.getRequestMethod(),
                query == null ? "" : query,
                header(exchange, "Content-Type"),
                header(exchange, "Authorization"),
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                body);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void send(HttpExchange exchange, WebAnswer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        HEADERS.forEach(exchange.getResponseHeaders()::set);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
