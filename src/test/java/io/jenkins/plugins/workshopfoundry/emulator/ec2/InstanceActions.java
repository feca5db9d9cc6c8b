package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import io.jenkins.plugins.workshopfoundry.emulator.Backing;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** RunInstances, with all that it makes. */
final class InstanceActions {

    private static final int SSH = 22;
    private static final int MOST_PORT = 65_535;

    Map<String, Action> actions() {
        return Map.of("RunInstances", this::run);
    }

    private void run(Ask ask, Xml xml) {
        int count = count(ask.query());
        Launch launch = new LaunchReader(ask).read();
        Optional<String> earlier = ask.region().tokens().earlier(ask.query());
        if (earlier.isPresent()) {
            again(ask, xml, earlier.get());
            return;
        }
        Quota.check(ask, launch, count);
        Tags.checkMetadata(Tags.of(ask.query(), "instance"), launch.metadata());
        ask.proceed();
        String reservation = ask.id("r-");
        List<Instance> made = IntStream.range(0, count)
                .mapToObj(i -> make(ask, launch, reservation))
                .toList();
        ask.region().tokens().note(ask.query(), reservation);
        launch.image().launch(ask.now());
        InstanceXml.reservation(xml, ask, reservation, made);
    }

    /** The same token again: the same instances; if they have ended, a refusal of its own. */
    private static void again(Ask ask, Xml xml, String reservation) {
        List<Instance> same = ask.region()
                .instances()
                .all(ask.now())
                .filter(instance -> instance.reservation().equals(reservation))
                .toList();
        if (same.stream().allMatch(instance -> instance.state().isEnding())) {
            throw Ec2Error.of(
                    "IdempotentInstanceTerminated",
                    "The client token you have provided is associated with a terminated instance. Please use a"
                            + " different client token.");
        }
        ask.proceed();
        InstanceXml.reservation(xml, ask, reservation, same);
    }

    private static int count(Query query) {
        int least = query.number("MinCount").orElseThrow(() -> Ec2Error.missing("MinCount"));
        int most = query.number("MaxCount").orElseThrow(() -> Ec2Error.missing("MaxCount"));
        if (least < 1 || least > most) {
            throw Ec2Error.value("Value (" + least + ") for parameter minCount is invalid.");
        }
        return most;
    }

    private static Instance make(Ask ask, Launch launch, String reservation) {
        Instance made = new Instance(ask.id("i-"), ask, launch, reservation);
        ask.region().instances().add(made);
        List<Volume> volumes = launch.disks().stream()
                .map(disk ->
                        new Volume(ask.id("vol-"), ask, disk, launch.subnet().zone(), made))
                .toList();
        volumes.forEach(ask.region().volumes()::add);
        made.attach(volumes);
        Account account = ask.account();
        Backing.Order order = order(made, launch);
        made.go(PowerState.PENDING, account, account.settings().timings().boot(), null, () -> {
            String address = account.backing().launch(order);
            account.under(() -> made.reachableAt(address));
        });
        return made;
    }

    private static Backing.Order order(Instance instance, Launch launch) {
        List<Rule> rules = launch.groups().stream()
                .flatMap(group -> group.rules().stream())
                .toList();
        List<Integer> ports = rules.stream()
                .filter(rule -> !rule.egress() && rule.peer().equals("0.0.0.0/0"))
                .flatMap(rule -> Stream.ofNullable(rule.from()))
                .filter(port -> port != SSH && port <= MOST_PORT)
                .distinct()
                .toList();
        String script = launch.userData();
        KeyPair key = launch.key();
        Image.Facts image = launch.image().facts();
        return new Backing.Order(
                instance.id(),
                launch.image().id(),
                image.name(),
                image.architecture().equals("arm64") ? Architecture.ARM64 : Architecture.AMD64,
                script == null ? null : new String(Base64.getDecoder().decode(script), StandardCharsets.UTF_8),
                launch.metadata().tags().equals("enabled") ? instance.tags() : Map.of(),
                key == null ? null : key.publicKey(),
                ports,
                rules.stream().anyMatch(Rule::egress));
    }
}
