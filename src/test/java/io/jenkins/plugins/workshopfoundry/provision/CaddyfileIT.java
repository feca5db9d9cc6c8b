package io.jenkins.plugins.workshopfoundry.provision;

import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.COOKIE_1;
import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.COOKIE_2;
import static io.jenkins.plugins.workshopfoundry.provision.PathRoom.KEY_2;
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

/** What a learner finds behind the door: seats by path, behind a real Caddy. */
class CaddyfileIT {

    @TempDir
    static Path folder;

    private static PathRoom room;

    @BeforeAll
    static void open() throws Exception {
        room = PathRoom.open(folder);
        room.caddy().upgrading(PathRoom.CHAT, "hello from behind");
    }

    @AfterAll
    static void close() throws Exception {
        room.close();
    }

    @Test
    void theMachineAndEachSeatSayHowTheyAreWithoutASecret() throws Exception {
        assertThat(room.get("/health").body()).isEqualTo("ok");
        assertThat(room.get("/health/1", "Cookie: a=1", "Authorization: x")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("ok");
            assertThat(answer.head()).doesNotContain("X-Application");
        });
        assertThat(room.get("/health/3").status()).as("nothing listens there").isEqualTo(502);
        assertThat(room.get("/health/4").status()).isEqualTo(404);
    }

    @Test
    void eachEndpointIsReachedBelowItsName() throws Exception {
        assertThat(room.get("/vm/1/terminal/ws", COOKIE_1).body()).startsWith("one-terminal\nGET /ws\n");
        assertThat(room.get("/vm/1/web/x", COOKIE_1).body()).startsWith("one-web\nGET /x\n");
        assertThat(room.get("/vm/1/terminal", COOKIE_1).header("Location")).isEqualTo("/vm/1/terminal/");
        assertThat(room.get("/vm/1/terminals", COOKIE_1).body()).startsWith("one-web\nGET /terminals\n");
    }

    @Test
    void aSeatWithSeveralEndpointsAndNoMainOneListsThem() throws Exception {
        String cookie = "Cookie: wf_seat_3=" + key(3, SECRET_1);

        assertThat(room.get("/vm/3/", cookie).body()).contains("href=\"files/\"", "href=\"browser/\"");
        assertThat(room.get("/vm/3/files/a", cookie).body()).startsWith("three-files\nGET /a\n");
        assertThat(room.get("/vm/3/other", cookie).status()).isEqualTo(404);
    }

    @Test
    void anApplicationsOwn401KeepsItsQuestion() throws Exception {
        assertThat(room.get("/vm/1/401", COOKIE_1)).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).startsWith("one-web");
        });
    }

    @Test
    void anApplicationsOwnKeyParameterIsItsOwn() throws Exception {
        assertThat(room.get("/vm/1/api?key=mine", COOKIE_1).body()).startsWith("one-web\nGET /api?key=mine\n");
        assertThat(room.get("/vm/1/?key=mine", COOKIE_1).body()).startsWith("one-web\nGET /?key=mine\n");
    }

    @Test
    void aWebSocketFromTheSeatsOwnPageGoesThrough() throws Exception {
        Answer answer = room.get(
                "/vm/1/chat/ws",
                "Connection: Upgrade",
                "Upgrade: websocket",
                COOKIE_1,
                "Origin: http://localhost:" + room.port());

        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.body()).isEqualTo("hello from behind");
        assertThat(room.get("/vm/1/chat/ws", "Connection: Upgrade, close", "Upgrade: websocket")
                        .status())
                .as("without the cookie")
                .isEqualTo(401);
    }

    @Test
    void whatTheApplicationSaysAboutPathsIsMovedBelowTheSeatOnce() throws Exception {
        assertThat(room.get("/vm/1/go?/login", COOKIE_1).header("Location")).isEqualTo("/vm/1/login");
        assertThat(room.get("/vm/1/go?/vm/1/login", COOKIE_1).header("Location"))
                .isEqualTo("/vm/1/login");
        assertThat(room.get("/vm/1/terminal/go?/", COOKIE_1).header("Location")).isEqualTo("/vm/1/terminal/");
        assertThat(room.get("/vm/1/go?login", COOKIE_1).header("Location")).isEqualTo("login");
        assertThat(room.get("/vm/1/go?//else.example/", COOKIE_1).header("Location"))
                .isEqualTo("//else.example/");
        assertThat(room.get("/vm/1/cookie?/", COOKIE_1).header("Set-Cookie")).isEqualTo("app=1; Path=/vm/1/");
        assertThat(room.get("/vm/1/cookie?/a", COOKIE_1).header("Set-Cookie")).isEqualTo("app=1; Path=/vm/1/a");
        assertThat(room.get("/vm/1/cookie?/vm/1", COOKIE_1).header("Set-Cookie"))
                .isEqualTo("app=1; Path=/vm/1/");
        assertThat(room.get("/vm/1/cookie?/vm/1/a", COOKIE_1).header("Set-Cookie"))
                .isEqualTo("app=1; Path=/vm/1/a");
    }

    @Test
    void aSeatThatIsNotUpYetSaysSoAndIsAskedAgain() throws Exception {
        Answer answer = room.get("/vm/2/terminal/?key=" + KEY_2 + "x&key=", COOKIE_2);
        assertThat(answer.status()).isIn(401, 502);

        Answer down = room.get("/vm/2/terminal/deep?key=" + KEY_2, COOKIE_2);

        assertThat(down.status()).isEqualTo(502);
        assertThat(down.header("Refresh")).isEqualTo("5");
        assertThat(down.body()).contains("not ready");
    }

    @Test
    void elsewhereThereIsNothing() throws Exception {
        for (String path : List.of("/", "/vm/", "/vm/9/", "/vm/1x/", "/config/", "/metrics")) {
            assertThat(room.get(path, COOKIE_1).status()).as(path).isEqualTo(404);
        }
    }
}
