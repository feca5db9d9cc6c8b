package io.jenkins.plugins.workshopfoundry.simulation;

/** The process ends here. An error, so that nothing in the engine can catch it and go on. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash(String point) {
        super(point, null, false, false);
    }
}
