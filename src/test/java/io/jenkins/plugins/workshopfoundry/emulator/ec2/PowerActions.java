package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Stopping, starting and ending instances, and changing them. */
final class PowerActions {

    Map<String, Action> actions() {
        return Map.of(
                "StopInstances", this::stop,
                "StartInstances", this::start,
                "TerminateInstances", this::terminate,
                "ModifyInstanceAttribute", this::modify);
    }

    private void stop(Ask ask, Xml xml) {
        ask.query().is("Force");
        change(ask, xml, Set.of(PowerState.RUNNING, PowerState.STOPPING, PowerState.STOPPED), instance -> {
            if (instance.launch().spot()) {
                throw Ec2Error.of(
                        "UnsupportedOperation",
                        "You can't stop the Spot Instance '" + instance.id()
                                + "' because it is associated with a one-time Spot Instance request.");
            }
            if (instance.state() == PowerState.RUNNING) {
                stop(ask.account(), instance, "User initiated (" + ask.now() + ")");
            }
        });
    }

    private void start(Ask ask, Xml xml) {
        change(ask, xml, Set.of(PowerState.STOPPED, PowerState.PENDING, PowerState.RUNNING), instance -> {
            if (instance.state() == PowerState.STOPPED) {
                Account account = ask.account();
                instance.go(
                        PowerState.PENDING,
                        account,
                        account.settings().timings().boot(),
                        null,
                        () -> {
                            String address = account.backing().start(instance.id());
                            account.under(() -> instance.reachableAt(address));
                        });
            }
        });
    }

    private void terminate(Ask ask, Xml xml) {
        change(ask, xml, Set.of(PowerState.values()), instance -> {
            if (!instance.state().isEnding()) {
                terminate(ask.account(), instance, "User initiated (" + ask.now() + ")");
            }
        });
    }

    /** An instance begins to stop. */
    static void stop(Account account, Instance instance, String reason) {
        Duration least = account.settings().timings().stop();
        instance.go(
                PowerState.STOPPING,
                account,
                least,
                reason,
                () -> account.backing().stop(instance.id()));
    }

    /** An instance begins to end. */
    static void terminate(Account account, Instance instance, String reason) {
        Duration least = account.settings().timings().terminate();
        instance.go(
                PowerState.SHUTTING_DOWN,
                account,
                least,
                reason,
                () -> account.backing().terminate(instance.id()));
    }

    private static void change(Ask ask, Xml xml, Set<PowerState> from, Consumer<Instance> change) {
        List<String> ids = ask.query().texts("InstanceId");
        if (ids.isEmpty()) {
            throw Ec2Error.missing("InstanceId");
        }
        List<Instance> instances = ask.region().instances().get(ids, ask.now());
        for (Instance instance : instances) {
            if (!from.contains(instance.state())) {
                throw Ec2Error.of(
                        "IncorrectInstanceState",
                        "The instance '" + instance.id() + "' is not in a state from which this can be done: "
                                + instance.state().word());
            }
        }
        ask.proceed();
        xml.list("instancesSet", instances, (item, instance) -> {
            PowerState before = instance.state();
            change.accept(instance);
            item.put("instanceId", instance.id());
            instance.state().write(item, "currentState");
            before.write(item, "previousState");
        });
    }

    private void modify(Ask ask, Xml xml) {
        Query query = ask.query();
        Instance instance = ask.region().instances().get(query.required("InstanceId"), ask.now());
        List<SecurityGroup> groups = ask.region().groups().get(query.texts("GroupId"), ask.now());
        var shutdown = query.in("InstanceInitiatedShutdownBehavior").text("Value");
        if (shutdown.filter(value -> !Set.of("stop", "terminate").contains(value))
                .isPresent()) {
            throw Ec2Error.value("Invalid value '" + shutdown.get() + "' for InstanceInitiatedShutdownBehavior.");
        }
        ask.proceed();
        shutdown.ifPresent(value -> instance.terminateItself(value.equals("terminate")));
        if (!groups.isEmpty()) {
            instance.regroup(groups);
        }
        xml.done();
    }
}
