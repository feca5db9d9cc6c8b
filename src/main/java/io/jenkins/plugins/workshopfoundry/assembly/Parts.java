package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.CaptureStore;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.machine.Sites;
import io.jenkins.plugins.workshopfoundry.provision.Doors;
import io.jenkins.plugins.workshopfoundry.run.Checkpoints;
import io.jenkins.plugins.workshopfoundry.run.DurableWork;
import io.jenkins.plugins.workshopfoundry.run.LedgerWait;
import io.jenkins.plugins.workshopfoundry.run.RunLog;
import io.jenkins.plugins.workshopfoundry.run.RunSettings;
import io.jenkins.plugins.workshopfoundry.run.Runner;
import io.jenkins.plugins.workshopfoundry.run.Vault;
import io.jenkins.plugins.workshopfoundry.validate.Validator;
import io.jenkins.plugins.workshopfoundry.wait.Fanout;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.util.function.Supplier;

/**
 * Everything that the engine is made of. A simulation gives other parts than a command line; nothing else tells them
 * apart.
 *
 * @param ledger the durable memory
 * @param sites the clouds and the ways to their machines
 * @param vault keys and secrets
 * @param poll time
 * @param fanout how several places are asked at once
 * @param settings who this process is
 * @param checkpoints who wants to know where a crash would make a difference
 * @param captures the trees that runs were started with
 * @param validator what finds problems
 * @param doors what writes Caddyfiles
 * @param chance where ids and secrets come from
 */
public record Parts(
        Ledger ledger,
        Sites sites,
        Vault vault,
        Poll poll,
        Fanout fanout,
        RunSettings settings,
        Checkpoints checkpoints,
        CaptureStore captures,
        Validator validator,
        Doors doors,
        Chance chance) {

    /**
     * Where ids and secrets come from.
     *
     * @param ids short, lower case, unique
     * @param secrets seat secrets and rejoin tokens: letters and digits only
     * @param codes join codes of at least 50 random bits
     */
    public record Chance(Supplier<String> ids, Supplier<String> secrets, Supplier<String> codes) {}

    /** The same with other clouds. */
    Parts with(Sites others) {
        return new Parts(
                ledger, others, vault, poll, fanout, settings, checkpoints, captures, validator, doors, chance);
    }

    /** Asks the ledger something that changes nothing, or nothing the second time; waits where it does not answer. */
    <T> T asked(RunLog log, Supplier<T> question) {
        return LedgerWait.brief(poll).through(log, question::get);
    }

    /**
     * Goes on with a run from wherever it is; the ledger is patiently asked what its work is.
     *
     * @param work made from what the ledger knows
     */
    <R> R perform(RunRecord run, Supplier<DurableWork<R>> work, RunLog log) {
        return runner().perform(run, asked(log, work), log);
    }

    Runner runner() {
        return new Runner(ledger, sites, poll, fanout, settings, checkpoints);
    }
}
