package io.jenkins.plugins.workshopfoundry.bake;

import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Capture;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Contents;
import io.jenkins.plugins.workshopfoundry.bake.BakeStages.Inputs;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import io.jenkins.plugins.workshopfoundry.run.Json;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an image was made of, as the stages of its bake recorded it.
 *
 * @param base the base image's name, for instance {@code debian-12}; empty where it was not recorded
 * @param baseImage the cloud's id of the base image; empty where it was not recorded
 * @param packages the versions of the installed packages by name; empty where they were not recorded
 */
public record Provenance(String base, String baseImage, SortedMap<String, String> packages) {

    /** Copies the map. */
    public Provenance {
        packages = new TreeMap<>(packages);
    }

    /** What the ledger remembers of an image's bake. */
    public static Provenance of(Ledger ledger, String imageId) {
        Optional<RunRecord> bake = ledger.runs().about(imageId).stream()
                .filter(run -> run.kind() == RunKind.BAKE)
                .findFirst();
        return new Provenance(
                bake.flatMap(run -> result(ledger, run, "capture", Capture.class))
                        .map(capture -> capture.plan().base())
                        .orElse(""),
                bake.flatMap(run -> result(ledger, run, "base", Inputs.class))
                        .map(inputs -> inputs.base().id())
                        .orElse(""),
                bake.flatMap(run -> result(ledger, run, "provision", Contents.class))
                        .map(Contents::packages)
                        .orElseGet(TreeMap::new));
    }

    private static <T> Optional<T> result(Ledger ledger, RunRecord run, String stage, Class<T> type) {
        return ledger.runs()
                .stage(run.id(), stage)
                .filter(StageRecord::done)
                .map(StageRecord::result)
                .map(text -> Json.read(text, type));
    }
}
