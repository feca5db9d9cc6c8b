package io.jenkins.plugins.workshopfoundry.publish;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ImageRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which images of a workshop stay and which go, each with its reason. Pure.
 *
 * @param verdicts one for each image of that name, newest first
 */
public record RetentionPlan(List<Verdict> verdicts) {

    /**
     * What becomes of one image.
     *
     * @param image the image
     * @param goes whether it is removed
     * @param reason why
     */
    public record Verdict(ImageRecord image, boolean goes, String reason) {}

    /** Copies the list. */
    public RetentionPlan {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * The plan.
     *
     * @param keep how many of the newest stay, from 0
     * @param classrooms the classrooms that stand: their images stay
     */
    public static RetentionPlan of(List<ImageRecord> images, List<ClassroomRecord> classrooms, int keep) {
        Set<String> used = classrooms.stream().map(ClassroomRecord::imageId).collect(Collectors.toSet());
        List<ImageRecord> newest = images.stream()
                .sorted(Comparator.comparing(ImageRecord::created).reversed().thenComparing(ImageRecord::id))
                .toList();
        List<Verdict> verdicts = new ArrayList<>();
        for (ImageRecord image : newest) {
            int place = verdicts.size() + 1;
            if (used.contains(image.id())) {
                verdicts.add(new Verdict(image, false, "a classroom uses it"));
            } else if (place <= keep) {
                verdicts.add(new Verdict(image, false, "number " + place + " of the newest " + keep));
            } else {
                verdicts.add(new Verdict(image, true, "older than the newest " + keep));
            }
        }
        return new RetentionPlan(verdicts);
    }

    /** The images that go. */
    public List<ImageRecord> going() {
        return verdicts.stream().filter(Verdict::goes).map(Verdict::image).toList();
    }
}
