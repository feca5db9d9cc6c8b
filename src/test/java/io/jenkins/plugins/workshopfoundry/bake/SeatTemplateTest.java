package io.jenkins.plugins.workshopfoundry.bake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compose file of a seat. */
class SeatTemplateTest {

    private static final String COMPOSE = """
            name: fixed
            services:
              web:
                image: shop:${TAG:-1}
                build: .
                container_name: shop
                hostname: shop
                ports: ["${PORT:-80}:8080", "9000:9000"]
                environment:
                  SITE: https://${DOMAIN:-nowhere.example}/
                  PRICE: 5$$
                  RETRIES: 3
                  QUOTED: "3"
              db:
                image: postgres:16
                ports: ["5432:5432"]
            networks:
              inner:
                name: one-for-all
                ipam: {config: [{subnet: 10.9.0.0/24}]}
                internal: true
            volumes:
              data: {name: shared}
            """;

    @TempDir
    private Path folder;

    @Test
    void leavesVariablesAndDoubledDollarsToEachSeat() throws IOException {
        JsonNode environment = seat("").at("/services/web/environment");
        assertThat(environment.path("SITE").textValue()).isEqualTo("https://${DOMAIN:-nowhere.example}/");
        assertThat(environment.path("PRICE").textValue()).isEqualTo("5$$");
    }

    @Test
    void keepsNumbersAndTextsApart() throws IOException {
        JsonNode environment = seat("").at("/services/web/environment");
        assertThat(environment.path("RETRIES").isInt()).isTrue();
        assertThat(environment.path("QUOTED").textValue()).isEqualTo("3");
    }

    @Test
    void startsTheImagesThatWereBaked() throws IOException {
        JsonNode services = seat("").path("services");
        assertThat(services.at("/web/image").textValue()).isEqualTo("${WF_IMAGE_1}");
        assertThat(services.at("/db/image").textValue()).isEqualTo("${WF_IMAGE_2}");
        assertThat(services.at("/web").has("build")).isFalse();
    }

    @Test
    void publishesOnlyEndpointsAndOnlyOnLoopback() throws IOException {
        JsonNode services = seat("").path("services");
        assertThat(services.at("/web/ports")).hasSize(1);
        assertThat(services.at("/web/ports/0").textValue()).isEqualTo("127.0.0.1:${WF_PORT_0}:8080");
        assertThat(services.at("/db").has("ports")).isFalse();
    }

    @Test
    void knowsAPortThatAVariableNames() throws IOException {
        Files.writeString(folder.resolve(".env"), "PORT=81\n");
        JsonNode file = seat("entry: {port: 81}\n");
        assertThat(file.at("/services/web/ports/0").textValue()).isEqualTo("127.0.0.1:${WF_PORT_0}:8080");
    }

    @Test
    void givesTheAuthorsOwnEndpointsTheFreeOffsets() throws IOException {
        SeatTemplate template = template("seats: {endpoints: {web: 80, files: 9000, chat: 9000, mail: 9000}}\n");
        assertThat(template.offsets())
                .containsEntry("web", 0)
                .containsEntry("files", 2)
                .containsEntry("chat", 4)
                .containsEntry("mail", 5);
    }

    @Test
    void hasNothingThatTwoSeatsWouldFightOver() throws IOException {
        JsonNode file = seat("");
        assertThat(file.has("name")).isFalse();
        assertThat(file.at("/services/web").has("container_name")).isFalse();
        assertThat(file.at("/services/web").has("hostname")).isFalse();
        assertThat(file.at("/volumes/data").has("name")).isFalse();
        assertThat(file.at("/networks/inner").has("name")).isFalse();
        assertThat(file.at("/networks/inner").has("ipam")).isFalse();
        assertThat(file.at("/networks/inner/internal").booleanValue()).isTrue();
    }

    private JsonNode seat(String options) throws IOException {
        return new ObjectMapper().readTree(template(options).composeFile());
    }

    private SeatTemplate template(String options) throws IOException {
        return SeatTemplate.of(Workshops.compose(folder, COMPOSE, options));
    }
}
