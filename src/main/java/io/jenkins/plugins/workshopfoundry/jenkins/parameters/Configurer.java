package io.jenkins.plugins.workshopfoundry.jenkins.parameters;

import hudson.model.Item;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;

/** Whoever may ask what the form of a parameter asks: who may configure the job, or Jenkins where there is none. */
final class Configurer {

    private Configurer() {}

    static void check(@Nullable Item item) {
        if (item == null) {
            Jenkins.get().checkPermission(Jenkins.MANAGE);
        } else {
            item.checkPermission(Item.CONFIGURE);
        }
    }
}
