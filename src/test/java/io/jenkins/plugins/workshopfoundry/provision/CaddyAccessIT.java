package io.jenkins.plugins.workshopfoundry.provision;

import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.COOKIE_1;
import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.COOKIE_2;
import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.KEY_1;
import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.SECRET_1;
import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.provision.CaddyServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in to a seat by path, and who is not, by a real Caddy. */
class CaddyAccessIT {

    @TempDir
    static Path folder;

    private static PathRoom room;

    @BeforeAll
    static void open() throws Exception {
        room = PathRoom.open(folder);
    }

    @AfterAll
    static void close() throws Exception {
        room.close();
    }

    @Test
    void aLinkIsExchangedForACookieOfThatSeatAlone() throws Exception {
        Answer answer = room.get("/vm/1/?key=" + KEY_1);

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
            Answer answer = room.get(path + "?key=" + KEY_1);

            assertThat(answer.header("Location")).isEqualTo("/vm/1/terminal/");
            assertThat(answer.header("Set-Cookie")).contains("; Path=/vm/1/;");
        }
    }

    @Test
    void theCookieOpensTheSeatAndStaysBehindTheDoor() throws Exception {
        Answer answer = room.get("/vm/1/some/page?x=%2F", "Cookie: a=1; wf_seat_1=" + KEY_1 + "; b=2");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("one-web\nGET /some/page?x=%2F\n")
                .contains("Cookie: a=1; b=2")
                .contains("X-forwarded-prefix: /vm/1")
                .doesNotContain("Authorization", KEY_1, SECRET_1);
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
            Answer answer = header.isEmpty() ? room.get(path) : room.get(path, header);

            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("Open the link").doesNotContain("one-");
        }
    }

    @Test
    void oneSeatsKeyOpensNoOther() throws Exception {
        assertThat(room.get("/vm/2/", COOKIE_1).status()).isEqualTo(401);
        assertThat(room.get("/vm/2/", "Cookie: wf_seat_2=" + KEY_1).status()).isEqualTo(401);
        assertThat(room.get("/vm/2/?key=" + KEY_1).status()).isEqualTo(401);
        assertThat(room.get("/vm/2/", "Cookie: wf_seat_2=" + key(2, SECRET_1)).status())
                .isEqualTo(401);
        assertThat(room.get("/vm/2/", COOKIE_2).body()).startsWith("two-web");
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
            Answer answer = room.get(path, cookie);

            assertThat(answer.head()).doesNotContain("two-");
            assertThat(answer.body()).doesNotContain("two-");
        }
    }

    @Test
    void aRedirectToAFreshlyOpenedSeatNeverLeavesTheHost() throws Exception {
        Answer answer = room.get("//evil.example/../vm/1/?key=" + KEY_1);

        assertThat(answer.header("Location")).isIn("", "/vm/1/");
    }

    @Test
    void aClientsOwnAuthorizationIsNoLoginAndReachesTheApplicationAsItCame() throws Exception {
        String basic = "Authorization: Basic " + KEY_1;

        assertThat(room.get("/vm/1/", basic).status()).isEqualTo(401);
        assertThat(room.get("/vm/1/", basic, "X-Workshop-Foundry-Authorization: Basic " + KEY_1)
                        .status())
                .isEqualTo(401);
        assertThat(room.get("/vm/1/", "Authorization: Bearer abc", COOKIE_1).body())
                .contains("Authorization: Bearer abc")
                .doesNotContain("X-workshop");
        assertThat(room.get("/vm/1/", "X-Workshop-Foundry-Authorization: smuggled", COOKIE_1)
                        .body())
                .doesNotContain("smuggled");
    }

    @Test
    void aWebSocketFromAForeignPageIsRefused() throws Exception {
        for (String origin :
                List.of("http://evil.example", "null", "http://localhost:1", "https://localhost:" + room.port())) {
            assertThat(room.get("/vm/1/ws", "Upgrade: websocket", COOKIE_1, "Origin: " + origin)
                            .status())
                    .as(origin)
                    .isEqualTo(403);
        }
    }
}
