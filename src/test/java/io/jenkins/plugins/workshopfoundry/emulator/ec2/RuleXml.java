package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;

/** How the lines of security groups are shown. */
final class RuleXml {

    private RuleXml() {}

    /** As a permission, in the answer about groups. */
    static void permission(Xml xml, Rule rule) {
        xml.put("ipProtocol", rule.protocol()).put("fromPort", rule.from()).put("toPort", rule.to());
        boolean range = !rule.isForGroup() && !rule.isForIpv6();
        xml.list(
                "ipRanges",
                range ? List.of(rule) : List.of(),
                (item, each) -> item.put("cidrIp", each.peer()).put("description", each.description()));
        xml.list(
                "ipv6Ranges",
                rule.isForIpv6() ? List.of(rule) : List.of(),
                (item, each) -> item.put("cidrIpv6", each.peer()).put("description", each.description()));
        xml.list(
                "groups",
                rule.isForGroup() ? List.of(rule) : List.of(),
                (item, each) -> item.put("groupId", each.peer())
                        .put("userId", Account.ID)
                        .put("description", each.description()));
        xml.list("prefixListIds", List.<Rule>of(), (item, each) -> {});
    }

    /** As a rule with an id of its own. */
    static void rule(Xml xml, Ask ask, SecurityGroup group, Rule rule) {
        xml.put("securityGroupRuleId", rule.id())
                .put("groupId", group.id())
                .put("groupOwnerId", ask.owner())
                .put("isEgress", rule.egress())
                .put("ipProtocol", rule.protocol())
                .put("fromPort", rule.from() == null ? -1 : rule.from())
                .put("toPort", rule.to() == null ? -1 : rule.to())
                .put("cidrIpv4", rule.isForGroup() || rule.isForIpv6() ? null : rule.peer())
                .put("cidrIpv6", rule.isForIpv6() ? rule.peer() : null)
                .put("description", rule.description());
    }
}
