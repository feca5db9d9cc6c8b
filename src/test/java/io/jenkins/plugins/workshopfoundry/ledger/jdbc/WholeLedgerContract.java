package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

import io.jenkins.plugins.workshopfoundry.ledger.BakedImagesContract;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomsContract;
import io.jenkins.plugins.workshopfoundry.ledger.ContentionContract;
import io.jenkins.plugins.workshopfoundry.ledger.FencingContract;
import io.jenkins.plugins.workshopfoundry.ledger.LeasesContract;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.OriginsContract;
import io.jenkins.plugins.workshopfoundry.ledger.PlansContract;
import io.jenkins.plugins.workshopfoundry.ledger.ReleasesContract;
import io.jenkins.plugins.workshopfoundry.ledger.ResourceGroupsContract;
import io.jenkins.plugins.workshopfoundry.ledger.ResourcesContract;
import io.jenkins.plugins.workshopfoundry.ledger.RunsContract;
import io.jenkins.plugins.workshopfoundry.ledger.SeatsContract;
import io.jenkins.plugins.workshopfoundry.ledger.SecretsContract;
import io.jenkins.plugins.workshopfoundry.ledger.StagesContract;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;

/** Every part of the contract of a ledger: whatever database it is in runs them all. */
abstract class WholeLedgerContract {

    /** Opens the database of the test that runs now, empty at first, as another process would. */
    abstract Ledger opened(String controller, Supplier<String> ids);

    @Nested
    class HoldingRuns extends RunsContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingStages extends StagesContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingResources extends ResourcesContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingResourceGroups extends ResourceGroupsContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingBakedImages extends BakedImagesContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingReleases extends ReleasesContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingOrigins extends OriginsContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingClassrooms extends ClassroomsContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingSeats extends SeatsContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingSecrets extends SecretsContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingLeases extends LeasesContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingPlans extends PlansContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingFencing extends FencingContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }

    @Nested
    class HoldingContention extends ContentionContract {
        @Override
        protected Ledger open(String controller, Supplier<String> ids) {
            return opened(controller, ids);
        }
    }
}
