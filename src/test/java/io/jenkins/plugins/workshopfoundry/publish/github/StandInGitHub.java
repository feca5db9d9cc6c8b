package io.jenkins.plugins.workshopfoundry.publish.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Enough of GitHub's REST API to be wrong with: releases by tag, their files, refusals and bad days. */
public final class StandInGitHub implements AutoCloseable {

    /** The token that it takes. */
    public static final String TOKEN = "ghp_a-token-of-this-test";

    private static final String REPO = "/repos/acme/hello/releases";

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Object>> releases = new LinkedHashMap<>();
    private final Map<Long, Map<String, String>> assets = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private int troubles;
    private boolean loseNextCreation;
    private long ids = 100;

    /** Listens on the loopback. */
    public StandInGitHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next calls end with 502. */
    synchronized void troubles(int number) {
        troubles = number;
    }

    /** The next release is created, and nobody hears of it. */
    synchronized void loseNextCreation() {
        loseNextCreation = true;
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The release of a tag as it was asked for. */
    public synchronized Map<String, Object> release(String tag) {
        return Map.copyOf(releases.get(tag));
    }

    /** How many releases there are. */
    public synchronized int count() {
        return releases.size();
    }

    /** The files of all releases: name and content. */
    public synchronized List<Map<String, String>> files() {
        return List.copyOf(assets.values());
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        calls.add(exchange.getRequestMethod() + " " + path);
        if (troubles > 0) {
            troubles--;
            answer(exchange, 502, Map.of());
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, Map.of());
        } else if (!path.startsWith(REPO)) {
            answer(exchange, 404, Map.of());
        } else {
            route(exchange, path.substring(REPO.length()), body);
        }
    }

    private void route(HttpExchange exchange, String rest, String body) throws IOException {
        String method = exchange.getRequestMethod();
        if (method.equals("POST") && rest.isEmpty()) {
            create(exchange, json.readTree(body));
        } else if (rest.startsWith("/tags/")) {
            Map<String, Object> release = releases.get(rest.substring("/tags/".length()));
            answer(exchange, release == null ? 404 : 200, release == null ? Map.of() : told(release));
        } else if (method.equals("DELETE")) {
            assets.remove(Long.parseLong(rest.substring("/assets/".length())));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (rest.endsWith("/assets")) {
            upload(exchange, body);
        } else {
            change(exchange, Long.parseLong(rest.substring(1)), body);
        }
    }

    private void create(HttpExchange exchange, JsonNode draft) throws IOException {
        String tag = draft.get("tag_name").asText();
        if (releases.containsKey(tag)) {
            answer(exchange, 422, Map.of("message", "already_exists"));
            return;
        }
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("id", ++ids);
        release.put("name", draft.get("name").asText());
        release.put("body", draft.get("body").asText());
        release.put("html_url", address() + "/acme/hello/releases/" + tag);
        release.put("upload_url", address() + REPO + "/" + ids + "/assets{?name,label}");
        releases.put(tag, release);
        if (loseNextCreation) {
            loseNextCreation = false;
            answer(exchange, 502, Map.of());
        } else {
            answer(exchange, 201, told(release));
        }
    }

    private void upload(HttpExchange exchange, String body) throws IOException {
        String name = exchange.getRequestURI().getQuery().replace("name=", "");
        if (assets.values().stream().anyMatch(asset -> name.equals(asset.get("name")))) {
            answer(exchange, 422, Map.of("message", "already_exists"));
            return;
        }
        assets.put(++ids, Map.of("name", name, "content", body));
        answer(exchange, 201, Map.of("id", ids, "name", name));
    }

    private void change(HttpExchange exchange, long id, String body) throws IOException {
        Map<String, Object> release = releases.values().stream()
                .filter(one -> one.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        if (exchange.getRequestMethod().equals("PATCH")) {
            json.readTree(body)
                    .properties()
                    .forEach(part -> release.put(part.getKey(), part.getValue().asText()));
        }
        answer(exchange, 200, told(release));
    }

    private Map<String, Object> told(Map<String, Object> release) {
        Map<String, Object> told = new LinkedHashMap<>(release);
        told.put(
                "assets",
                assets.entrySet().stream()
                        .map(asset -> Map.of(
                                "id", asset.getKey(), "name", asset.getValue().get("name")))
                        .collect(Collectors.toList()));
        return told;
    }

    private void answer(HttpExchange exchange, int status, Map<String, Object> value) throws IOException {
        byte[] bytes = json.writeValueAsBytes(value);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
