package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Hold;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.LedgerLogin;
import io.jenkins.plugins.workshopfoundry.ledger.Resources.Intent;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.problem.FoundryException;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Another process on the same ledger. Each line that it reads is an order, each line that it writes the answer:
 * {@code open PASSWORD} first, {@code acquire RUN}, {@code borrow RUN} for a short time, {@code seize RUN}, {@code lead}, {@code intend NAME}, and {@code write COUNT}, which writes all sorts of things
 * and says after each what it was.
 */
final class LedgerChild {

    private static final Duration LEASE = Duration.ofHours(1);

    /** Long enough for whoever holds it to be seen holding it. */
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final String owner;
    private Hold hold = new Hold("none", "none", 0);

    private LedgerChild(Ledger ledger, String owner) {
        this.ledger = ledger;
        this.owner = owner;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        say("ready");
        String password = orders.readLine().substring("open".length()).strip();
        try (Ledger ledger = open(LedgerUrl.parse(args[0]), password)) {
            say("open");
            LedgerChild child = new LedgerChild(ledger, args[1]);
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                say(child.obey(order));
            }
        }
    }

    private static Ledger open(LedgerUrl url, String password) {
        Supplier<String> ids = () -> UUID.randomUUID().toString();
        return url instanceof PostgresUrl server
                ? JdbcLedger.open(server, new LedgerLogin(null, () -> password), "controller-1", ids)
                : JdbcLedger.open((LedgerFile) url, "controller-1", Clock.systemUTC(), ids);
    }

    private String obey(String order) {
        String[] words = order.split(" ");
        try {
            return switch (words[0]) {
                case "acquire" -> take(words[1], LEASE, false);
                case "borrow" -> take(words[1], SHORT, false);
                case "seize" -> take(words[1], LEASE, true);
                case "lead" -> ledger.leases().hold("schedule", owner, SHORT) ? "leads" : "follows";
                case "intend" -> intend(words[1]);
                default -> write(Integer.parseInt(words[1]));
            };
        } catch (RunStopped e) {
            return e.reason().name();
        } catch (FoundryException e) {
            return e.getMessage();
        }
    }

    private String take(String run, Duration lease, boolean ownerIsGone) {
        Optional<Hold> taken = ledger.runs().acquire(run, owner, lease, gone -> ownerIsGone);
        hold = taken.orElse(hold);
        return taken.map(now -> "held " + now.epoch()).orElse("busy");
    }

    private String intend(String name) {
        return "intended " + ledger.resources().intend(hold, machine(name)).name();
    }

    private String write(int count) {
        String run = ledger.runs().create(RunKind.BAKE, "image", "{}").id();
        say("run " + run);
        take(run, LEASE, false);
        say("held " + run);
        for (int i = 0; i < count; i++) {
            ledger.runs().stageBegun(hold, i, "stage-" + i);
            ledger.runs().stageDone(hold, "stage-" + i, "{}");
            say("stage " + run + " stage-" + i);
            String id = ledger.resources().intend(hold, machine(run + i)).id();
            say("INTENDED " + id);
            ledger.resources().live(hold, id, "cloud-" + i);
            say("LIVE " + id);
            ledger.resources().gone(hold, id);
            say("GONE " + id);
            ledger.images().record(hold, image(id));
            say("image " + id);
            ledger.classrooms().record(hold, classroom(id));
            say("classroom " + id);
            ledger.secrets().put(id, "secret", "sealed");
            say("secret " + id);
        }
        return "done";
    }

    static Intent machine(String name) {
        return new Intent(Provider.MEMORY, Region.LOCAL, ResourceKind.MACHINE, name, null, null);
    }

    private static ImageRecord image(String id) {
        ResourceRef ref = new ResourceRef(Provider.MEMORY, Region.LOCAL, ResourceKind.IMAGE, id);
        return new ImageRecord(
                id,
                "hello",
                "1",
                ref,
                "sha256:1",
                "{}",
                false,
                Clock.systemUTC().instant());
    }

    private static ClassroomRecord classroom(String id) {
        return new ClassroomRecord(
                id,
                "hello",
                "image",
                Provider.MEMORY,
                Region.LOCAL,
                ClassroomState.OPEN,
                3,
                Clock.systemUTC().instant(),
                "hash",
                "{}",
                Clock.systemUTC().instant());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
