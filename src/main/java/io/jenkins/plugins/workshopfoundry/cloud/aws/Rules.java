package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;

/** Who may come in, as EC2 says it. */
final class Rules {

    private static final int SSH = 22;
    private static final String ANYBODY = "0.0.0.0/0";
    private static final String NETWORK = "(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}";

    private Rules() {}

    /**
     * The rules for traffic that comes in.
     *
     * @param ssh the network that may reach port 22
     * @throws InvalidRequest if that is not a network
     */
    static List<IpPermission> in(Access access, String ssh) {
        if (!ssh.matches(NETWORK)) {
            throw new InvalidRequest("'" + ssh + "' is not an IPv4 network.", "Write it like 203.0.113.7/32.");
        }
        List<IpPermission> rules = new ArrayList<>();
        rules.add(rule(SSH, ssh));
        access.openPorts().stream()
                .filter(port -> port != SSH)
                .distinct()
                .forEach(port -> rules.add(rule(port, ANYBODY)));
        return rules;
    }

    private static IpPermission rule(int port, String from) {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(port)
                .toPort(port)
                .ipRanges(IpRange.builder().cidrIp(from).build())
                .build();
    }
}
