package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Security groups. */
final class GroupActions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._\\-:/()#,@\\[\\]+=&;{}!$*]{1,255}");
    private static final Map<String, Function<SecurityGroup, @Nullable Object>> FILTERS = Map.of(
            "group-id", SecurityGroup::id,
            "group-name", SecurityGroup::name,
            "description", SecurityGroup::description,
            "vpc-id", SecurityGroup::vpc);

    Map<String, Action> actions() {
        return Map.of(
                "CreateSecurityGroup", this::create,
                "DescribeSecurityGroups", this::describe,
                "DeleteSecurityGroup", this::delete,
                "AuthorizeSecurityGroupIngress", (ask, xml) -> authorize(ask, xml, false),
                "AuthorizeSecurityGroupEgress", (ask, xml) -> authorize(ask, xml, true),
                "RevokeSecurityGroupIngress", (ask, xml) -> revoke(ask, xml, false),
                "RevokeSecurityGroupEgress", (ask, xml) -> revoke(ask, xml, true));
    }

    private void create(Ask ask, Xml xml) {
        String name = checked(ask.query().required("GroupName"), "group name");
        String description = checked(ask.query().required("GroupDescription"), "security group description");
        if (name.startsWith("sg-")) {
            throw Ec2Error.value(
                    "Invalid value '" + name + "' for groupName. Group names may not be in the format sg-*");
        }
        String vpc = ask.query()
                .text("VpcId")
                .map(id -> ask.region().vpcs().get(id, ask.now()).id())
                .orElseGet(() -> ask.region().vpcs().seen(ask.now()).get(0).id());
        if (ask.region().groups().all(ask.now()).anyMatch(group -> group.name().equals(name))) {
            throw Ec2Error.of(
                    "InvalidGroup.Duplicate", "The security group '" + name + "' already exists for VPC '" + vpc + "'");
        }
        Tags.of(ask.query(), "security-group");
        ask.proceed();
        SecurityGroup group = new SecurityGroup(ask.id("sg-"), ask, name, description, vpc);
        ask.region().groups().add(group);
        xml.done().put("groupId", group.id()).tags(group.tags());
    }

    private static String checked(String text, String what) {
        if (!NAME.matcher(text).matches()) {
            throw Ec2Error.value(
                    "Invalid " + what + ". Valid descriptions are strings less than 256 characters from the"
                            + " following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*");
        }
        return text;
    }

    private void describe(Ask ask, Xml xml) {
        List<String> names = ask.query().texts("GroupName");
        List<SecurityGroup> asked = ask.region().groups().asked(ask.query().texts("GroupId"), ask.now()).stream()
                .filter(group -> names.isEmpty() || names.contains(group.name()))
                .toList();
        if (asked.isEmpty() && !names.isEmpty()) {
            throw notFound(names.get(0));
        }
        Pages.USUAL.write(
                ask,
                xml,
                "securityGroupInfo",
                Filters.of(ask.query()).things(asked, FILTERS),
                SecurityGroup::id,
                (item, group) -> item.put("ownerId", ask.owner())
                        .put("groupId", group.id())
                        .put("groupName", group.name())
                        .put("groupDescription", group.description())
                        .put("vpcId", group.vpc())
                        .list("ipPermissions", group.rules(false), RuleXml::permission)
                        .list("ipPermissionsEgress", group.rules(true), RuleXml::permission)
                        .tags(group.tags()));
    }

    private void delete(Ask ask, Xml xml) {
        SecurityGroup group = one(ask);
        if (group.name().equals("default")) {
            throw Ec2Error.of(
                    "CannotDelete",
                    "the specified group: \"" + group.id() + "\" name: \"default\" cannot be deleted by a user");
        }
        boolean used = ask.region().instances().all(ask.now()).anyMatch(instance -> instance.isUsing(group));
        boolean named = ask.region()
                .groups()
                .all(ask.now())
                .filter(other -> other != group)
                .flatMap(other -> other.rules().stream())
                .anyMatch(rule -> rule.peer().equals(group.id()));
        if (used || named) {
            throw Ec2Error.dependency(group.id());
        }
        ask.proceed();
        ask.region().groups().remove(group);
        xml.done().put("groupId", group.id());
    }

    private void authorize(Ask ask, Xml xml, boolean egress) {
        SecurityGroup group = one(ask);
        List<Rule> rules = rules(ask, egress);
        rules.stream()
                .filter(Rule::isForGroup)
                .forEach(rule -> ask.region().groups().get(rule.peer(), ask.now()));
        ask.proceed();
        group.authorize(rules);
        xml.done().list("securityGroupRuleSet", rules, (item, rule) -> RuleXml.rule(item, ask, group, rule));
    }

    private void revoke(Ask ask, Xml xml, boolean egress) {
        SecurityGroup group = one(ask);
        List<String> ids = ask.query().texts("SecurityGroupRuleId");
        List<Rule> meant = ids.isEmpty()
                ? rules(ask, egress)
                : group.rules().stream().filter(rule -> ids.contains(rule.id())).toList();
        ask.proceed();
        group.revoke(meant);
        xml.done();
    }

    private static List<Rule> rules(Ask ask, boolean egress) {
        List<Query> permissions = ask.query().list("IpPermissions");
        List<Rule> rules = permissions.stream()
                .flatMap(permission -> Rule.read(ask, permission, egress))
                .toList();
        if (rules.isEmpty()) {
            throw Ec2Error.missing("ipPermissions");
        }
        return rules;
    }

    private static SecurityGroup one(Ask ask) {
        Stream<String> id = ask.query().text("GroupId").stream();
        return id.map(each -> ask.region().groups().get(each, ask.now()))
                .findFirst()
                .or(() -> ask.query()
                        .text("GroupName")
                        .map(name -> ask.region().groups().seen(ask.now()).stream()
                                .filter(group -> group.name().equals(name))
                                .findFirst()
                                .orElseThrow(() -> notFound(name))))
                .orElseThrow(() -> Ec2Error.missing("GroupId"));
    }

    private static Ec2Error notFound(String name) {
        return Ec2Error.of("InvalidGroup.NotFound", "The security group '" + name + "' does not exist");
    }
}
