package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.function.BiConsumer;

/** What others do to the account's things: Amazon, or the machine itself. */
public final class Meddler {

    private final Account account;

    Meddler(Account account) {
        this.account = account;
    }

    /** Amazon takes a spot instance back. */
    public void reclaim(String region, String instance) {
        change(
                region,
                instance,
                (all, each) ->
                        PowerActions.terminate(all, each, "Server.SpotInstanceTermination: Spot instance termination"));
    }

    /** The machine is shut down from inside, by its timer or by hand. */
    public void shutDown(String region, String instance) {
        String why = "Client.InstanceInitiatedShutdown: Instance initiated shutdown";
        change(region, instance, (all, each) -> {
            if (each.terminatesItself()) {
                PowerActions.terminate(all, each, why);
            } else {
                PowerActions.stop(all, each, why);
            }
        });
    }

    private void change(String region, String id, BiConsumer<Account, Instance> change) {
        synchronized (account) {
            change.accept(
                    account,
                    account.region(region).instances().get(id, account.clock().instant()));
        }
    }
}
