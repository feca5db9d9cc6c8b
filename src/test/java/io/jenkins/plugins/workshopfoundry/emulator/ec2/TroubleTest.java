package io.jenkins.plugins.workshopfoundry.emulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.emulator.Journal;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.ScriptedTrouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

class TroubleTest extends Ec2Fixture {

    private final Ec2Client client = frankfurt();

    private void group(String name) {
        client.createSecurityGroup(request -> request.groupName(name).description("for a test"));
    }

    @Test
    void aRefusalIsNotTriedAgainAndMakesNothing() {
        emulator.trouble(new ScriptedTrouble().always("CreateSecurityGroup", Mishap.REFUSED));
        refused("UnauthorizedOperation", () -> group("a"))
                .hasMessageContaining("ec2:CreateSecurityGroup")
                .satisfies(failure -> assertThat(failure.statusCode()).isEqualTo(403));
        assertThat(emulator.journal().size()).isEqualTo(1);
        assertThat(emulator.inventory()).isEmpty();
    }

    @Test
    void throttlingIsTriedAgainByTheSdk() {
        emulator.trouble(new ScriptedTrouble().first(2, "CreateSecurityGroup", Mishap.THROTTLED));
        group("a");
        assertThat(emulator.journal().entries())
                .extracting(Journal.Entry::outcome)
                .containsExactly("RequestLimitExceeded", "RequestLimitExceeded", "ok");
        assertThat(emulator.journal().entries())
                .extracting(entry -> entry.call().number() + "." + entry.call().attempt())
                .containsExactly("1.1", "1.2", "1.3");
    }

    @Test
    void throttlingWithoutEndIsThrottlingForTheSdk() {
        emulator.trouble(new ScriptedTrouble().always("CreateSecurityGroup", Mishap.THROTTLED));
        assertThatThrownBy(() -> group("a"))
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        failure -> assertThat(failure.isThrottlingException()).isTrue());
    }

    @Test
    void anInternalErrorAndABrokenConnectionMakeNothing() {
        emulator.trouble(new ScriptedTrouble()
                .first(1, "CreateSecurityGroup", Mishap.BROKEN)
                .first(2, "CreateSecurityGroup", Mishap.RESET));
        group("a");
        assertThat(emulator.journal().entries())
                .extracting(Journal.Entry::outcome)
                .containsExactly("InternalError", "reset", "ok");
    }

    @Test
    void aLostAnswerIsDoneAllTheSame() {
        emulator.trouble(new ScriptedTrouble().always("CreateSecurityGroup", Mishap.LOST));
        refused("InvalidGroup.Duplicate", () -> {
            emulator.trouble(new ScriptedTrouble().first(1, "CreateSecurityGroup", Mishap.LOST));
            group("a");
        });
        assertThat(emulator.inventory()).hasSize(1);
        emulator.trouble(new ScriptedTrouble().always("CreateSecurityGroup", Mishap.LOST));
        assertThatThrownBy(() -> group("b")).isInstanceOf(SdkClientException.class);
        assertThat(emulator.inventory()).hasSize(2);
    }

    @Test
    void oneCallCanBeMeantByItsNumberOrItsRegion() {
        emulator.trouble(new ScriptedTrouble()
                .call(2, 1, Mishap.error(400, "InsufficientInstanceCapacity"))
                .in(IRELAND, "DescribeVpcs", Mishap.REFUSED));
        group("a");
        refused("InsufficientInstanceCapacity", () -> group("b"));
        group("c");
        client.describeVpcs();
        refused("UnauthorizedOperation", () -> client(IRELAND).describeVpcs());
    }

    @Test
    void whatOneCallMakesCanStayUnseen() {
        emulator.trouble(
                new ScriptedTrouble().first(1, "CreateSecurityGroup", Mishap.NONE.lagging(Duration.ofMinutes(1))));
        group("a");
        group("b");
        assertThat(client.describeSecurityGroups().securityGroups())
                .extracting(group -> group.groupName())
                .containsExactlyInAnyOrder("default", "b");
        wait(60);
        assertThat(client.describeSecurityGroups().securityGroups()).hasSize(3);
    }

    @Test
    void theJournalCounts() {
        group("a");
        client.describeVpcs();
        client.describeVpcs();
        assertThat(emulator.journal().counts())
                .containsEntry("CreateSecurityGroup", 1)
                .containsEntry("DescribeVpcs", 2)
                .hasSize(2);
        assertThat(emulator.journal().entries().get(0).call().parameters()).containsEntry("GroupName", "a");
        emulator.journal().clear();
        assertThat(emulator.journal().size()).isZero();
    }
}
