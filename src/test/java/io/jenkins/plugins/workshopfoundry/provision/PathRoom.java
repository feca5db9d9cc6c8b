package io.jenkins.plugins.workshopfoundry.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.provision.CaddyServer.Answer;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Ports;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Tls;
import io.jenkins.plugins.workshopfoundry.secret.PasswordHash;
import io.jenkins.plugins.workshopfoundry.secret.Tokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Three seats by path behind a real Caddy; every request goes over the wire as it is written. */
final class PathRoom {

    private static final Random RANDOM = new Random(1);
    static final String SECRET_1 = new Tokens(RANDOM).secret(128);
    private static final String SECRET_2 = new Tokens(RANDOM).secret(128);
    static final String KEY_1 = key(1, SECRET_1);
    static final String KEY_2 = key(2, SECRET_2);
    static final String COOKIE_1 = "Cookie: wf_seat_1=" + KEY_1;
    static final String COOKIE_2 = "Cookie: wf_seat_2=" + KEY_2;

    /** Slots far from anything real on this host: ports 7110 and 7120. */
    private static final Map<String, Integer> WEB_AND_TERMINAL = Map.of("web", 0, "terminal", 1);

    /** The learner's chat in seat 1, where whoever tests it lets something listen. */
    static final int CHAT = 7112;

    private final CaddyServer caddy;
    private final int port;

    private PathRoom(CaddyServer caddy, int port) {
        this.caddy = caddy;
        this.port = port;
    }

    static PathRoom open(Path folder) throws Exception {
        PathRoom room = new PathRoom(new CaddyServer(folder), CaddyServer.freePort());
        room.start();
        return room;
    }

    private void start() throws Exception {
        caddy.application(7110, "one-web");
        caddy.application(7111, "one-terminal");
        caddy.application(7120, "two-web");
        caddy.application(7132, "three-files");
        caddy.start(
                Caddyfile.of(new DoorPlan(
                        Routing.PATH,
                        Tls.NONE,
                        null,
                        new Ports(port, CaddyServer.freePort()),
                        List.of(
                                door(1, 411, SECRET_1, Map.of("web", 0, "terminal", 1, "chat", 2)),
                                door(2, 412, SECRET_2, WEB_AND_TERMINAL),
                                door(3, 413, SECRET_1, Map.of("files", 2, "browser", 3))))),
                port);
    }

    CaddyServer caddy() {
        return caddy;
    }

    int port() {
        return port;
    }

    Answer get(String path, String... headers) throws Exception {
        return CaddyServer.get(port, path, headers);
    }

    /** Stops, and looks for what must not be in the log. */
    void close() throws Exception {
        caddy.stop();
        assertThat(Files.readString(caddy.log())).doesNotContain(SECRET_1, SECRET_2, KEY_1, KEY_2, "key=");
    }

    static String key(int seat, String secret) {
        return Base64.getEncoder().encodeToString(("seat-" + seat + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static SeatDoor door(int seat, int slot, String secret, Map<String, Integer> endpoints) {
        return new SeatDoor(seat, slot, PasswordHash.bcrypt(secret, RANDOM), new TreeMap<>(endpoints));
    }
}
