package io.jenkins.plugins.workshopfoundry.jenkins.views;

import java.util.List;
import java.util.Map;

/**
 * What a page got when it asked for a list.
 *
 * @param slice the rows
 * @param summary all of them in one sentence, or the empty text
 * @param problem why there are none, or the empty text
 */
public record Answer(Slice<?> slice, String summary, String problem) {

    static Answer of(Slice<?> slice, String summary) {
        return new Answer(slice, summary, "");
    }

    static Answer problem(String sentences) {
        return new Answer(new Slice<>(List.of(), 0, 1, Filter.of(Map.of())), "", sentences);
    }
}
