package io.jenkins.plugins.workshopfoundry.engine;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakeRequest;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.provision.ProvisionRequest;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The process that is killed while it works on real machines: {@code LocalCrashChild FOLDER CONTROLLER ACT STAGE
 * HAPPENING}. It goes on with the run that is open, or begins the act, and kills itself with SIGKILL.
 */
final class LocalCrashChild {

    private LocalCrashChild() {}

    public static void main(String[] args) throws Exception {
        Fatal fatal = new Fatal(args[3], args[4]);
        try (LocalFoundry local = LocalFoundry.of(args[1], Path.of(args[0]))) {
            Foundry foundry = local.foundry(fatal);
            RunLog log = fatal.log(local.log());
            List<RunRecord> open = foundry.overview().runs();
            if (open.isEmpty()) {
                begin(args[2], foundry, log);
            } else {
                foundry.resume(open.get(0).id(), log);
            }
        }
        System.out.println("ENDED");
    }

    private static void begin(String act, Foundry foundry, RunLog log) {
        switch (act) {
            case "bake" ->
                foundry.bake(
                        Path.of("test-workshops/good/hello-compose"),
                        new BakeRequest(Provider.LOCAL, Region.LOCAL, null, false),
                        log);
            case "provision" ->
                foundry.provision(
                        new ProvisionRequest(
                                foundry.overview().images().get(0).id(), 2, Duration.ofHours(1), null, false),
                        log);
            case "teardown" ->
                foundry.teardown(foundry.overview().classrooms().get(0).id(), log);
            default -> throw new IllegalArgumentException(act);
        }
    }
}
