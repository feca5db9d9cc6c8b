package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import jenkins.model.CauseOfInterruption;

/** Somebody cancelled the run itself, not the build. */
final class Cancelled extends CauseOfInterruption {

    private static final long serialVersionUID = 1L;

    private final String sentences;

    Cancelled(String sentences) {
        this.sentences = sentences;
    }

    @Override
    public String getShortDescription() {
        return sentences;
    }
}
