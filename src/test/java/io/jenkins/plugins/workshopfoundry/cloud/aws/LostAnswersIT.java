package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.cloud.Access;
import io.jenkins.plugins.workshopfoundry.cloud.CloudFixture;
import io.jenkins.plugins.workshopfoundry.cloud.Creation;
import io.jenkins.plugins.workshopfoundry.cloud.MachineView;
import io.jenkins.plugins.workshopfoundry.emulator.Existing;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.ScriptedTrouble;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Timings;
import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import io.jenkins.plugins.workshopfoundry.resource.ResourceRef;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under each name there is at most one thing that lives, whatever becomes of the answers. */
class LostAnswersIT implements EmulatedFixture {

    private final Emulated emulated = new Emulated(Settings.of(Timings.usual().lagging(Duration.ofSeconds(20))));

    @Override
    public Emulated emulated() {
        return emulated;
    }

    @AfterEach
    void end() {
        emulated.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ImportKeyPair", "CreateSecurityGroup", "AuthorizeSecurityGroupIngress", "RunInstances"})
    void aMachineIsMadeOnceThoughEveryAnswerIsLostAtFirst(String action) {
        emulated.ec2.trouble(new ScriptedTrouble().first(3, action, Mishap.LOST));
        List<Creation> plan = cloud().machines().plan(machine("a"));
        List<ResourceRef> made = plan.stream().map(this::stubborn).toList();
        awaitState(CloudFixture.last(made), MachineView.State.RUNNING);
        assertThat(count("instance")).isEqualTo(1);
        assertThat(count("key-pair")).isEqualTo(1);
        assertThat(count("security-group")).isEqualTo(1);
    }

    @Test
    void anImageIsMadeOnceThoughTheAnswerIsLost() {
        ResourceRef machine = CloudFixture.last(stoppedMachine(machine("a")));
        emulated.ec2.trouble(new ScriptedTrouble().first(1, "CreateImage", Mishap.LOST));
        availableImage(imageOf(machine, "i"));
        assertThat(count("image")).isEqualTo(1);
        assertThat(count("snapshot")).isEqualTo(1);
    }

    @Test
    void aMachineThatHasEndedIsMadeAgainUnderItsName() {
        for (int time = 0; time < 3; time++) {
            ResourceRef machine = CloudFixture.last(runningMachine(machine("a")));
            cloud().removal().remove(machine);
            poll().untilTrue(
                            "The end",
                            Poll.Pace.brisk(PATIENCE),
                            () -> !cloud().removal().exists(machine));
        }
        ResourceRef last = CloudFixture.last(runningMachine(machine("a")));
        assertThat(cloud().machines().describe(last).state()).isEqualTo(MachineView.State.RUNNING);
        assertThat(count("instance")).isEqualTo(1);
    }

    @Test
    void aMachineThatEndedHoursAgoIsMadeAgainToo() {
        ResourceRef machine = CloudFixture.last(runningMachine(machine("a")));
        cloud().removal().remove(machine);
        emulated.time.pass(Duration.ofHours(2));
        ResourceRef again = CloudFixture.last(runningMachine(machine("a")));
        assertThat(again).isNotEqualTo(machine);
    }

    @Test
    void aMachineWithoutAWayOutLosesTheRuleThatEc2GivesEveryGroup() {
        emulated.ec2.trouble(new ScriptedTrouble().first(1, "RevokeSecurityGroupEgress", Mishap.LOST));
        Creation.Perimeter closed = new Creation.Perimeter(
                region(), labels("shut"), ResourceKind.SECURITY_GROUP, new Access(List.of(), "203.0.113.7/32", false));
        ResourceRef group = stubborn(closed);
        assertThat(stubborn(closed)).isEqualTo(group);
        Ec2 ec2 = new Ec2(region -> clients().ec2(region, credentials()), poll(), Duration.ofMinutes(1));
        ec2.await(
                "The group",
                () -> ec2.lookUp(
                                region(),
                                "looking",
                                client -> client.describeSecurityGroups(request -> request.groupIds(group.id())))
                        .map(answer -> answer.securityGroups().get(0))
                        .filter(found -> found.ipPermissionsEgress().isEmpty()
                                && found.ipPermissions().size() == 1));
    }

    @Test
    void callsThatAreThrottledTwiceCostTwiceMoreAndWork() {
        emulated.ec2.trouble(new ScriptedTrouble().first(2, "DescribeInstances", Mishap.THROTTLED));
        assertThat(cloud().removal().find(ResourceKind.MACHINE, region(), "nothing"))
                .isEmpty();
        assertThat(emulated.ec2.journal().count("DescribeInstances")).isEqualTo(3);
    }

    @Test
    void aCloudThatStaysSilentIsNotAskedForEver() {
        emulated.ec2.trouble(call -> Mishap.THROTTLED);
        assertThatThrownBy(() -> cloud().removal().find(ResourceKind.MACHINE, region(), "nothing"))
                .isInstanceOf(CloudUnavailable.class);
        assertThat(emulated.ec2.journal().size()).isEqualTo(4);
    }

    /** As a run asks: again when there was no answer. */
    private ResourceRef stubborn(Creation creation) {
        for (int tried = 1; ; tried++) {
            try {
                return cloud().creations().create(creation);
            } catch (CloudUnavailable e) {
                if (tried == 3) {
                    throw e;
                }
            }
        }
    }

    private long count(String kind) {
        return emulated.ec2.inventory().stream()
                .map(Existing::kind)
                .filter(kind::equals)
                .count();
    }

    private Clients clients() {
        return new Clients(emulated.settings(), Clients.connection());
    }

    private software.amazon.awssdk.auth.credentials.AwsCredentialsProvider credentials() {
        return new Login(emulated.settings(), clients()::sts, emulated.time, "test").provider();
    }
}
