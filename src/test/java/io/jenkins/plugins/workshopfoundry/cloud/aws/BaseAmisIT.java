package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.problem.CloudRefused;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.Image;

/** A base image is the newest that its distribution has published, for the processor that is asked for. */
class BaseAmisIT {

    /** How old the newest builds are that the emulator shows. */
    private static final Duration NEWEST = Duration.ofDays(3);

    private final Emulated emulated = new Emulated(Settings.usual());

    @AfterEach
    void end() {
        emulated.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ubuntu-22.04, AMD64, 099720109477, jammy-22.04-amd64",
        "ubuntu-22.04, ARM64, 099720109477, jammy-22.04-arm64",
        "ubuntu-24.04, AMD64, 099720109477, noble-24.04-amd64",
        "ubuntu-24.04, ARM64, 099720109477, noble-24.04-arm64",
        "debian-12, AMD64, 136693071363, debian-12-amd64",
        "debian-12, ARM64, 136693071363, debian-12-arm64"
    })
    void byNameItIsTheOwnersNewestAndNeverAnImpostors(
            String name, Architecture architecture, String owner, String part) {
        Image found = look(base(name, architecture));
        assertThat(found.ownerId()).isEqualTo(owner);
        assertThat(found.name()).contains(part, day());
    }

    @Test
    void byIdItIsThatOneIfItsProcessorFits() {
        ResourceRef image = base("debian-12", Architecture.ARM64);
        assertThat(base(image.id(), Architecture.ARM64)).isEqualTo(image);
        assertThatThrownBy(() -> base(image.id(), Architecture.AMD64))
                .isInstanceOf(CloudRefused.class)
                .hasMessageContaining("ubuntu-22.04, ubuntu-24.04, debian-12");
    }

    private String day() {
        LocalDate built = LocalDate.ofInstant(emulated.time.instant().minus(NEWEST), ZoneOffset.UTC);
        return DateTimeFormatter.BASIC_ISO_DATE.format(built);
    }

    private ResourceRef base(String name, Architecture architecture) {
        return emulated.cloud
                .images()
                .base(name, architecture, Specs.HERE, line -> {})
                .image();
    }

    private Image look(ResourceRef image) {
        Clients clients = new Clients(emulated.settings(), Clients.connection());
        Ec2 ec2 = new Ec2(
                region -> clients.ec2(
                        region, new Login(emulated.settings(), clients::sts, emulated.time, "test").provider()),
                emulated.poll,
                Duration.ofMinutes(1));
        return new Amis(ec2).byId(image).orElseThrow();
    }
}
