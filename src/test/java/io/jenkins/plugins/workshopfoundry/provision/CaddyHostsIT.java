package io.jenkins.plugins.workshopfoundry.provision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.provision.CaddyServer.Answer;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Ports;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Tls;
import io.jenkins.plugins.workshopfoundry.secret.PasswordHash;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats by host name, HTTPS by the machine's own authority, and what Caddy reads in the file. */
class CaddyHostsIT {

    private static final String SECRET = "abcdefghijklmnopqrstuv";
    private static final String HASH = PasswordHash.bcrypt(SECRET, new Random(1));

    @TempDir
    Path folder;

    private CaddyServer caddy;
    private Ports ports;

    @BeforeEach
    void server() throws Exception {
        caddy = new CaddyServer(folder);
        ports = new Ports(CaddyServer.freePort(), CaddyServer.freePort());
    }

    @AfterEach
    void stop() throws Exception {
        caddy.stop();
    }

    @Test
    void byHostASeatIsAtTheRootOfItsOwnName() throws Exception {
        caddy.application(7210, "one-web");
        caddy.application(7211, "one-terminal");
        caddy.application(7220, "two-web");
        caddy.start(Caddyfile.of(plan(Routing.HOST, Tls.NONE, door(1, 421), door(2, 422))), ports.http());
        String cookie = "Cookie: wf_seat_1=" + key(1);

        Answer link = get("seat-1.room.localhost", "/?key=" + key(1));
        assertThat(link.status()).isEqualTo(303);
        assertThat(link.header("Set-Cookie")).startsWith("wf_seat_1=").contains("; Path=/;");
        assertThat(get("seat-1.room.localhost", "/a", cookie).body()).startsWith("one-web\nGET /a\n");
        assertThat(get("terminal.seat-1.room.localhost", "/a", cookie).body()).startsWith("one-terminal\nGET /a\n");
        assertThat(get("seat-1.room.localhost", "/a").status()).isEqualTo(401);
        assertThat(get("seat-2.room.localhost", "/a", cookie).status()).isEqualTo(401);
        assertThat(get("seat-2.room.localhost", "/", "Cookie: wf_seat_2=" + key(1))
                        .status())
                .isEqualTo(401);
        assertThat(get("room.localhost", "/health").body()).isEqualTo("ok");
        assertThat(get("room.localhost", "/vm/1/", cookie).status()).isEqualTo(404);
        assertThat(get("other.example", "/", cookie).body()).doesNotContain("one-");
    }

    @Test
    void asAClassroomAsksForItASeatsNameIsEncipheredAndItsCookieStaysThere() throws Exception {
        caddy.application(3010, "one-web");
        caddy.application(3011, "one-terminal");
        RoomMachine machine = new RoomMachine("m1", null, 7, 2, "r1", "127.0.0.1");
        TreeMap<String, Integer> endpoints = new TreeMap<>(Map.of("web", 0, "terminal", 1));
        ClassroomLayout layout = new ClassroomLayout(List.of(machine), endpoints, "room.localhost", Routing.HOST);
        caddy.start(
                ported(new CaddyDoors(new Random(1)).caddyfile(layout, machine, Map.of(7, SECRET, 8, SECRET))),
                ports.https());
        Map<String, String> seat = new Endpoints(layout).seat("room", 7).endpoints();

        Answer link = visit(seat.get("web") + "?key=" + key(7));
        assertThat(link.status()).isEqualTo(303);
        String set = link.header("Set-Cookie");
        assertThat(set).contains("; Path=/;", "HttpOnly", "Strict", "; Secure").doesNotContain("Domain");
        String cookie = "Cookie: " + set.substring(0, set.indexOf(';'));
        assertThat(visit(seat.get("web") + "a", cookie).body()).startsWith("one-web\nGET /a\n");
        assertThat(visit(seat.get("terminal") + "a", cookie).body()).startsWith("one-terminal\nGET /a\n");
        assertThat(visit(seat.get("web") + "a").status()).isEqualTo(401);
        assertThat(visit("https://seat-8.room.localhost/", cookie).status()).isEqualTo(401);
        assertThat(visit("https://room.localhost/health").body()).isEqualTo("ok");
        assertThat(visit("https://room.localhost/health/7").body()).isEqualTo("ok");
        assertThat(visit("https://room.localhost/health/8").status()).isGreaterThanOrEqualTo(500);
        assertThat(visit("https://room.localhost/vm/7/", cookie).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void theMachinesOwnAuthorityEnciphersTheWay(String host) throws Exception {
        caddy.application(7210, "one-web");
        DoorPlan plan = new DoorPlan(Routing.PATH, Tls.INTERNAL, host, ports, List.of(door(1, 421)));
        caddy.start(Caddyfile.of(plan), ports.https());
        String base = "https://" + host + ":" + ports.https();

        HttpResponse<String> link = fetch(base + "/vm/1/?key=" + key(1));

        String cookie = link.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(link.statusCode()).isEqualTo(303);
        assertThat(cookie).endsWith("; Secure");
        HttpResponse<String> page = fetch(base + "/vm/1/x", "Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(page.body()).startsWith("one-web\nGET /x\n");
        assertThat(fetch(base + "/vm/1/x").statusCode()).isEqualTo(401);
    }

    @Test
    void whateverNamesAreAcceptedTheFileKeepsItsShape() throws Exception {
        List<String> expected = shape(Routing.PATH, "web", "x1");
        List<String> byHost = shape(Routing.HOST, "web", "x1");

        for (String name : List.of("link", "foreign", "home", "to-web", "key", "a--b", "import", "route", "x1", "z9")) {
            assertThat(shape(Routing.PATH, "web", name))
                    .as(name)
                    .hasSameElementsAs(expected)
                    .hasSameSizeAs(expected);
            assertThat(shape(Routing.HOST, "web", name))
                    .as(name)
                    .hasSameElementsAs(byHost)
                    .hasSameSizeAs(byHost);
        }
    }

    /** The handlers, matchers and targets that Caddy reads, without the names. */
    private List<String> shape(Routing routing, String... endpoints) throws Exception {
        TreeMap<String, Integer> offsets = new TreeMap<>();
        for (String endpoint : endpoints) {
            offsets.put(endpoint, offsets.size());
        }
        DoorPlan plan = plan(routing, Tls.NONE, new SeatDoor(1, 1, HASH, offsets));
        List<String> shape = new ArrayList<>();
        walk(new ObjectMapper().readTree(caddy.adapt(Caddyfile.of(plan))), "", shape);
        return shape;
    }

    private static void walk(JsonNode node, String path, List<String> shape) {
        if (node.isValueNode()) {
            boolean telling = path.endsWith("/handler") || path.endsWith("/dial");
            shape.add(telling ? path + "=" + node.asText().replaceAll("30[0-9]+", "PORT") : path);
        }
        for (JsonNode item : node.isArray() ? node : List.<JsonNode>of()) {
            walk(item, path + "/-", shape);
        }
        node.properties().forEach(field -> walk(field.getValue(), path + "/" + field.getKey(), shape));
    }

    private Answer get(String host, String path, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Host: " + host + ":" + ports.http());
        return CaddyServer.get(ports.http(), path, all.toArray(String[]::new));
    }

    /** The machine's own ports, moved to where this test may listen. */
    private String ported(String file) {
        return file.replace("http_port 80\n", "http_port " + ports.http() + "\n")
                .replace("https_port 443\n", "https_port " + ports.https() + "\n");
    }

    /** Over HTTPS under a name that no resolver knows; the certificate must be for that name. */
    private Answer visit(String url, String... headers) throws Exception {
        URI uri = URI.create(url);
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Host: " + uri.getHost() + ":" + ports.https());
        Socket wire = new Socket(InetAddress.getLoopbackAddress(), ports.https());
        SSLSocket socket = (SSLSocket) trusting(folder.resolve("caddy/pki/authorities/local/root.crt"))
                .getSocketFactory()
                .createSocket(wire, uri.getHost(), ports.https(), true);
        SSLParameters strict = socket.getSSLParameters();
        strict.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(strict);
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return CaddyServer.get(socket, path, all.toArray(String[]::new));
    }

    private HttpResponse<String> fetch(String uri, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder()
                .sslContext(trusting(folder.resolve("caddy/pki/authorities/local/root.crt")))
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }

    private static SSLContext trusting(Path authority) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "caddy",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(authority))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private DoorPlan plan(Routing routing, Tls tls, SeatDoor... doors) {
        return new DoorPlan(routing, tls, "room.localhost", ports, List.of(doors));
    }

    private static SeatDoor door(int seat, int slot) {
        return new SeatDoor(seat, slot, HASH, new TreeMap<>(Map.of("web", 0, "terminal", 1)));
    }

    private static String key(int seat) {
        return Base64.getEncoder().encodeToString(("seat-" + seat + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    }
}
