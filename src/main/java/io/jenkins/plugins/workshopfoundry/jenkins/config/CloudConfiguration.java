package io.jenkins.plugins.workshopfoundry.jenkins.config;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import io.jenkins.plugins.workshopfoundry.resource.Provider;

/** A cloud that may be used from this controller. */
public abstract class CloudConfiguration implements Describable<CloudConfiguration>, ExtensionPoint {

    /** Whose it is; there is one configuration of each. */
    public abstract Provider provider();

    /**
     * Refuses what can be told to be wrong without asking anybody.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.InvalidRequest if a value has a form that it cannot have
     */
    abstract void check();

    /** What is configured, in one line without secrets; two that are alike have the same. */
    abstract String fingerprint();

    /** Tells Jenkins about a kind of cloud. */
    public abstract static class CloudDescriptor extends Descriptor<CloudConfiguration> {}
}
