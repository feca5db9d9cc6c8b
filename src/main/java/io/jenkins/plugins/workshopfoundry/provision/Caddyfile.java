package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Tls;

/** The Caddyfile of one machine, for Caddy 2.6 and later. It holds hashes only. Pure. */
public final class Caddyfile {

    private final CaddyWriter out = new CaddyWriter();
    private final DoorPlan plan;

    private Caddyfile(DoorPlan plan) {
        this.plan = plan;
    }

    /** The file's text. */
    public static String of(DoorPlan plan) {
        return new Caddyfile(plan).write();
    }

    private String write() {
        out.block(this::options);
        out.block(this::machine, site(host("")));
        if (plan.routing() == Routing.HOST) {
            plan.seats().forEach(this::hosts);
        }
        return out.toString();
    }

    /** No admin interface: it would let anybody on the machine read and change this file. */
    private void options() {
        out.line("admin", "off");
        out.line("http_port", Integer.toString(plan.ports().http()));
        out.line("https_port", Integer.toString(plan.ports().https()));
        if (plan.tls() == Tls.INTERNAL) {
            out.line("skip_install_trust");
            out.line("default_sni", host(""));
        }
        out.block(this::log, "log", "default");
    }

    /** There is no log of requests; what is left, of errors, loses the request, which may hold a key. */
    private void log() {
        out.line("output", "stderr");
        out.block(
                () -> {
                    out.line("wrap", "json");
                    out.block(() -> out.line("request", "delete"), "fields");
                },
                "format",
                "filter");
    }

    private void machine() {
        tls();
        out.block(() -> out.line("respond", "ok", "200"), "handle", "/health");
        plan.seats().forEach(this::health);
        if (plan.routing() == Routing.PATH) {
            plan.seats().forEach(this::paths);
        }
        out.block(() -> out.line("error", "404"), "handle");
        errors();
    }

    /** Whether the seat answers at all; nothing of what it answers. */
    private void health(SeatDoor door) {
        out.block(
                () -> out.block(
                        () -> {
                            out.line("method", "GET");
                            out.line("rewrite", "/");
                            out.line("header_up", "-Cookie");
                            out.line("header_up", "-Authorization");
                            out.line("@well", "status", "2xx", "3xx", "4xx");
                            out.block(() -> out.line("respond", "ok", "200"), "handle_response", "@well");
                            out.block(() -> out.line("respond", "failing", "503"), "handle_response");
                        },
                        "reverse_proxy",
                        "127.0.0.1:" + door.port(door.first())),
                "handle",
                "/health/" + door.seat());
    }

    private void paths(SeatDoor door) {
        String root = "/vm/" + door.seat();
        String matcher = "@seat-" + door.seat();
        out.line(matcher, "path", root, root + "/*");
        out.block(() -> new CaddySeat(out, door, root, plan.secure()).byPath(), "handle", matcher);
    }

    private void hosts(SeatDoor door) {
        String seat = host("seat-" + door.seat() + ".");
        door.endpoints().keySet().forEach(name -> {
            String own = site(name + "." + seat);
            String sites = door.isMain(name) ? own + ", " + site(seat) : own;
            out.block(
                    () -> {
                        tls();
                        new CaddySeat(out, door, "", plan.secure()).byHost(name);
                        errors();
                    },
                    sites.split(" "));
        });
    }

    private void tls() {
        if (plan.tls() == Tls.INTERNAL) {
            out.line("tls", "internal");
        }
    }

    /** No browser may ask for a password: there is none, only the link. */
    private void errors() {
        out.block(
                () -> {
                    out.line("header", "-WWW-Authenticate");
                    out.line("header", "Cache-Control", "no-store");
                    out.line("header", "Content-Type", "text/html; charset=utf-8");
                    page("401", CaddyPages.CLOSED);
                    page("404", CaddyPages.NOTHING);
                    page("502", CaddyPages.NOT_YET);
                    out.line(
                            "respond", "{http.error.status_code} {http.error.status_text}", "{http.error.status_code}");
                },
                "handle_errors");
    }

    private void page(String status, String page) {
        out.line("@" + status, "expression", "{http.error.status_code} == " + status);
        if (status.equals("502")) {
            out.line("header", "@502", "Refresh", "5");
        }
        out.line("respond", "@" + status, page, status);
    }

    private String host(String labels) {
        return plan.host() == null ? "" : labels + plan.host();
    }

    private String site(String host) {
        return switch (plan.tls()) {
            case NONE -> "http://" + host + ":" + plan.ports().http();
            case INTERNAL, PUBLIC -> "https://" + host;
        };
    }
}
