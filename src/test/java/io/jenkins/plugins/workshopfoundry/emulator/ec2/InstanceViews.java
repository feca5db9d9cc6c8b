package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asking about instances. */
final class InstanceViews {

    private static final Map<String, Function<Instance, @Nullable Object>> FILTERS = Map.ofEntries(
            Map.entry("instance-id", Instance::id),
            Map.entry("image-id", instance -> instance.launch().image().id()),
            Map.entry("instance-state-name", instance -> instance.state().word()),
            Map.entry("client-token", instance -> instance.launch().token()),
            Map.entry("instance-type", instance -> instance.launch().type().name()),
            Map.entry("instance-lifecycle", instance -> instance.launch().spot() ? "spot" : null),
            Map.entry("reservation-id", Instance::reservation),
            Map.entry("ip-address", Instance::address),
            Map.entry("key-name", instance -> {
                KeyPair key = instance.launch().key();
                return key == null ? null : key.name();
            }),
            Map.entry("instance.group-id", InstanceViews::groupIds),
            Map.entry("network-interface.group-id", InstanceViews::groupIds),
            Map.entry("subnet-id", instance -> instance.launch().subnet().id()),
            Map.entry("vpc-id", instance -> instance.launch().subnet().vpc()),
            Map.entry(
                    "availability-zone", instance -> instance.launch().subnet().zone()));

    Map<String, Action> actions() {
        return Map.of(
                "DescribeInstances", this::describe,
                "DescribeInstanceStatus", this::status,
                "GetConsoleOutput", this::console);
    }

    private void describe(Ask ask, Xml xml) {
        Pages.USUAL.write(
                ask,
                xml,
                "reservationSet",
                asked(ask),
                Instance::id,
                (item, instance) -> InstanceXml.reservation(item, ask, instance.reservation(), List.of(instance)));
    }

    private void status(Ask ask, Xml xml) {
        boolean all = ask.query().is("IncludeAllInstances");
        List<Instance> shown = asked(ask).stream()
                .filter(instance -> all || instance.state() == PowerState.RUNNING)
                .toList();
        Pages.USUAL.write(ask, xml, "instanceStatusSet", shown, Instance::id, (item, instance) -> {
            String health = instance.state() == PowerState.RUNNING ? "ok" : "not-applicable";
            item.put("instanceId", instance.id())
                    .put("availabilityZone", instance.launch().subnet().zone());
            instance.state().write(item, "instanceState");
            item.in("systemStatus", status -> status.put("status", health))
                    .in("instanceStatus", status -> status.put("status", health));
        });
    }

    private static List<Instance> asked(Ask ask) {
        List<String> ids = ask.query().texts("InstanceId");
        if (!ids.isEmpty() && ask.query().has("MaxResults")) {
            throw Ec2Error.combination("The parameter instancesSet cannot be used with the parameter maxResults");
        }
        return Filters.of(ask.query()).things(ask.region().instances().asked(ids, ask.now()), FILTERS);
    }

    private void console(Ask ask, Xml xml) {
        ask.query().is("Latest");
        Instance instance = ask.region().instances().get(ask.query().required("InstanceId"), ask.now());
        String text = ask.account().backing().console(instance.id());
        String output = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        xml.put("instanceId", instance.id()).put("timestamp", ask.now()).put("output", text.isEmpty() ? null : output);
    }

    private static List<String> groupIds(Instance instance) {
        return instance.groups().stream().map(SecurityGroup::id).toList();
    }
}
