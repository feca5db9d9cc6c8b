package io.jenkins.plugins.workshopfoundry.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.cloud.Preflight;
import io.jenkins.plugins.workshopfoundry.emulator.Mishap;
import io.jenkins.plugins.workshopfoundry.emulator.ScriptedTrouble;
import io.jenkins.plugins.workshopfoundry.emulator.ec2.Settings;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import io.jenkins.plugins.workshopfoundry.problem.Severity;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that would stop machines is found before there is one, and nothing is made by asking. */
class AwsPreflightTest {

    private Emulated emulated = new Emulated(Settings.usual());

    @AfterEach
    void nothingWasMade() {
        assertThat(emulated.ec2.inventory()).isEmpty();
        emulated.close();
    }

    @Test
    void anAccountThatIsWellHasNoObstacleInEitherArchitecture() {
        assertThat(check(Specs.HERE, Architecture.AMD64, null, 1)).isEmpty();
        assertThat(check(Specs.HERE, Architecture.ARM64, "t4g.nano", 2)).isEmpty();
    }

    @Test
    void aFewQuestionsAreEnough() {
        check(Specs.HERE, Architecture.AMD64, null, 25);
        assertThat(emulated.ec2.journal().size()).isLessThanOrEqualTo(9);
    }

    @Test
    void aRegionThatThereIsNotOrThatIsNotEnabled() {
        assertThat(check(new Region("mars-north-1"), Architecture.AMD64, null, 1))
                .extracting(Problem::id)
                .containsExactly("WF901");
        assertThat(check(new Region("me-south-1"), Architecture.AMD64, null, 1))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("not enabled"));
    }

    @Test
    void aTypeThatIsNotOffered() {
        restart(Settings.usual().without(Set.of("eu-central-1/t3.large")));
        assertThat(ids(null)).containsExactly("WF922");
        assertThat(ids("z9.enormous")).containsExactly("WF922");
    }

    @Test
    void aTypeWithAnotherProcessor() {
        assertThat(ids("t4g.large")).containsExactly("WF923");
    }

    @Test
    void aQuotaThatIsTooSmall() {
        restart(Settings.usual().withQuota(4, 4, 5));
        assertThat(check(Specs.HERE, Architecture.AMD64, null, 3))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo("WF902");
                    assertThat(problem.what()).contains("need 6", "0 of the 4", "on demand");
                    assertThat(problem.remedy()).contains("quota L-1216C47A");
                });
    }

    @Test
    void spotMachinesHaveAQuotaOfTheirOwn() {
        restart(Settings.usual().withQuota(64, 4, 5));
        assertThat(check(Specs.HERE, Architecture.AMD64, null, 3)).isEmpty();
        assertThat(emulated.cloud.preflight().check(Specs.HERE, Architecture.AMD64, null, 3, true))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("as spot"));
    }

    @Test
    void aQuotaThatMayNotBeAskedForStopsNothingAndNamesTheAction() {
        emulated.ec2.trouble(
                new ScriptedTrouble().always("GetServiceQuota", Mishap.error(400, "AccessDeniedException")));
        assertThat(check(Specs.HERE, Architecture.AMD64, null, 1))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.id()).isEqualTo("WF926");
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.remedy()).contains("\"servicequotas:GetServiceQuota\"");
                });
    }

    @Test
    void aQuotaThatNobodyAnswersForStopsNothing() {
        emulated.ec2.trouble(new ScriptedTrouble().always("GetServiceQuota", Mishap.RESET));
        assertThat(ids(null)).containsExactly("WF926");
        assertThat(emulated.ec2.journal().count("GetServiceQuota")).isEqualTo(4);
    }

    @Test
    void everyMissingPermissionIsNamedAtOnce() {
        emulated.ec2.trouble(new ScriptedTrouble()
                .always("ImportKeyPair", Mishap.REFUSED)
                .always("CreateSecurityGroup", Mishap.REFUSED)
                .always("RunInstances", Mishap.REFUSED));
        assertThat(check(Specs.HERE, Architecture.AMD64, null, 1))
                .allSatisfy(problem -> assertThat(problem.id()).isEqualTo("WF920"))
                .extracting(Problem::remedy)
                .satisfiesExactly(
                        key -> assertThat(key).contains("\"ec2:ImportKeyPair\""),
                        group -> assertThat(group).contains("\"ec2:CreateSecurityGroup\""),
                        machine -> assertThat(machine).contains("\"ec2:RunInstances\""));
    }

    @Test
    void aPermissionThatIsMissingForALookIsNamedToo() {
        emulated.ec2.trouble(new ScriptedTrouble().always("DescribeInstanceTypes", Mishap.REFUSED));
        assertThat(check(Specs.HERE, Architecture.AMD64, null, 1))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("\"ec2:DescribeInstanceTypes\""));
    }

    @Test
    void credentialsThatAreOver() {
        emulated.ec2.trouble(call -> Mishap.error(403, "ExpiredToken"));
        assertThat(check(Specs.HERE, Architecture.AMD64, null, 1))
                .singleElement()
                .satisfies(problem -> assertThat(problem.remedy()).contains("log in again"));
    }

    @Test
    void anotherAccountThanTheOneThatIsMeant() {
        AwsSettings meant = emulated.settings();
        assertThat(idsOf(meant.inAccount(emulated.ec2.account()))).isEmpty();
        assertThat(idsOf(meant.inAccount("999999999999"))).containsExactly("WF921");
    }

    @Test
    void aStandInThatDoesNotKnowAQuestionIsNoObstacle() {
        emulated.ec2.trouble(new ScriptedTrouble().always("DescribeVpcs", Mishap.error(400, "InvalidAction")));
        List<Problem> problems = check(Specs.HERE, Architecture.AMD64, null, 1);
        assertThat(problems).extracting(Problem::id).containsExactly("WF925");
        assertThat(problems).noneMatch(Problem::isError);
    }

    private List<String> ids(@Nullable String type) {
        return check(Specs.HERE, Architecture.AMD64, type, 1).stream()
                .map(Problem::id)
                .toList();
    }

    private List<String> idsOf(AwsSettings settings) {
        try (AwsCloud cloud = emulated.cloud(settings)) {
            return cloud.preflight().check(Specs.HERE, Architecture.AMD64, 1).stream()
                    .map(Problem::id)
                    .toList();
        }
    }

    private List<Problem> check(Region region, Architecture architecture, @Nullable String type, int machines) {
        Preflight preflight = emulated.cloud.preflight();
        return preflight.check(region, architecture, type, machines);
    }

    private void restart(Settings settings) {
        emulated.close();
        emulated = new Emulated(settings);
    }
}
