package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Detectors with the words that call for each of them. */
final class DetectorSet {

    private final Keywords keywords;
    private final List<List<Detector>> byState;

    DetectorSet(List<Detector> detectors) {
        List<String> words = new ArrayList<>();
        List<Detector> owners = new ArrayList<>();
        for (Detector detector : detectors) {
            for (String word : detector.keywords()) {
                words.add(word);
                owners.add(detector);
            }
        }
        keywords = new Keywords(words);
        byState = IntStream.range(0, keywords.states())
                .mapToObj(state -> keywords.found(state).stream()
                        .mapToObj(owners::get)
                        .distinct()
                        .toList())
                .toList();
    }

    Keywords keywords() {
        return keywords;
    }

    /** The detectors of the words that end in a state, in the order in which they were given. */
    List<Detector> candidates(int state) {
        return byState.get(state);
    }
}
