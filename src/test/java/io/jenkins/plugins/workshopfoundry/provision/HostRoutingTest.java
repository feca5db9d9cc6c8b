package io.jenkins.plugins.workshopfoundry.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seats that have host names of their own, from the request to the web server. */
class HostRoutingTest {

    private static final RoomMachine FIRST = new RoomMachine("m1", null, 1, 2, "r1", "192.0.2.1");
    private static final RoomMachine SECOND = new RoomMachine("m2", null, 3, 2, "r2", "192.0.2.2");
    private static final SortedMap<String, Integer> MANY = new TreeMap<>(Map.of("web", 0, "terminal", 1));

    @Test
    void theMainEndpointIsAtTheSeatsNameAndOthersAreBeforeIt() {
        assertThat(urls(layout(MANY, FIRST), 2))
                .containsEntry("web", "https://seat-2.class.example.org/")
                .containsEntry("terminal", "https://terminal.seat-2.class.example.org/");
        assertThat(urls(layout(new TreeMap<>(Map.of("browser", 3)), FIRST), 1))
                .containsExactly(Map.entry("browser", "https://seat-1.class.example.org/"));
    }

    @Test
    void withMoreThanOneMachineTheMachinesNameIsBetweenSeatAndDomain() {
        assertThat(urls(layout(MANY, FIRST, SECOND), 4))
                .containsEntry("web", "https://seat-4.m2.class.example.org/")
                .containsEntry("terminal", "https://terminal.seat-4.m2.class.example.org/");
    }

    @Test
    void everyAddressThatALearnerGetsIsASiteOfTheSeatsOwnMachine() {
        ClassroomLayout layout = layout(MANY, FIRST, SECOND);
        String file = new CaddyDoors(new Random(1)).caddyfile(layout, SECOND, Map.of(3, "abc", 4, "def"));
        for (int seat : List.of(3, 4)) {
            urls(layout, seat)
                    .values()
                    .forEach(url -> assertThat(file)
                            .containsPattern("https://" + URI.create(url).getHost() + " \\{"));
        }
        assertThat(file).doesNotContain("/vm/", "seat-1.", "abc", "tls internal");
    }

    @ParameterizedTest
    @CsvSource({
        "class.example.org, false",
        "room.localhost, true",
        "class.test, true",
        "school.home.arpa, true",
        "notlocalhost.org, false"
    })
    void namesThatNoPublicAuthorityKnowsGetTheMachinesOwn(String domain, boolean internal) {
        ClassroomLayout layout = new ClassroomLayout(List.of(FIRST), MANY, domain, Routing.PATH);
        String file = new CaddyDoors(new Random(1)).caddyfile(layout, FIRST, Map.of(1, "abc"));
        assertThat(file.contains("tls internal")).isEqualTo(internal);
        assertThat(file).contains("/vm/1/", "https://" + domain + " {");
    }

    @Test
    void withoutADomainThereIsNoHostName() {
        assertThatThrownBy(() -> request(null, Routing.HOST))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("need a domain");
        assertThat(request(null, Routing.PATH).routing()).isEqualTo(Routing.PATH);
    }

    @Test
    void aRequestAndALayoutAreReadBackAsTheyWereKept() {
        ProvisionRequest request = request("class.example.org", Routing.HOST);
        assertThat(Json.read(Json.write(request), ProvisionRequest.class)).isEqualTo(request);
        ClassroomLayout layout = layout(MANY, FIRST);
        assertThat(Json.read(Json.write(layout), ClassroomLayout.class)).isEqualTo(layout);
        assertThat(layout.with(List.of(SECOND)).routing()).isEqualTo(Routing.HOST);
    }

    @Test
    void whatWasKeptBeforeThereWasAChoiceIsByPath() {
        String request = Json.write(request("class.example.org", Routing.HOST)).replace(",\"routing\":\"HOST\"", "");
        assertThat(request).doesNotContain("routing");
        assertThat(Json.read(request, ProvisionRequest.class).routing()).isEqualTo(Routing.PATH);
        String layout = Json.write(layout(MANY, FIRST)).replace(",\"routing\":\"HOST\"", "");
        assertThat(layout).doesNotContain("routing");
        assertThat(Json.read(layout, ClassroomLayout.class).routing()).isEqualTo(Routing.PATH);
    }

    private static ProvisionRequest request(@Nullable String domain, Routing routing) {
        return new ProvisionRequest("image", 2, Duration.ofHours(1), domain, routing, false);
    }

    private static ClassroomLayout layout(SortedMap<String, Integer> endpoints, RoomMachine... machines) {
        return new ClassroomLayout(List.of(machines), endpoints, "class.example.org", Routing.HOST);
    }

    private static Map<String, String> urls(ClassroomLayout layout, int seat) {
        return new Endpoints(layout).seat("room", seat).endpoints();
    }
}
