package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.ArrayList;
import java.util.List;

/** Who may reach what. */
final class SecurityGroup extends Thing {

    private static final int MOST_RULES = 60;

    private final String name;
    private final String description;
    private final String vpc;
    private final List<Rule> rules = new ArrayList<>();

    SecurityGroup(String id, Ask ask, String name, String description, String vpc) {
        super(id, ask);
        this.name = name;
        this.description = description;
        this.vpc = vpc;
        rules.add(new Rule(ask.id("sgr-"), true, "-1", null, null, "0.0.0.0/0", null));
    }

    @Override
    String kind() {
        return "security-group";
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    String vpc() {
        return vpc;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Rule> rules(boolean egress) {
        return rules.stream().filter(rule -> rule.egress() == egress).toList();
    }

    /** Adds lines; one that is there already refuses all of them. */
    void authorize(List<Rule> added) {
        for (Rule rule : added) {
            if (rules.stream().anyMatch(rule::says)) {
                throw Ec2Error.of(
                        "InvalidPermission.Duplicate",
                        "the specified rule \"peer: %s, %s, from port: %s, to port: %s, ALLOW\" already exists"
                                .formatted(rule.peer(), rule.protocol(), rule.from(), rule.to()));
            }
        }
        if (rules.size() + added.size() > 2 * MOST_RULES) {
            throw Ec2Error.of(
                    "RulesPerSecurityGroupLimitExceeded",
                    "The maximum number of rules per security group has been reached.");
        }
        rules.addAll(added);
    }

    /** Takes lines away; one that is not there refuses all of them. */
    List<Rule> revoke(List<Rule> meant) {
        List<Rule> gone = new ArrayList<>();
        for (Rule rule : meant) {
            gone.add(rules.stream()
                    .filter(rule::says)
                    .findFirst()
                    .orElseThrow(() -> Ec2Error.of(
                            "InvalidPermission.NotFound",
                            "The specified rule does not exist in this security group.")));
        }
        rules.removeAll(gone);
        return gone;
    }
}
