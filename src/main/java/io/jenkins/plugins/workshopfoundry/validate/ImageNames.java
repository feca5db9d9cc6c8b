package io.jenkins.plugins.workshopfoundry.validate;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.RuleInfo;
import java.util.List;
import java.util.Optional;

/**
 * Holds names of images to meaning the same image tomorrow.
 *
 * @param floating what a name is that its owner may give to another image
 * @param invalid what a name is that no image can have
 */
record ImageNames(RuleInfo floating, RuleInfo invalid) {

    List<RuleInfo> infos() {
        return List.of(floating, invalid);
    }

    /** What is wrong with a name; one that may float has to be a name, and nothing else. */
    Optional<Problem> check(String name, Location place, boolean mayFloat) {
        try {
            ImageReference reference = ImageReference.of(name);
            return reference.floats() && !mayFloat ? Optional.of(floating(reference, place)) : Optional.empty();
        } catch (InvalidRequest e) {
            return Optional.of(invalid.at(place, e.what(), e.remedy()));
        }
    }

    private Problem floating(ImageReference reference, Location place) {
        return floating.at(
                place,
                "\"%s\" means another image as soon as its owner publishes one.".formatted(reference),
                "Name a version (%s:VERSION) or a digest.".formatted(reference.familiarName()));
    }
}
