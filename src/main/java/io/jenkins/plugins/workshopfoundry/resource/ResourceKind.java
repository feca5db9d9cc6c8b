package io.jenkins.plugins.workshopfoundry.resource;

import java.util.Locale;

/**
 * Everything that costs or leaks. The order is the order of removal: what stands earlier may depend on what stands
 * later, so it goes first.
 */
public enum ResourceKind {
    DNS_RECORD,
    MACHINE,
    CONTAINER,
    IMAGE,
    SNAPSHOT,
    DISK,
    VOLUME,
    KEY_PAIR,
    FIREWALL_RULE,
    SECURITY_GROUP,
    NETWORK,
    NAMESPACE;

    /** The kind as people read it, for instance {@code key pair}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
