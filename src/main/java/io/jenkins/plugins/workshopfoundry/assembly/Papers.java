package io.jenkins.plugins.workshopfoundry.assembly;

import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.bake.Provenance;
import io.jenkins.plugins.workshopfoundry.cost.CostEstimator;
import io.jenkins.plugins.workshopfoundry.cost.Estimate;
import io.jenkins.plugins.workshopfoundry.cost.PriceFile;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import io.jenkins.plugins.workshopfoundry.publish.History;
import io.jenkins.plugins.workshopfoundry.publish.Manifest;
import io.jenkins.plugins.workshopfoundry.publish.Release;
import io.jenkins.plugins.workshopfoundry.publish.ReleaseNotes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what is said about a release. */
final class Papers {

    private final Ledger ledger;

    Papers(Ledger ledger) {
        this.ledger = ledger;
    }

    Manifest manifest(Release release) {
        ImageRecord image = ledger.images()
                .find(release.record().imageId())
                .orElseThrow(() -> new LedgerBroken(
                        "The ledger has release " + release.id() + " and not its image.",
                        "Put a backup of the ledger in its place."));
        return Manifest.of(release, BakedImage.restore(image), Provenance.of(ledger, image.id()));
    }

    ReleaseNotes notes(Release release, History history) {
        Release before = before(release);
        String commit = release.details().source().sha();
        String since = before == null ? null : before.details().source().sha();
        boolean comparable = commit != null && (before == null || since != null);
        Optional<List<History.Commit>> changes =
                comparable && commit != null ? history.between(since, commit) : Optional.empty();
        return new ReleaseNotes(manifest(release), before, changes, month(release));
    }

    /** The version that was published last before it, of the same workshop in the same cloud. */
    private @Nullable Release before(Release release) {
        ReleaseRecord self = release.record();
        return ledger.releases().all().stream()
                .dropWhile(other -> !other.id().equals(self.id()))
                .skip(1)
                .filter(other -> other.kind() == ReleaseKind.VERSION
                        && other.name().equals(self.name())
                        && other.provider() == self.provider())
                .findFirst()
                .map(Release::restore)
                .orElse(null);
    }

    Estimate month(Release release) {
        return new CostEstimator(PriceFile.bundled())
                .imageMonth(
                        release.record().provider(),
                        release.images().size(),
                        release.details().diskGb());
    }
}
