package io.jenkins.plugins.workshopfoundry.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.ledger.ReleaseKind;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.publish.RetentionPlan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays, what goes, and why. */
class RetentionPlanTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final List<RetentionUnit> BUILDS =
            List.of(build("b", 3), build("d", 1), build("a", 4), build("c", 2));

    @Test
    void keepsTheNewestBuildsWhateverTheirOrder() {
        RetentionPlan plan = RetentionPlan.of(BUILDS, RetentionPolicy.keeping(2), NOW);
        assertThat(plan.verdicts()).extracting(verdict -> verdict.unit().id()).containsExactly("d", "c", "b", "a");
        assertThat(actions(plan)).containsEntry("c", "stay: number 2 of the newest 2");
        assertThat(actions(plan)).containsEntry("b", "delete: older than the newest 2");
        assertThat(going(plan)).containsExactly("b", "a");
    }

    @Test
    void keepsFiveUnlessToldOtherwise() {
        assertThat(RetentionPolicy.DEFAULT.keep()).isEqualTo(5);
        assertThat(going(RetentionPlan.of(BUILDS, RetentionPolicy.DEFAULT, NOW)))
                .isEmpty();
        assertThat(going(RetentionPlan.of(BUILDS, RetentionPolicy.keeping(0), NOW)))
                .hasSize(4);
    }

    @Test
    void keepsWhatIsHeldHoweverOldItIs() {
        RetentionUnit held = unit("old", ReleaseKind.DEV, 900, RetentionAction.STAY, null, Optional.of("pinned"));
        RetentionPlan plan = RetentionPlan.of(List.of(held), RetentionPolicy.keeping(0), NOW);
        assertThat(actions(plan)).containsEntry("old", "stay: pinned");
    }

    @Test
    void keepsWhatWasStartedLately() {
        RetentionUnit lately = launched("lately", Duration.ofDays(29));
        RetentionUnit longAgo = launched("long-ago", Duration.ofDays(31));
        RetentionPolicy policy = new RetentionPolicy(0, Map.of(), 1, Duration.ofDays(30));
        RetentionPlan plan = RetentionPlan.of(List.of(lately, longAgo), policy, NOW);
        assertThat(actions(plan))
                .containsEntry("lately", "stay: a machine was started from it at 2026-10-23T12:00:00Z")
                .containsEntry("long-ago", "delete: older than the newest 0");
    }

    @Test
    void versionsStayUntilAPolicySaysOtherwise() {
        RetentionPlan plan = RetentionPlan.of(List.of(version("v", 5000)), RetentionPolicy.keeping(0), NOW);
        assertThat(actions(plan)).containsEntry("v", "stay: a version stays until a policy says otherwise");
    }

    @Test
    void versionsAreDeprecatedDisabledAndDeletedByAgeButNotTheNewest() {
        RetentionPolicy policy =
                new RetentionPolicy(0, RetentionPolicy.parse("deprecate=90d,disable=180d,delete=365d"), 1, null);
        RetentionPlan plan = RetentionPlan.of(
                List.of(
                        version("newest", 800),
                        version("young", 801),
                        version("deprecated", 890),
                        version("disabled", 980),
                        version("deleted", 1165)),
                policy,
                NOW.plus(Duration.ofDays(-800)));
        assertThat(actions(plan))
                .containsEntry("newest", "stay: number 1 of the newest 1 versions")
                .containsEntry("young", "stay: younger than the policy's times")
                .containsEntry("deprecated", "deprecate: a version older than 90d")
                .containsEntry("disabled", "disable: a version older than 180d")
                .containsEntry("deleted", "delete: a version older than 365d");
    }

    @Test
    void whatWasDoneIsNotDoneAgain() {
        RetentionPolicy policy = new RetentionPolicy(0, RetentionPolicy.parse("deprecate=90d"), 0, null);
        RetentionUnit done = unit("v", ReleaseKind.VERSION, 100, RetentionAction.DISABLE, null, Optional.empty());
        assertThat(actions(RetentionPlan.of(List.of(done), policy, NOW))).containsEntry("v", "stay: disabled already");
    }

    @Test
    void buildsAndVersionsAreCountedApart() {
        RetentionPlan plan = RetentionPlan.of(List.of(version("v", 1), build("b", 2)), RetentionPolicy.keeping(1), NOW);
        assertThat(going(plan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keep=1d", "stay=1d", "delete", "delete=soon", "delete=1d=2d", "delete=1d,"})
    void refusesAPolicyThatIsNone(String text) {
        assertThatThrownBy(() -> RetentionPolicy.parse(text)).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void refusesAPolicyThatDeletesBeforeItDeprecates() {
        assertThatThrownBy(() -> new RetentionPolicy(1, RetentionPolicy.parse("delete=10d,deprecate=20d"), 1, null))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("growing times");
        assertThatThrownBy(() -> RetentionPolicy.keeping(-1)).isInstanceOf(InvalidRequest.class);
    }

    private static List<String> going(RetentionPlan plan) {
        return plan.going().stream().map(verdict -> verdict.unit().id()).toList();
    }

    private static Map<String, String> actions(RetentionPlan plan) {
        return plan.verdicts().stream()
                .collect(Collectors.toMap(
                        verdict -> verdict.unit().id(),
                        (Verdict verdict) -> verdict.action().word() + ": " + verdict.reason()));
    }

    private static RetentionUnit build(String id, int days) {
        return unit(id, ReleaseKind.DEV, days, RetentionAction.STAY, null, Optional.empty());
    }

    private static RetentionUnit version(String id, int days) {
        return unit(id, ReleaseKind.VERSION, days, RetentionAction.STAY, null, Optional.empty());
    }

    private static RetentionUnit launched(String id, Duration ago) {
        return unit(id, ReleaseKind.DEV, 400, RetentionAction.STAY, NOW.minus(ago), Optional.empty());
    }

    private static RetentionUnit unit(
            String id,
            ReleaseKind kind,
            int days,
            RetentionAction retired,
            @Nullable Instant launched,
            Optional<String> held) {
        return new RetentionUnit(
                id, kind, "shop " + id, NOW.minus(Duration.ofDays(days)), List.of(id), retired, launched, held);
    }
}
