package io.jenkins.plugins.workshopfoundry.engine;

import static io.jenkins.plugins.workshopfoundry.testing.BaseImage.docker;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.classroom.Joined;
import io.jenkins.plugins.workshopfoundry.classroom.Renewed;
import io.jenkins.plugins.workshopfoundry.classroom.Upkeep;
import io.jenkins.plugins.workshopfoundry.provision.Classroom;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class from its workshop's directory to its end, on real machines: one bake and one classroom for all tests. */
class LocalStoryIT {

    @TempDir
    private static Path folder;

    private static LocalFoundry local;
    private static BakedImage image;
    private static Classroom room;
    private static Joined ann;
    private static Joined bob;

    @BeforeAll
    static void openAClassroom() throws Exception {
        local = new LocalFoundry(folder, "story");
        image = local.bake("hello-compose");
        room = local.provision(image, 2);
        ann = local.foundry().reception().join(room.joinCode(), "Ann", null, "a");
        bob = local.foundry().reception().join(room.joinCode(), "Bob", null, "b");
    }

    @AfterAll
    static void takesEverythingDownAndLeavesNothing() throws Exception {
        try (LocalFoundry last = local) {
            assertThat(last.takeDown()).isEmpty();
            assertThat(last.left()).isEmpty();
        }
    }

    @Test
    void answersTheSameBakeWithTheSameImage() throws Exception {
        assertThat(local.bake("hello-compose").id()).isEqualTo(image.id());
        assertThat(local.log().lines()).anyMatch(line -> line.contains("Nothing has changed"));
    }

    @Test
    void letsALearnerInByTheLinkAndNobodyWithoutIt() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.get(address(ann)).statusCode()).isEqualTo(401);

        HttpResponse<String> entered = browser.get(link(ann));
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "Path=/vm/1/");
        assertThat(entered.headers().firstValue("Location").orElseThrow()).doesNotContain("key");

        HttpResponse<String> page = browser.get(address(ann));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsIgnoringCase("hello");
    }

    @Test
    void opensNoSeatWithTheSecretOfAnother() throws Exception {
        Browser browser = new Browser();
        assertThat(browser.get(link(bob)).statusCode()).isEqualTo(303);
        assertThat(browser.get(address(bob)).statusCode()).isEqualTo(200);
        assertThat(browser.get(address(ann)).statusCode()).isEqualTo(401);

        String key = key(bob);
        assertThat(browser.get(address(ann) + "?key=" + key).statusCode()).isEqualTo(401);
        String both = "wf_seat_1=" + key + "; wf_seat_2=" + key;
        assertThat(Browser.statusWithCookie(address(ann), both)).isEqualTo(401);
        assertThat(Browser.statusWithCookie(address(bob), both)).isEqualTo(200);
    }

    @Test
    void tellsWhetherAMachineAndItsSeatsAreWell() throws Exception {
        URI base = URI.create(address(ann));
        assertThat(new Browser().get(base.resolve("/health").toString()).body()).isEqualTo("ok");
        assertThat(new Browser().get(base.resolve("/health/2").toString()).body())
                .isEqualTo("ok");
    }

    @Test
    void givesASeatBackAsNewUnderTheSameLink() throws Exception {
        String before = containers(1);
        String other = containers(2);
        local.foundry().upkeep().reset(room.id(), 1, local.log());
        assertThat(containers(1)).isNotBlank().isNotEqualTo(before);
        assertThat(containers(2)).isEqualTo(other);

        Browser browser = new Browser();
        browser.get(link(ann));
        assertThat(browser.get(address(ann)).statusCode()).isEqualTo(200);
    }

    @Test
    void movesTheMachinesOwnEndWithTheEndOfTheClass() throws Exception {
        Instant end = local.foundry().upkeep().extend(room.id(), Duration.ofHours(1));
        assertThat(end).isEqualTo(room.expires().plus(Duration.ofHours(1)));
        assertThat(local.onMachine("cat /var/lib/workshop-foundry/deadline"))
                .isEqualTo(Long.toString(end.plus(Upkeep.GRACE).getEpochSecond()));
    }

    @Test
    void makesAMachineAgainThatSomebodyEndedInTheMiddleOfTheClass() throws Exception {
        Classroom own = local.provision(image, 2);
        try {
            Joined eve = local.foundry().reception().join(own.joinCode(), "Eve", null, "c");
            String before = local.machine(own);
            docker("rm", "-f", before);
            Renewed renewed = local.foundry().upkeep().reset(own.id(), eve.seat(), local.log());
            assertThat(renewed.seats()).containsExactly(1, 2);
            assertThat(local.machine(own)).isNotBlank().isNotEqualTo(before);

            Joined back = local.foundry().reception().join(own.joinCode(), "Eve", eve.rejoinToken(), "c");
            assertThat(URI.create(link(back)).getPath())
                    .isEqualTo(URI.create(link(eve)).getPath());
            assertThat(key(back)).isEqualTo(key(eve));
            Browser browser = new Browser();
            assertThat(browser.get(link(back)).statusCode()).isEqualTo(303);
            assertThat(browser.get(address(back)).body()).containsIgnoringCase("hello");
            assertThat(new Browser().get(address(back)).statusCode()).isEqualTo(401);
        } finally {
            assertThat(local.foundry().teardown(own.id(), local.log()).residue())
                    .isEmpty();
        }
    }

    @Test
    void givesEverySeatANameOfItsOwnWhereTheClassroomAsksForIt() throws Exception {
        Classroom own = local.provision(image, 2, "class.test");
        try {
            Joined eve = local.foundry().reception().join(own.joinCode(), "Eve", null, "c");
            assertThat(address(eve)).isEqualTo("https://seat-1.class.test/");
            assertThat(visit(own, link(eve))).isEqualTo("303");
            String cookie = " -H 'Cookie: wf_seat_1=" + key(eve) + "'";
            assertThat(visit(own, address(eve) + cookie)).isEqualTo("200");
            assertThat(visit(own, address(eve))).isEqualTo("401");
            assertThat(visit(own, "https://seat-2.class.test/" + cookie)).isEqualTo("401");
            assertThat(visit(own, "https://class.test/health/2")).isEqualTo("200");
        } finally {
            local.foundry().teardown(own.id(), local.log());
        }
    }

    /** The status, by names that only the machine's own authority vouches for. */
    private static String visit(Classroom own, String what) throws Exception {
        String names =
                "for name in class seat-1.class seat-2.class; do set -- \"$@\" --resolve $name.test:443:127.0.0.1; done";
        String authority = "/var/lib/caddy/.local/share/caddy/pki/authorities/local/root.crt";
        return local.onMachine(
                own,
                names + "; curl -s -o /dev/null -w '%{http_code}' \"$@\" --cacert " + authority + " "
                        + what.replaceFirst("^(\\S+)", "'$1'"));
    }

    private static String containers(int seat) throws Exception {
        return local.onMachine("docker ps -q --filter label=com.docker.compose.project=seat-" + seat);
    }

    private static String link(Joined joined) {
        return joined.links().get("web");
    }

    private static String address(Joined joined) {
        return link(joined).replaceAll("\\?.*", "");
    }

    private static String key(Joined joined) {
        return link(joined).replaceAll(".*key=", "");
    }
}
