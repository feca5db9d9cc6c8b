package io.jenkins.plugins.workshopfoundry.cloud;

import io.jenkins.plugins.workshopfoundry.resource.OwnershipLabels;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/**
 * All suites together, for an adapter that has all ports. An adapter's test extends this class and lends it a cloud;
 * each test works under a controller id of its own, and a resource that outlives its removal fails the test.
 */
public abstract class CloudContract
        implements CreationsContract, MachinesContract, ImagesContract, RemovalContract, PreflightContract {

    /** An id that no other test uses, on clouds that tests share; the same throughout one test. */
    protected abstract String controller();

    @Override
    public OwnershipLabels labels(String name) {
        String controller = controller();
        return new OwnershipLabels(
                controller,
                controller + "-run",
                controller + "-" + name,
                controller + "-group",
                poll().clock().instant().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS),
                poll().clock().instant().truncatedTo(ChronoUnit.HOURS));
    }

    /** Removes what the test made, in the order of the kinds, and makes sure that nothing is left. */
    @AfterEach
    protected void leavesNothingBehind() throws IOException {
        poll().sleeper().sleep(cloud().removal().settleTime());
        List<ResourceRef> made = listed();
        made.stream().sorted(Comparator.comparing(ResourceRef::kind)).forEach(this::removeForGood);
        awaitListed(List.of());
    }
}
