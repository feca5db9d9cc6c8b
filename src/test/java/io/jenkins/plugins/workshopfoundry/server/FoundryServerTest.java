package io.jenkins.plugins.workshopfoundry.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.assembly.Configuration;
import io.jenkins.plugins.workshopfoundry.assembly.OpenFoundry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundryServerTest {

    private static final String TOKEN = "teacher";

    @TempDir
    private Path home;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> trouble = new ArrayList<>();
    private OpenFoundry open;
    private FoundryServer server;

    @BeforeEach
    void start() {
        open = OpenFoundry.open(new Configuration(
                home.resolve("ledger").resolve("ledger.db").toString(),
                home,
                home.resolve("key"),
                "c-test",
                null,
                true));
        server = FoundryServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                open.foundry().reception(),
                TOKEN,
                trouble::add);
    }

    @AfterEach
    void stop() {
        server.close();
        open.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.address().getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> join(String type, String body) throws IOException, InterruptedException {
        return send(to("/join").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void theJoinPageIsAFormWithLabelsAndWithoutScripts() throws Exception {
        HttpResponse<String> page = send(to("/join"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<label for=\"code\">", "lang=\"en\"").doesNotContain("<script", "style=");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
    }

    @Test
    void aWrongCodeIsForbiddenForPeopleAndForPrograms() throws Exception {
        assertThat(join("application/x-www-form-urlencoded", "code=AAAA&name=Ada")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> json = join("application/json", "{\"code\":\"AAAA\",\"name\":\"Ada\"}");
        assertThat(json.statusCode()).isEqualTo(403);
        assertThat(json.body()).contains("No open classroom has this code.");
    }

    @Test
    void theEleventhTryWithinAMinuteIsTooMany() throws Exception {
        int status = 0;
        for (int tries = 0; tries < 11; tries++) {
            status = join("application/json", "{\"code\":\"AAAA\",\"name\":\"Ada\"}")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void whatALearnerWritesCannotBecomeMarkup() {
        assertThat(Page.form("<b onload='x'>"))
                .contains("&lt;b onload=&#39;x&#39;&gt;")
                .doesNotContain("<b ");
    }

    @Test
    void hostileBodiesAreRefusedWithoutTrouble() throws Exception {
        assertThat(join("application/json", "[1").statusCode()).isEqualTo(400);
        assertThat(join("application/x-www-form-urlencoded", "code=%zz").statusCode())
                .isEqualTo(400);
        assertThat(join("application/json", "x".repeat(5000)).statusCode()).isEqualTo(413);
        assertThat(send(to("/join").DELETE()).statusCode()).isEqualTo(405);
        assertThat(send(to("/joined")).statusCode()).isEqualTo(404);
        assertThat(trouble).isEmpty();
    }

    @Test
    void theRosterOpensToTheTeachersTokenAlone() throws Exception {
        assertThat(send(to("/roster?classroom=x")).statusCode()).isEqualTo(401);
        assertThat(send(to("/roster?classroom=x").header("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(to("/roster?classroom=x").header("Authorization", "Bearer " + TOKEN))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void healthIsOk() throws Exception {
        assertThat(send(to("/health")).body()).isEqualTo("ok\n");
    }
}
