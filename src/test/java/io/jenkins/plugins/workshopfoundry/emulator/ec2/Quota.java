package io.jenkins.plugins.workshopfoundry.emulator.ec2;

/** How much may run at once. */
final class Quota {

    private Quota() {}

    static void check(Ask ask, Launch launch, int count) {
        Settings settings = ask.account().settings();
        int limit = launch.spot() ? settings.spotVcpus() : settings.vcpus();
        int running = ask.region()
                .instances()
                .all(ask.now())
                .filter(instance -> !instance.state().isEnding() && instance.state() != PowerState.STOPPED)
                .filter(instance -> instance.launch().spot() == launch.spot())
                .mapToInt(instance -> instance.launch().type().vcpus())
                .sum();
        if (running + count * launch.type().vcpus() <= limit) {
            return;
        }
        throw launch.spot()
                ? Ec2Error.of("MaxSpotInstanceCountExceeded", "Max spot instance count exceeded")
                : Ec2Error.of(
                        "VcpuLimitExceeded",
                        ("You have requested more vCPU capacity than your current vCPU limit of %d allows for the"
                                        + " instance bucket that the specified instance type belongs to.")
                                .formatted(limit));
    }
}
