package io.jenkins.plugins.workshopfoundry.provision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One seat in a Caddyfile. Whatever path leads here is checked against this seat's hash and can go on to this seat's ports
 * only: no trick with a path opens another seat.
 */
final class CaddySeat {

    /** No endpoint has this name. */
    private static final String HOME = "_home";

    private static final String KEY = "{http.request.uri.query.key}";
    private static final String AUTHORIZATION = "{http.request.header.Authorization}";

    /** Where a client's own Authorization header waits while ours is checked. */
    private static final String ASIDE = "X-Workshop-Foundry-Authorization";

    /** A group that the expression does not have: nothing. An empty token would be taken for a missing one. */
    private static final String NOTHING = "$9";

    private final CaddyWriter out;
    private final SeatDoor door;
    private final String root;
    private final boolean secure;

    /**
     * @param root the path under which the seat is, without a slash at its end; empty for the whole host
     * @param secure whether cookies may travel enciphered only
     */
    CaddySeat(CaddyWriter out, SeatDoor door, String root, boolean secure) {
        this.out = out;
        this.door = door;
        this.root = root;
        this.secure = secure;
    }

    /** All of the seat's endpoints below its path. */
    void byPath() {
        Map<String, String> entrances = new LinkedHashMap<>();
        entrances.put(HOME, root);
        door.endpoints().keySet().forEach(name -> entrances.put(name, root + "/" + name));
        out.block(
                () -> {
                    login(entrances);
                    door.endpoints().keySet().forEach(name -> endpoint(name, root + "/" + name));
                    home();
                },
                "route");
    }

    /** One endpoint with a host to itself. */
    void byHost(String endpoint) {
        out.block(
                () -> {
                    login(Map.of(HOME, root));
                    upstream(endpoint, root);
                },
                "route");
    }

    private void login(Map<String, String> entrances) {
        foreignOrigin();
        links(entrances);
        out.line("request_header", ASIDE, AUTHORIZATION);
        out.line("request_header", "Authorization", "Basic {http.request.cookie." + door.cookie() + "}");
        out.line("request_header", "@link", "Authorization", "Basic " + KEY);
        strangers();
        out.block(() -> out.line(door.user(), door.hash()), "basicauth", "*", "bcrypt", "seat");
        letIn(entrances);
        restore();
    }

    /** For a user that it does not know, Caddy works as long as for the costliest hash: a way to keep it busy. */
    private void strangers() {
        out.line("@stranger", "not", "header_regexp", "Authorization", "^Basic " + door.keyPattern());
        out.line("error", "@stranger", "401");
    }

    /** A page of somebody else's must not talk to the seat with this browser's cookie. */
    private void foreignOrigin() {
        out.block(
                () -> {
                    out.line("header", "Upgrade", "*");
                    out.line("header", "Origin", "*");
                    out.line(
                            "not",
                            "expression",
                            "{http.request.header.Origin} == {http.request.scheme} + \"://\" +"
                                    + " {http.request.hostport}");
                },
                "@foreign");
        out.line("respond", "@foreign", "403");
    }

    /** A request is a link if it comes to an entrance with a key that begins as this seat's do; others belong to the application. */
    private void links(Map<String, String> entrances) {
        List<String> all = new ArrayList<>(List.of("path"));
        entrances.forEach((name, path) -> {
            List<String> one = new ArrayList<>(List.of("@link-" + name, "path"));
            (path.isEmpty() ? List.of("/") : List.of(path, path + "/")).forEach(one::add);
            out.line(one.toArray(String[]::new));
            all.addAll(one.subList(2, one.size()));
        });
        out.block(
                () -> {
                    out.line(all.toArray(String[]::new));
                    out.line("expression", KEY + ".startsWith(\"" + door.keyBegins() + "\")");
                },
                "@link");
    }

    private void letIn(Map<String, String> entrances) {
        out.block(
                () -> out.block(
                        () -> {
                            String cookie =
                                    door.cookie() + "=" + KEY + "; Path=" + root + "/; HttpOnly; SameSite=Strict";
                            out.line("+Set-Cookie", secure ? cookie + "; Secure" : cookie);
                            out.line("Cache-Control", "no-store");
                            out.line("Referrer-Policy", "no-referrer");
                        },
                        "header"),
                "route",
                "@link");
        out.block(
                () -> entrances.forEach((name, path) -> out.line("redir", "@link-" + name, path + "/", "303")),
                "route",
                "@link");
    }

    /** Towards the seat: the client's own Authorization as it came, and no cookie of ours. */
    private void restore() {
        out.line("request_header", "Authorization", "{http.request.header." + ASIDE + "}");
        out.line("request_header", "-" + ASIDE);
        out.line("request_header", "Cookie", "(^|;)\\s*wf_seat_[0-9]+\\s*=[^;]*", NOTHING);
        out.line("request_header", "Cookie", "^;\\s*", NOTHING);
        for (String header : List.of("Authorization", "Cookie")) {
            out.line("@no" + header, "header", header, "");
            out.line("request_header", "@no" + header, "-" + header);
        }
    }

    private void endpoint(String name, String path) {
        out.line("redir", path, path + "/", "308");
        out.line("@to-" + name, "path", path + "/*");
        out.block(() -> upstream(name, path), "handle", "@to-" + name);
    }

    private void home() {
        out.line("redir", root, root + "/", "308");
        for (String name : door.endpoints().keySet()) {
            if (door.isMain(name)) {
                out.block(() -> upstream(name, root), "handle");
                return;
            }
        }
        out.block(
                () -> {
                    out.line("header", "Content-Type", "text/html; charset=utf-8");
                    out.line("respond", CaddyPages.index(door), "200");
                },
                "handle",
                root + "/");
        out.line("error", "404");
    }

    private void upstream(String name, String path) {
        String target = "127.0.0.1:" + door.port(name);
        if (path.isEmpty()) {
            out.line("reverse_proxy", target);
            return;
        }
        out.line("uri", "strip_prefix", path);
        out.block(() -> below(path), "reverse_proxy", target);
    }

    /** Most applications believe that they have the root: what they say about paths is moved below ours, once. */
    private void below(String path) {
        out.line("header_up", "X-Forwarded-Prefix", path);
        out.line("header_down", "Location", "^" + path + "/", "/");
        out.line("header_down", "Location", "^/([^/]|$)", path + "/$1");
        out.line("header_down", "Set-Cookie", "(?i)(; *path=)" + path + "(?:/|(;)|$)", "$1/$2");
        out.line("header_down", "Set-Cookie", "(?i)(; *path=)/", "$1" + path + "/");
    }
}
