package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.util.List;
import java.util.stream.Stream;

/**
 * A size of machine; the numbers are those of Amazon's pages on T3, T4g, M5 and M6g instances.
 *
 * @param name its name
 * @param architecture {@code x86_64} or {@code arm64}
 * @param vcpus processors
 * @param memoryMb memory in MiB
 */
record InstanceType(String name, String architecture, int vcpus, int memoryMb) {

    private static final int GB = 1024;
    private static final List<String> SIZES = List.of("nano", "micro", "small", "medium", "large", "xlarge", "2xlarge");

    /** Every type there is. */
    static final List<InstanceType> ALL = Stream.of(
                    burstable("t2", "x86_64"),
                    burstable("t3", "x86_64"),
                    burstable("t3a", "x86_64"),
                    burstable("t4g", "arm64"),
                    general("m5", "x86_64"),
                    general("m6g", "arm64"))
            .flatMap(types -> types)
            .toList();

    static InstanceType named(String name) {
        return ALL.stream()
                .filter(type -> type.name.equals(name))
                .findFirst()
                .orElseThrow(() -> Ec2Error.value("Invalid value '" + name + "' for InstanceType."));
    }

    /** What the name begins with. */
    String family() {
        return name.substring(0, name.indexOf('.'));
    }

    private static Stream<InstanceType> burstable(String family, String architecture) {
        return SIZES.stream().map(size -> {
            int n = SIZES.indexOf(size);
            return new InstanceType(family + "." + size, architecture, n < 5 ? 2 : 4 << (n - 5), (GB / 2) << n);
        });
    }

    private static Stream<InstanceType> general(String family, String architecture) {
        return SIZES.stream().skip(4).map(size -> {
            int n = SIZES.indexOf(size) - 4;
            return new InstanceType(family + "." + size, architecture, 2 << n, (8 * GB) << n);
        });
    }
}
