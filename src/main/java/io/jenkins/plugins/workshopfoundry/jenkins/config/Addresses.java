package io.jenkins.plugins.workshopfoundry.jenkins.config;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a test may connect to. What a controller reaches and a browser does not, above all the service that hands out the
 * credentials of its machine, must not be reached by typing its address, or a name of it, into a form.
 */
final class Addresses {

    /**
     * Metadata and host services outside of the link-local range: Google over IPv6, Alibaba, Oracle, and Azure's host.
     */
    private static final Set<String> METADATA =
            Set.of("fd20:ce:0:0:0:0:0:254", "100.100.100.200", "192.0.0.192", "168.63.129.16");

    /**
     * What AWS keeps for an instance over IPv6: its metadata at ::254, the identities of pods at ::23, names and time
     * (docs.aws.amazon.com, "IMDS", "EKS Pod Identities").
     */
    private static final String AMAZON = "fd00:ec2:";

    /**
     * Beginnings of IPv6 addresses, in hexadecimal digits, that carry one of IPv4, and the digit at which that begins: the
     * compatible and the translated ones, two of NAT64 (RFC 6052, RFC 8215), 6to4 (RFC 3056). Java takes the mapped ones
     * for IPv4 itself.
     */
    private static final Map<String, Integer> CARRIERS = Map.of(
            "000000000000000000000000", 24,
            "0000000000000000ffff0000", 24,
            "0064ff9b0000000000000000", 24,
            "0064ff9b0001", 24,
            "2002", 4);

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
                && !METADATA.contains(number(address))
                && !number(address).startsWith(AMAZON)
                && carried(address).allMatch(inner -> allowed(host, inner));
    }

    /** As a number, without the interface that somebody wrote behind it. */
    private static String number(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*$", "");
    }

    /** The IPv4 addresses that are meant where a gateway stands between. */
    private static Stream<InetAddress> carried(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return Stream.empty();
        }
        String digits = HexFormat.of().formatHex(address.getAddress());
        return CARRIERS.entrySet().stream()
                .filter(carrier -> digits.startsWith(carrier.getKey()))
                .map(carrier -> inner(digits.substring(carrier.getValue(), carrier.getValue() + 8)));
    }

    private static InetAddress inner(String digits) {
        try {
            return InetAddress.getByAddress(HexFormat.of().parseHex(digits));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
