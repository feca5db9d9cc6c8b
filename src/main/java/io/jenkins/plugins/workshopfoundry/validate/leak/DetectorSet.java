package io.jenkins.plugins.workshopfoundry.validate.leak;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Detectors with the words that call for each of them. */
final class DetectorSet {

    private final List<Detector> owners = new ArrayList<>();
    private final Keywords keywords;

    DetectorSet(List<Detector> detectors) {
        List<String> words = new ArrayList<>();
        for (Detector detector : detectors) {
            for (String word : detector.keywords()) {
                words.add(word);
                owners.add(detector);
            }
        }
        keywords = new Keywords(words);
    }

    Keywords keywords() {
        return keywords;
    }

    /** The detectors of these words, in the order in which they were given. */
    Set<Detector> candidates(BitSet words) {
        Set<Detector> candidates = new LinkedHashSet<>();
        words.stream().forEach(word -> candidates.add(owners.get(word)));
        return candidates;
    }
}
