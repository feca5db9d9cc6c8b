package io.jenkins.plugins.workshopfoundry.provision;

/** What comes of a stage that leaves nothing but that it is done. */
record Done(boolean done) {
    static final Done YES = new Done(true);
}
