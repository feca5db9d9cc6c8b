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
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seats by path behind a real Caddy; every request goes over the wire as it is written here. */
class CaddyfileIT {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SECRET_1 = new Tokens(RANDOM).secret(128);
    private static final String SECRET_2 = new Tokens(RANDOM).secret(128);
    private static final String KEY_1 = key(1, SECRET_1);
    private static final String KEY_2 = key(2, SECRET_2);
    private static final String COOKIE_1 = "Cookie: wf_seat_1=" + KEY_1;
    private static final String COOKIE_2 = "Cookie: wf_seat_2=" + KEY_2;

    /** Slots far from anything real on this host: ports 7110 and 7120. */
    private static final Map<String, Integer> WEB_AND_TERMINAL = Map.of("web", 0, "terminal", 1);

    @TempDir
    static Path folder;

    private static CaddyServer caddy;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        caddy = new CaddyServer(folder);
        port = CaddyServer.freePort();
        caddy.application(7110, "one-web");
        caddy.application(7111, "one-terminal");
        caddy.upgrading(7112, "hello from behind");
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

    @AfterAll
    static void stop() throws Exception {
        caddy.stop();
        String log = Files.readString(caddy.log());
        assertThat(log).doesNotContain(SECRET_1, SECRET_2, KEY_1, KEY_2, "key=");
    }

    @Test
    void theMachineAndEachSeatSayHowTheyAreWithoutASecret() throws Exception {
        assertThat(get("/health").body()).isEqualTo("ok");
        assertThat(get("/health/1", "Cookie: a=1", "Authorization: x")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("ok");
            assertThat(answer.head()).doesNotContain("X-Application");
        });
        assertThat(get("/health/3").status()).as("nothing listens there").isEqualTo(502);
        assertThat(get("/health/4").status()).isEqualTo(404);
    }

    @Test
    void aLinkIsExchangedForACookieOfThatSeatAlone() throws Exception {
        Answer answer = get("/vm/1/?key=" + KEY_1);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/vm/1/");
        assertThat(answer.header("Set-Cookie"))
                .isEqualTo("wf_seat_1=" + KEY_1 + "; Path=/vm/1/; HttpOnly; SameSite=Strict");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body()).doesNotContain("one-web");
    }

    @Test
    void aLinkToAnEndpointLeadsThereWithTheSameCookie() throws Exception {
        for (String path : List.of("/vm/1/terminal/", "/vm/1/terminal")) {
            Answer answer = get(path + "?key=" + KEY_1);

            assertThat(answer.header("Location")).isEqualTo("/vm/1/terminal/");
            assertThat(answer.header("Set-Cookie")).contains("; Path=/vm/1/;");
        }
    }

    @Test
    void theCookieOpensTheSeatAndStaysBehindTheDoor() throws Exception {
        Answer answer = get("/vm/1/some/page?x=%2F", "Cookie: a=1; wf_seat_1=" + KEY_1 + "; b=2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("one-web\nGET /some/page?x=%2F\n")
                .contains("Cookie: a=1; b=2")
                .contains("X-forwarded-prefix: /vm/1")
                .doesNotContain("Authorization", KEY_1, SECRET_1);
    }

    @Test
    void eachEndpointIsReachedBelowItsName() throws Exception {
        assertThat(get("/vm/1/terminal/ws", COOKIE_1).body()).startsWith("one-terminal\nGET /ws\n");
        assertThat(get("/vm/1/web/x", COOKIE_1).body()).startsWith("one-web\nGET /x\n");
        assertThat(get("/vm/1/terminal", COOKIE_1).header("Location")).isEqualTo("/vm/1/terminal/");
        assertThat(get("/vm/1/terminals", COOKIE_1).body()).startsWith("one-web\nGET /terminals\n");
    }

    @Test
    void aSeatWithSeveralEndpointsAndNoMainOneListsThem() throws Exception {
        String cookie = "Cookie: wf_seat_3=" + key(3, SECRET_1);

        assertThat(get("/vm/3/", cookie).body()).contains("href=\"files/\"", "href=\"browser/\"");
        assertThat(get("/vm/3/files/a", cookie).body()).startsWith("three-files\nGET /a\n");
        assertThat(get("/vm/3/other", cookie).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Cookie: wf_seat_1=",
                "Cookie: wf_seat_1=AAAA",
                "Cookie: wf_seat_1=c2VhdC0xOg==",
                "Cookie: wf_seat_1=%00",
                "Cookie: wf_seat_1=c2VhdC0xOng=; wf_seat_1=c2VhdC0yOng="
            })
    void withoutTheRightCookieNobodyIsLetInAndNoPasswordIsAskedFor(String header) throws Exception {
        for (String path :
                List.of("/vm/1/", "/vm/1", "/vm/1/terminal/x", "/vm/1/?key=AAAA", "/vm/1/?key=c2VhdC0xOng")) {
            Answer answer = header.isEmpty() ? get(path) : get(path, header);

            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("Open the link").doesNotContain("one-");
        }
    }

    @Test
    void oneSeatsKeyOpensNoOther() throws Exception {
        assertThat(get("/vm/2/", COOKIE_1).status()).isEqualTo(401);
        assertThat(get("/vm/2/", "Cookie: wf_seat_2=" + KEY_1).status()).isEqualTo(401);
        assertThat(get("/vm/2/?key=" + KEY_1).status()).isEqualTo(401);
        assertThat(get("/vm/2/", "Cookie: wf_seat_2=" + key(2, SECRET_1)).status())
                .isEqualTo(401);
        assertThat(get("/vm/2/", COOKIE_2).body()).startsWith("two-web");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vm/1/../2/", "/vm/1/%2e%2e/2/", "/vm/1/..%2f2/", "/vm/1%2f..%2f2/", "/vm//2/", "//vm/2/", "/vm/./2/",
                "/vm/1/..;/2/", "/vm/1/terminal/../../2/", "/vm/%32/", "/%76m/2/", "/VM/2/", "/vm/1/..\\2/", "/vm/2",
                "/vm/1/x/..%2f..%2f..%2fvm%2f2/", "/vm/2/%2e", "/vm/2?/vm/1/", "/vm/1/%252e%252e/2/", "/vm/02/"
            })
    void noTrickWithThePathReachesAnotherSeat(String path) throws Exception {
        for (String cookie : List.of(COOKIE_1, "Cookie: wf_seat_2=" + KEY_1 + "; wf_seat_1=" + KEY_1)) {
            Answer answer = get(path, cookie);

            assertThat(answer.head()).doesNotContain("two-");
            assertThat(answer.body()).doesNotContain("two-");
        }
    }

    @Test
    void aRedirectToAFreshlyOpenedSeatNeverLeavesTheHost() throws Exception {
        Answer answer = get("//evil.example/../vm/1/?key=" + KEY_1);

        assertThat(answer.header("Location")).isIn("", "/vm/1/");
    }

    @Test
    void aClientsOwnAuthorizationIsNoLoginAndReachesTheApplicationAsItCame() throws Exception {
        String basic = "Authorization: Basic " + KEY_1;

        assertThat(get("/vm/1/", basic).status()).isEqualTo(401);
        assertThat(get("/vm/1/", basic, "X-Workshop-Foundry-Authorization: Basic " + KEY_1)
                        .status())
                .isEqualTo(401);
        assertThat(get("/vm/1/", "Authorization: Bearer abc", COOKIE_1).body())
                .contains("Authorization: Bearer abc")
                .doesNotContain("X-workshop");
        assertThat(get("/vm/1/", "X-Workshop-Foundry-Authorization: smuggled", COOKIE_1)
                        .body())
                .doesNotContain("smuggled");
    }

    @Test
    void anApplicationsOwn401KeepsItsQuestion() throws Exception {
        assertThat(get("/vm/1/401", COOKIE_1)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).startsWith("one-web");
        });
    }

    @Test
    void anApplicationsOwnKeyParameterIsItsOwn() throws Exception {
        assertThat(get("/vm/1/api?key=mine", COOKIE_1).body()).startsWith("one-web\nGET /api?key=mine\n");
        assertThat(get("/vm/1/?key=mine", COOKIE_1).body()).startsWith("one-web\nGET /?key=mine\n");
    }

    @Test
    void aWebSocketFromAForeignPageIsRefused() throws Exception {
        for (String origin :
                List.of("http://evil.example", "null", "http://localhost:1", "https://localhost:" + port)) {
            assertThat(get("/vm/1/ws", "Upgrade: websocket", COOKIE_1, "Origin: " + origin)
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
    }

    @Test
    void aWebSocketFromTheSeatsOwnPageGoesThrough() throws Exception {
        Answer answer = get(
                "/vm/1/chat/ws",
                "Connection: Upgrade",
                "Upgrade: websocket",
                COOKIE_1,
                "Origin: http://localhost:" + port);

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.body()).isEqualTo("hello from behind");
        assertThat(get("/vm/1/chat/ws", "Connection: Upgrade, close", "Upgrade: websocket")
                        .status())
                .as("without the cookie")
                .isEqualTo(401);
    }

    @Test
    void whatTheApplicationSaysAboutPathsIsMovedBelowTheSeatOnce() throws Exception {
        assertThat(get("/vm/1/go?/login", COOKIE_1).header("Location")).isEqualTo("/vm/1/login");
        assertThat(get("/vm/1/go?/vm/1/login", COOKIE_1).header("Location")).isEqualTo("/vm/1/login");
        assertThat(get("/vm/1/terminal/go?/", COOKIE_1).header("Location")).isEqualTo("/vm/1/terminal/");
        assertThat(get("/vm/1/go?login", COOKIE_1).header("Location")).isEqualTo("login");
        assertThat(get("/vm/1/go?//else.example/", COOKIE_1).header("Location")).isEqualTo("//else.example/");
        assertThat(get("/vm/1/cookie?/", COOKIE_1).header("Set-Cookie")).isEqualTo("app=1; Path=/vm/1/");
        assertThat(get("/vm/1/cookie?/a", COOKIE_1).header("Set-Cookie")).isEqualTo("app=1; Path=/vm/1/a");
        assertThat(get("/vm/1/cookie?/vm/1", COOKIE_1).header("Set-Cookie")).isEqualTo("app=1; Path=/vm/1/");
        assertThat(get("/vm/1/cookie?/vm/1/a", COOKIE_1).header("Set-Cookie")).isEqualTo("app=1; Path=/vm/1/a");
    }

    @Test
    void aSeatThatIsNotUpYetSaysSoAndIsAskedAgain() throws Exception {
        Answer answer = get("/vm/2/terminal/?key=" + KEY_2 + "x&key=", COOKIE_2);
        assertThat(answer.status()).isIn(401, 502);

        Answer down = get("/vm/2/terminal/deep?key=" + KEY_2, COOKIE_2);

        assertThat(down.status()).isEqualTo(502);
        assertThat(down.header("Refresh")).isEqualTo("5");
        assertThat(down.body()).contains("not ready");
    }

    @Test
    void elsewhereThereIsNothing() throws Exception {
        for (String path : List.of("/", "/vm/", "/vm/9/", "/vm/1x/", "/config/", "/metrics")) {
            assertThat(get(path, COOKIE_1).status()).as(path).isEqualTo(404);
        }
    }

    private static Answer get(String path, String... headers) throws Exception {
        return CaddyServer.get(port, path, headers);
    }

    private static SeatDoor door(int seat, int slot, String secret, Map<String, Integer> endpoints) {
        return new SeatDoor(seat, slot, PasswordHash.bcrypt(secret, RANDOM), new TreeMap<>(endpoints));
    }

    private static String key(int seat, String secret) {
        return Base64.getEncoder().encodeToString(("seat-" + seat + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
