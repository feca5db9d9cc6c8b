package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a page says of one thing, in order. */
final class Facts {

    private Facts() {}

    /** Names and values, by turns. */
    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return facts;
    }
}
