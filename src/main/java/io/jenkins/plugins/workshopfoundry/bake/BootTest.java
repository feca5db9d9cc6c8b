package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Booted;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Made;
import io.jenkins.plugins.workshopfoundry.cloud.MachineSpec;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.machine.Kit;
import io.jenkins.plugins.workshopfoundry.machine.Machinist;
import io.jenkins.plugins.workshopfoundry.machine.Script;
import io.jenkins.plugins.workshopfoundry.remote.Remote;
import io.jenkins.plugins.workshopfoundry.run.Custody;
import io.jenkins.plugins.workshopfoundry.run.Remover;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Starts a fresh machine from the image, with no way out, and looks whether everything comes up by itself. */
final class BootTest {

    /** Two seats are enough to see that they do not stand in each other's way. */
    private static final String SEATS = "2";

    /** How long the checks on the machine may take, beyond the script's own limit of 300 s. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final RunContext run;
    private final Tools tools;
    private final Made made;
    private final BakePlan plan;
    private final BakeMachineSpecs specs;
    private final Machinist machinist;

    BootTest(RunContext run, Tools tools, RunRecord record, BakeRequest request, BakePlan plan, Made made) {
        this.run = run;
        this.tools = tools;
        this.made = made;
        this.plan = plan;
        this.specs = new BakeMachineSpecs(tools, record, request, plan, run);
        this.machinist = new Machinist(run, new Custody(run, tools.cloud()), tools.remotes(), tools.vault());
    }

    /** As one machine for one person. */
    Booted plain() {
        return boot("boot", Map.of());
    }

    /** As a machine of seats, where the workshop can be seated. */
    Booted seats() {
        return plan.seating().possible() ? boot("seats", Map.of("SEATS", SEATS)) : new Booted(new TreeMap<>());
    }

    private Booted boot(String name, Map<String, String> metadata) {
        String key = machinist.key(run.id()).publicLine();
        MachineSpec spec = specs.test(name, made.ref(), key, metadata);
        ResourceRecord machine = machinist.make(spec);
        Remote remote = machinist.reach(machine, machinist.key(run.id()));
        remote.run("test -e " + Kit.DIRECTORY + "/image/sealed", "", Duration.ofMinutes(1));
        String token = run.id() + "-" + name + "-check";
        new Script(run.poll(), run.log(), remote)
                .follow("the boot test", token, Kit.DIRECTORY + "/bin/boot-check", LIMIT);
        String log = remote.run("cat /var/lib/workshop-foundry/runs/" + token + "/log", "", Duration.ofMinutes(1));
        List<ResourceRecord> temporary = run.ledger().resources().ofRun(run.id()).stream()
                .filter(resource -> resource.group() == null)
                .toList();
        new Remover(run, tools.cloud()).removeAll(temporary);
        return new Booted(times(log));
    }

    /** Lines {@code time TAB what TAB milliseconds}. */
    private static SortedMap<String, Long> times(String log) {
        SortedMap<String, Long> times = new TreeMap<>();
        log.lines().map(line -> line.split("\t", -1)).forEach(fields -> {
            if (fields.length == 3 && fields[0].equals("time") && fields[2].matches("[0-9]{1,12}")) {
                times.put(fields[1], Long.parseLong(fields[2]));
            }
        });
        return times;
    }
}
