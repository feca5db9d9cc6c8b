package io.jenkins.plugins.workshopfoundry.cloud.docker;

import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;

/** Refusals that more than one part of the adapter has to make. */
final class Refusals {

    private Refusals() {}

    /** Somebody else has the name. */
    static CloudRefused nameTaken(String what, String name) {
        return new CloudRefused(
                "The Docker engine has a " + what + " named " + name + " that is not ours.",
                "Remove or rename it, then try again.");
    }

    /** The machine is not there any more. */
    static CloudRefused gone(String machine) {
        return new CloudRefused(
                "The machine " + machine + " is gone: the Docker engine does not know it.",
                "Create a new one, or tear down what it belonged to.");
    }
}
