package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a test may connect to. What a controller reaches and a browser does not, above all the service that hands out the
 * credentials of its machine, must not be reached by typing its address, or a name of it, into a form.
 */
final class Addresses {

    /**
     * Metadata and host services outside of the link-local range: AWS over IPv6 (docs.aws.amazon.com, "IMDS"), Google over
     * IPv6, Alibaba, Oracle, and Azure's host.
     */
    private static final Set<String> METADATA = Set.of(
            "fd00:ec2:0:0:0:0:0:254", "fd20:ce:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192", "168.63.129.16");

    private static final List<String> LOOPBACK_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

    private final Resolver resolver;

    /** @param resolver what a name stands for */
    Addresses(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The system's names. Java keeps an answer for 30 seconds, so that a call right after the check goes where it looked. */
    static Addresses ofThisHost() {
        return new Addresses(InetAddress::getAllByName);
    }

    /** All addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /**
     * Refuses a host of which any address must not be reached.
     *
     * @throws InvalidRequest if it is so, or the name is unknown
     */
    void check(String host) {
        if (!Arrays.stream(addresses(host)).allMatch(address -> allowed(host, address))) {
            throw new InvalidRequest(
                    "The address of '" + host + "' is one that only this controller's machine should reach.",
                    "Give the address of the service itself; this host is written localhost or 127.0.0.1.");
        }
    }

    private InetAddress[] addresses(String host) {
        try {
            return resolver.all(host);
        } catch (UnknownHostException e) {
            throw new InvalidRequest("The name '" + host + "' is not known.", "Correct it, or ask for its DNS.", e);
        }
    }

    private static boolean allowed(String host, InetAddress address) {
        if (address.isLoopbackAddress()) {
            return LOOPBACK_NAMES.contains(host);
        }
        return !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress()
                && !METADATA.contains(address.getHostAddress());
    }
}
