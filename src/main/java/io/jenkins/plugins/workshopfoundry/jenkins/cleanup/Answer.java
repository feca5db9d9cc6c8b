package io.jenkins.plugins.workshopfoundry.jenkins.cleanup;

import java.util.List;

/** What the page of the plan shows: lines, or why there are none. */
public final class Answer {

    private final List<String> list;
    private final String error;

    Answer(List<String> list, String error) {
        this.list = List.copyOf(list);
        this.error = error;
    }

    /** The list. */
    public List<String> getList() {
        return list;
    }

    /** Why there is none, or empty. */
    public String getError() {
        return error;
    }
}
