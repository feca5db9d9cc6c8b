package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an account is set up.
 *
 * @param timings how long things take
 * @param optedIn the opt-in regions that are switched on
 * @param vcpus how many virtual processors may run on demand in a region
 * @param spotVcpus how many virtual processors may run as spot instances
 * @param publicImages how many images may be public in a region
 * @param encryptedByDefault the regions that encrypt every new disk
 * @param defaultKey the key they do it with, or null for Amazon's own, which cannot be shared
 * @param publicBlocked the regions in which an image cannot be made public
 * @param notOffered instance types that no zone of the given region has, as {@code region/type}
 */
public record Settings(
        Timings timings,
        Set<String> optedIn,
        int vcpus,
        int spotVcpus,
        int publicImages,
        Set<String> encryptedByDefault,
        @Nullable String defaultKey,
        Set<String> publicBlocked,
        Set<String> notOffered) {

    private static final int VCPUS = 64;
    private static final int PUBLIC_IMAGES = 5;

    /** Copies the sets. */
    public Settings {
        optedIn = Set.copyOf(optedIn);
        encryptedByDefault = Set.copyOf(encryptedByDefault);
        publicBlocked = Set.copyOf(publicBlocked);
        notOffered = Set.copyOf(notOffered);
    }

    /** An account that nobody has changed. */
    public static Settings usual() {
        return of(Timings.usual());
    }

    /** The same, with other timings. */
    public static Settings of(Timings timings) {
        return new Settings(timings, Set.of(), VCPUS, VCPUS, PUBLIC_IMAGES, Set.of(), null, Set.of(), Set.of());
    }

    /** The same with other quotas. */
    public Settings withQuota(int onDemand, int spot, int images) {
        return new Settings(
                timings, optedIn, onDemand, spot, images, encryptedByDefault, defaultKey, publicBlocked, notOffered);
    }

    /** The same, with some opt-in regions switched on. */
    public Settings optingIn(Set<String> regions) {
        return new Settings(
                timings,
                regions,
                vcpus,
                spotVcpus,
                publicImages,
                encryptedByDefault,
                defaultKey,
                publicBlocked,
                notOffered);
    }

    /** The same, with regions that encrypt every new disk. */
    public Settings encrypting(Set<String> regions, @Nullable String key) {
        return new Settings(timings, optedIn, vcpus, spotVcpus, publicImages, regions, key, publicBlocked, notOffered);
    }

    /** The same, with regions in which an image cannot be made public. */
    public Settings blockingPublic(Set<String> regions) {
        return new Settings(
                timings, optedIn, vcpus, spotVcpus, publicImages, encryptedByDefault, defaultKey, regions, notOffered);
    }

    /** The same, without some instance types, as {@code region/type}. */
    public Settings without(Set<String> types) {
        return new Settings(
                timings, optedIn, vcpus, spotVcpus, publicImages, encryptedByDefault, defaultKey, publicBlocked, types);
    }
}
