package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What EC2 asks of the lines of a security group. */
final class RuleCheck {

    private static final int MOST_BITS = 32;
    private static final int MOST_BYTE = 255;
    private static final int MOST_PORT = 65_535;
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "icmp", "icmpv6", "-1");
    private static final Pattern CIDR = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    private RuleCheck() {}

    static void ports(String protocol, @Nullable Integer from, @Nullable Integer to) {
        if (!PROTOCOLS.contains(protocol)) {
            throw Ec2Error.value("Invalid value '" + protocol + "' for IP protocol. Unknown protocol.");
        }
        if (Set.of("tcp", "udp").contains(protocol)) {
            if (from == null || to == null || from < 0 || to > MOST_PORT) {
                throw Ec2Error.value(
                        "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
            }
            if (from > to) {
                throw Ec2Error.value("Invalid TCP/UDP port range (" + from + ":" + to + ")");
            }
        }
    }

    /** A group's id, or an address range in its canonical form: EC2 sets the bits of the host to zero. */
    static String peer(String peer) {
        if (peer.startsWith("sg-") || peer.contains(":")) {
            return peer;
        }
        Matcher matcher = CIDR.matcher(peer);
        if (!matcher.matches() || IntStream.rangeClosed(1, 4).anyMatch(i -> part(matcher, i) > MOST_BYTE)) {
            throw Ec2Error.value("CIDR block " + peer + " is malformed");
        }
        long address = IntStream.rangeClosed(1, 4)
                .mapToLong(i -> part(matcher, i))
                .reduce(0, (a, b) -> a * (MOST_BYTE + 1) + b);
        int bits = part(matcher, 5);
        if (bits > MOST_BITS) {
            throw Ec2Error.value("CIDR block " + peer + " is malformed");
        }
        long network = bits == 0 ? 0 : address >> (MOST_BITS - bits) << (MOST_BITS - bits);
        return dotted(network) + "/" + bits;
    }

    private static String dotted(long address) {
        return IntStream.of(24, 16, 8, 0)
                .mapToObj(shift -> Long.toString(address >> shift & MOST_BYTE))
                .collect(Collectors.joining("."));
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
