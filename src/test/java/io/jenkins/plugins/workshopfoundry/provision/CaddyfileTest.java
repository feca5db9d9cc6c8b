package io.jenkins.plugins.workshopfoundry.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Ports;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Tls;
import io.jenkins.plugins.workshopfoundry.secret.PasswordHash;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaddyfileTest {

    private static final String SECRET = "abcdefghijklmnopqrstuv";
    private static final String HASH = PasswordHash.bcrypt(SECRET, new Random(1));

    @Test
    void theSamePlanGivesTheSameFileAndOnlyHashesAreInIt() {
        DoorPlan plan = plan(Routing.PATH, Tls.NONE, null, door(3, 1, "web"));

        assertThat(Caddyfile.of(plan))
                .isEqualTo(Caddyfile.of(plan))
                .contains(HASH, "127.0.0.1:3010", "/vm/3/")
                .doesNotContain(SECRET);
    }

    @Test
    void cookiesTravelEncipheredOnlyWhereTheWayIs() {
        assertThat(Caddyfile.of(plan(Routing.PATH, Tls.PUBLIC, "class.example.org", door(1, 1, "web"))))
                .contains("SameSite=Strict; Secure")
                .contains("https://class.example.org {");
        assertThat(Caddyfile.of(plan(Routing.PATH, Tls.NONE, null, door(1, 1, "web"))))
                .doesNotContain("Secure");
    }

    @Test
    void anAuthorityOfTheMachinesOwnIsNeverPutIntoTheMachinesTrust() {
        assertThat(Caddyfile.of(plan(Routing.PATH, Tls.INTERNAL, "192.0.2.7", door(1, 1, "web"))))
                .contains("skip_install_trust", "tls internal", "default_sni 192.0.2.7");
    }

    @Test
    void byHostEachEndpointIsASiteOfItsOwn() {
        assertThat(Caddyfile.of(plan(Routing.HOST, Tls.NONE, "class.localhost", door(2, 1, "web", "terminal"))))
                .contains("http://terminal.seat-2.class.localhost:80 {")
                .contains("http://web.seat-2.class.localhost:80, http://seat-2.class.localhost:80 {")
                .doesNotContain("/vm/");
    }

    @Test
    void valuesThatDoNotGoTogetherAreRefused() {
        assertRefused(() -> plan(Routing.HOST, Tls.NONE, null, door(1, 1, "web")));
        assertRefused(() -> plan(Routing.PATH, Tls.PUBLIC, null, door(1, 1, "web")));
        assertRefused(() -> plan(Routing.PATH, Tls.PUBLIC, "192.0.2.1", door(1, 1, "web")));
        assertRefused(() -> plan(Routing.HOST, Tls.INTERNAL, "192.0.2.1", door(1, 1, "web")));
        assertRefused(() -> plan(Routing.PATH, Tls.NONE, null, door(1, 1, "web"), door(1, 2, "web")));
        assertRefused(() -> plan(Routing.PATH, Tls.NONE, null, door(1, 1, "web"), door(2, 1, "web")));
        assertRefused(() -> door(0, 1, "web"));
        assertRefused(() -> door(1, 1));
        assertRefused(() -> new SeatDoor(1, 1, SECRET, new TreeMap<>(Map.of("web", 0))));
        assertRefused(() -> new SeatDoor(1, 1, HASH, new TreeMap<>(Map.of("web", 10))));
        assertRefused(() -> new Ports(80, 80));
        assertRefused(() -> new Ports(0, 443));
    }

    @Test
    void noNameBringsMoreThanAName() {
        String[] pieces = {
            "a",
            "web",
            "-",
            "_",
            ".",
            " ",
            "\n",
            "\t",
            "{",
            "}",
            "{$HOME}",
            "{env.HOME}",
            "`",
            "\"",
            "\\",
            "#",
            "*",
            "/",
            ":80",
            ",",
            "@",
            "(snippet)",
            "import",
            "respond",
            "\0",
            "ä",
            "A",
            "1",
            "\u2028",
            "..",
            "http://"
        };
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(5); i >= 0; i--) {
                name.append(pieces[random.nextInt(pieces.length)]);
            }
            if (accepted(() -> door(1, 1, name.toString()))) {
                assertThat(name.toString()).as("seed %d", seed).matches("[a-z0-9-]+");
            }
            if (accepted(() -> plan(Routing.PATH, Tls.INTERNAL, name.toString(), door(1, 1, "web")))) {
                assertThat(name.toString()).as("seed %d", seed).matches("[a-z0-9.-]+");
            }
        }
    }

    @Test
    void aKeyIsKnownByItsBeginningAndNoOtherSeatsIs() {
        int[] seats = {1, 2, 12, 18, 19, 123, 128, 1234};
        for (int seat : seats) {
            Pattern pattern = Pattern.compile("^" + door(seat, 1, "web").keyPattern());
            for (String secret : List.of(SECRET, "0", "9zz", "zZ", "AAAA")) {
                for (int other : seats) {
                    assertThat(pattern.matcher(key("seat-" + other, secret)).find())
                            .as("%d as %d", other, seat)
                            .isEqualTo(other == seat);
                }
                assertThat(pattern.matcher(key("seat-" + seat + ";x", secret)).find())
                        .isFalse();
            }
        }
    }

    private static String key(String user, String secret) {
        return Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theWriterKeepsEveryTokenOne() {
        CaddyWriter out = new CaddyWriter();
        out.line("respond", "two words { \"and\" more }", "");

        assertThat(out).hasToString("respond `two words { \"and\" more }` ``\n");
        assertThatThrownBy(() -> out.line("a`b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean accepted(Runnable making) {
        try {
            making.run();
            return true;
        } catch (InvalidRequest e) {
            return false;
        }
    }

    private static void assertRefused(Runnable making) {
        assertThatThrownBy(making::run).isInstanceOf(InvalidRequest.class);
    }

    private static DoorPlan plan(Routing routing, Tls tls, @Nullable String host, SeatDoor... doors) {
        return new DoorPlan(routing, tls, host, Ports.STANDARD, List.of(doors));
    }

    private static SeatDoor door(int seat, int slot, String... endpoints) {
        TreeMap<String, Integer> offsets = new TreeMap<>();
        for (String endpoint : endpoints) {
            offsets.put(endpoint, offsets.size());
        }
        return new SeatDoor(seat, slot, HASH, offsets);
    }
}
