package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a security group.
 *
 * @param id its own id
 * @param egress whether it is about the way out
 * @param protocol {@code tcp}, {@code udp}, {@code icmp} or {@code -1} for all
 * @param from the first port, or null for all
 * @param to the last port, or null for all
 * @param peer an address range, or the id of a group
 * @param description for people, or null
 */
record Rule(
        String id,
        boolean egress,
        String protocol,
        @Nullable Integer from,
        @Nullable Integer to,
        String peer,
        @Nullable String description) {

    /** Whether two lines say the same. */
    boolean says(Rule other) {
        return egress == other.egress
                && protocol.equals(other.protocol)
                && String.valueOf(from).equals(String.valueOf(other.from))
                && String.valueOf(to).equals(String.valueOf(other.to))
                && peer.equals(other.peer);
    }

    boolean isForGroup() {
        return peer.startsWith("sg-");
    }

    boolean isForIpv6() {
        return peer.contains(":");
    }

    /** Whether it lets everybody reach a TCP port. */
    boolean opens(int port) {
        return !egress && peer.equals("0.0.0.0/0") && (from == null || from <= port) && (to == null || port <= to);
    }

    /** Reads all lines that a permission of a request stands for. */
    static Stream<Rule> read(Ask ask, Query permission, boolean egress) {
        String protocol = permission.required("IpProtocol");
        Integer from = permission.number("FromPort").orElse(null);
        Integer to = permission.number("ToPort").orElse(null);
        RuleCheck.ports(protocol, from, to);
        Stream<Peer> peers = Stream.of(
                        peers(permission, "IpRanges", "CidrIp"),
                        peers(permission, "Ipv6Ranges", "CidrIpv6"),
                        peers(permission, "Groups", "GroupId"))
                .flatMap(List::stream);
        boolean all = protocol.equals("-1");
        return peers.map(peer -> new Rule(
                ask.id("sgr-"), egress, protocol, all ? null : from, all ? null : to, peer.value, peer.description));
    }

    private record Peer(String value, @Nullable String description) {}

    private static List<Peer> peers(Query permission, String list, String name) {
        return permission.list(list).stream()
                .map(range -> {
                    range.text("UserId");
                    return new Peer(
                            RuleCheck.peer(range.required(name)),
                            range.text("Description").orElse(null));
                })
                .toList();
    }
}
