package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.bake.BakedImage;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ReleaseRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.StageRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One image with its copies and the stages of its bake.
 *
 * @param image as the ledger knows it
 * @param releases what was published of it
 * @param stages how long each stage of its bake took, in words
 * @param boots how long after its start each thing in it was ready, in words
 */
public record ImageView(
        ImageRecord image, List<ReleaseRecord> releases, Map<String, String> stages, Map<String, String> boots) {

    /** @throws InvalidRequest if there is no such image */
    static ImageView of(Foundry foundry, String id) {
        ImageRecord image = foundry.details(id)
                .image()
                .orElseThrow(() -> new InvalidRequest(
                        "There is no image " + id + ".", "The Workshops page lists those that there are."));
        List<ReleaseRecord> releases = foundry.desk().images().releases().stream()
                .filter(release -> release.imageId().equals(id))
                .toList();
        Map<String, String> boots = new LinkedHashMap<>();
        BakedImage.restore(image)
                .details()
                .bootMillis()
                .forEach((what, millis) -> boots.put(booted(what), Durations.words(Duration.ofMillis(millis))));
        return new ImageView(image, releases, stages(foundry, id), boots);
    }

    /** From {@code seats seat-1-services} to {@code with seats: seat 1 services}. */
    static String booted(String what) {
        return what.replaceFirst("^plain ", "without seats: ")
                .replaceFirst("^seats ", "with seats: ")
                .replaceFirst(" seat-(\\d+)-?", " seat $1 ")
                .trim();
    }

    private static Map<String, String> stages(Foundry foundry, String id) {
        Map<String, String> stages = new LinkedHashMap<>();
        foundry.details(id).runs().stream()
                .filter(run -> run.kind() == RunKind.BAKE)
                .map(RunRecord::id)
                .flatMap(run -> foundry.details(run).stages().stream())
                .filter(StageRecord::done)
                .forEach(stage -> stages.put(stage.name(), Durations.words(stage.took())));
        return stages;
    }

    /** The facts about it, by what they are called. */
    public Map<String, String> facts() {
        Map<String, String> facts = Facts.of(
                "Workshop", image.name(),
                "Version", image.version(),
                "Cloud", image.ref().provider().word(),
                "Baked", Words.time(image.created()));
        if (image.removed()) {
            facts.put("Removed", "yes");
        }
        return facts;
    }

    /** Where it is: itself first, then its copies. */
    public List<RegionRow> regions() {
        List<RegionRow> rows = new ArrayList<>();
        rows.add(new RegionRow(
                image.ref().region().name(), image.ref().id(), image.removed() ? "removed" : "baked", ""));
        releases.stream()
                .flatMap(release -> release.regions().stream())
                .map(RegionRow::of)
                .forEach(rows::add);
        return rows;
    }

    /** What programs want to know of it. */
    Map<String, Object> manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", image.id());
        manifest.put("name", image.name());
        manifest.put("version", image.version());
        manifest.put("cloud", image.ref().provider().word());
        manifest.put("digest", image.digest());
        manifest.put("created", image.created().toString());
        manifest.put("regions", regions());
        manifest.put("dockerImages", BakedImage.restore(image).details().dockerImages());
        return manifest;
    }
}
