package io.jenkins.plugins.workshopfoundry.teardown;

import io.jenkins.plugins.workshopfoundry.cloud.OwnedResource;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceState;
import io.jenkins.plugins.workshopfoundry.ledger.Resources;
import io.jenkins.plugins.workshopfoundry.run.RunContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts back on the books what a cloud shows under our labels and the ledger does not know, or believed gone. */
final class Strays {

    private Strays() {}

    static ResourceRecord record(RunContext run, OwnedResource owned, @Nullable String group) {
        Resources resources = run.ledger().resources();
        Optional<ResourceRecord> known = resources.known(owned.ref());
        if (known.isPresent() && known.get().state() != ResourceState.GONE) {
            return known.get();
        }
        ResourceRecord intended = resources.intend(
                run.hold(),
                new Resources.Intent(
                        owned.ref().provider(),
                        owned.ref().region(),
                        owned.ref().kind(),
                        owned.labels().name(),
                        group,
                        owned.labels().expires()));
        return intended.state() == ResourceState.INTENDED
                ? resources.live(run.hold(), intended.id(), owned.ref().id())
                : intended;
    }
}
