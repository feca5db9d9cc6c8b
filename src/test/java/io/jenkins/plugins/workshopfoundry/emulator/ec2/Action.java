package io.jenkins.plugins.workshopfoundry.emulator.ec2;

/** What one action of the API does. */
@FunctionalInterface
interface Action {

    /** Checks the request, does it, and writes the answer. */
    void answer(Ask ask, Xml xml);
}
