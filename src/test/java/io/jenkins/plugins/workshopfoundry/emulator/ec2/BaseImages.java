package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The public images of Canonical and Debian, under the owners and names that they publish (documentation.ubuntu.com,
 * "Find Ubuntu images on AWS"; wiki.debian.org, "Cloud/AmazonEC2Image"), several builds of each; and one by somebody
 * who would like to be taken for Canonical.
 */
final class BaseImages {

    static final String CANONICAL = "099720109477";
    static final String DEBIAN = "136693071363";
    static final String IMPOSTOR = "666666666666";

    private static final List<Integer> AGES = List.of(400, 60, 30, 3);
    private static final Duration SUPPORTED = Duration.ofDays(730);
    private static final int GB = 8;

    private BaseImages() {}

    static List<Image> of(String region, Instant now) {
        List<Image> images = new ArrayList<>();
        for (int age : AGES) {
            Instant built = now.minus(Duration.ofDays(age));
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(built, ZoneOffset.UTC));
            Stream.of("amd64", "arm64").forEach(arch -> {
                images.add(image(region, built, CANONICAL, "hvm-ssd/ubuntu-jammy-22.04", arch, day));
                images.add(image(region, built, CANONICAL, "hvm-ssd-gp3/ubuntu-noble-24.04", arch, day));
                images.add(debian(region, built, arch, day));
            });
        }
        Instant later = now.minus(Duration.ofHours(1));
        images.add(image(region, later, IMPOSTOR, "hvm-ssd/ubuntu-jammy-22.04", "amd64", "29991231"));
        return images;
    }

    private static Image image(String region, Instant built, String owner, String line, String arch, String day) {
        String name = "ubuntu/images/" + line + "-" + arch + "-server-" + day;
        return build(region, built, owner, name, arch, "/dev/sda1");
    }

    private static Image debian(String region, Instant built, String arch, String day) {
        return build(region, built, DEBIAN, "debian-12-" + arch + "-" + day + "-2300", arch, "/dev/xvda");
    }

    private static Image build(String region, Instant built, String owner, String name, String arch, String device) {
        String architecture = arch.equals("amd64") ? "x86_64" : arch;
        Disk disk = new Disk(device, id("snap-", region + name), GB, "gp3", true, false, null);
        Image.Facts facts = new Image.Facts(owner, name, architecture, null, null);
        Image image = new Image(id("ami-", region + owner + name), built, facts, name, disk);
        image.deprecate(built.plus(SUPPORTED));
        return image;
    }

    private static String id(String prefix, String text) {
        UUID uuid = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        return prefix + uuid.toString().replace("-", "").substring(0, 17);
    }
}
