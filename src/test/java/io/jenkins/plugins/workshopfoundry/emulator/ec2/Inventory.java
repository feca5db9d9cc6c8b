package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import io.jenkins.plugins.workshopfoundry.emulator.Existing;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The truth about what there is, seen or unseen. */
record Inventory(Account account) {

    List<Existing> all() {
        synchronized (account) {
            Instant now = account.clock().instant();
            return account.used().flatMap(region -> of(region, now)).toList();
        }
    }

    private Stream<Existing> of(RegionState region, Instant now) {
        region.settle(now);
        return region.tables().stream()
                .<Thing>flatMap(table -> table.all(now))
                .filter(this::costs)
                .map(thing -> new Existing(region.name(), thing.kind(), thing.id(), thing.tags()));
    }

    private boolean costs(Thing thing) {
        if (thing instanceof Instance instance) {
            return instance.state() != PowerState.TERMINATED;
        }
        if (thing instanceof Image image) {
            return image.facts().owner().equals(account.id());
        }
        return !(thing instanceof SecurityGroup group) || !group.name().equals("default");
    }
}
