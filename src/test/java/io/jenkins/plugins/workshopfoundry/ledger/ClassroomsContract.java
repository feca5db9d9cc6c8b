package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Classrooms. */
public abstract class ClassroomsContract extends LedgerContract {

    private static final Instant LATER = NOON.plusSeconds(3600);

    @Test
    void aClassroomIsRecordedAndReplaced() {
        Hold hold = held();
        ClassroomRecord first = classroom("class-1", ClassroomState.OPENING, "hash");
        ClassroomRecord second = classroom("class-1", ClassroomState.OPEN, "another");
        ledger().classrooms().record(hold, first);
        assertThat(other().classrooms().find("class-1")).contains(first);

        ledger().classrooms().record(hold, second);
        assertThat(other().classrooms().find("class-1")).contains(second);
        assertThat(other().classrooms().standing()).containsExactly(second);
    }

    @Test
    void replacingAClassroomKeepsItsSeats() {
        Hold hold = held();
        ledger().classrooms().record(hold, classroom("class-1", ClassroomState.OPENING, "hash"));
        ledger().classrooms().seat(hold, seat("class-1", 1));
        ledger().classrooms().record(hold, classroom("class-1", ClassroomState.OPEN, "hash"));

        assertThat(ledger().classrooms().seats("class-1")).containsExactly(seat("class-1", 1));
    }

    @ParameterizedTest
    @EnumSource(ClassroomState.class)
    void onlyAnOpenClassroomOpensToItsJoinCode(ClassroomState state) {
        Hold hold = held();
        ledger().classrooms().record(hold, classroom("class-1", ClassroomState.OPENING, "hash"));
        ledger().classrooms().state(hold, "class-1", state);

        assertThat(ledger().classrooms().find("class-1"))
                .map(ClassroomRecord::state)
                .contains(state);
        assertThat(ledger().classrooms().byJoinHash("hash").isPresent()).isEqualTo(state == ClassroomState.OPEN);
        assertThat(ledger().classrooms().standing().isEmpty()).isEqualTo(state == ClassroomState.CLOSED);
        assertThat(ledger().classrooms().byJoinHash("another")).isEmpty();
    }

    @Test
    void whatWasRecordedSinceATimeIsKnownWhetherItStandsOrNot() {
        Hold hold = held();
        ledger().classrooms().record(hold, opened("class-1", "image-1", NOON.minusSeconds(1)));
        ledger().classrooms().record(hold, opened("class-2", "image-1", NOON));
        ledger().classrooms().record(hold, opened("class-3", "image-2", LATER));
        ledger().classrooms().state(hold, "class-2", ClassroomState.CLOSED);

        assertThat(other().classrooms().recordedSince(NOON))
                .extracting(ClassroomRecord::id)
                .containsExactly("class-2", "class-3");
        assertThat(other().classrooms().recordedSince(LATER.plusSeconds(1))).isEmpty();
    }

    @Test
    void theLastOpeningOfEachImageIsKnownWhetherItsClassroomStandsOrNot() {
        Hold hold = held();
        assertThat(ledger().classrooms().lastOpened()).isEmpty();
        ledger().classrooms().record(hold, opened("class-1", "image-1", NOON));
        ledger().classrooms().record(hold, opened("class-2", "image-1", LATER));
        ledger().classrooms().record(hold, opened("class-3", "image-2", NOON));
        ledger().classrooms().state(hold, "class-2", ClassroomState.CLOSED);

        assertThat(other().classrooms().lastOpened())
                .containsOnly(Map.entry("image-1", LATER), Map.entry("image-2", NOON));
    }

    private static ClassroomRecord opened(String id, String image, Instant created) {
        ClassroomRecord some = classroom(id, ClassroomState.OPEN, id);
        return new ClassroomRecord(
                id,
                some.name(),
                image,
                some.provider(),
                some.region(),
                some.state(),
                some.seats(),
                some.expires(),
                some.joinHash(),
                some.details(),
                created);
    }

    @Test
    void standingClassroomsAreListedOldestFirst() {
        Hold hold = held();
        ledger().classrooms().record(hold, classroom("class-2", ClassroomState.OPEN, "h2"));
        ledger().classrooms().record(hold, classroom("class-1", ClassroomState.PARKED, "h1"));
        ledger().classrooms().state(hold, "class-2", ClassroomState.CLOSING);

        assertThat(ledger().classrooms().standing())
                .extracting(ClassroomRecord::id)
                .containsExactly("class-2", "class-1");
    }

    @Test
    void theEndOfAClassroomMoves() {
        ledger().classrooms().record(held(), classroom("class-1", ClassroomState.OPEN, "hash"));
        ledger().classrooms().extend("class-1", LATER);

        assertThat(ledger().classrooms().find("class-1"))
                .map(ClassroomRecord::expires)
                .contains(LATER);
    }

    @ParameterizedTest
    @EnumSource(
            value = ClassroomState.class,
            names = {"CLOSING", "CLOSED"})
    void aClassroomThatIsBeingRemovedHasNoLaterEnd(ClassroomState state) {
        ledger().classrooms().record(held(), classroom("class-1", state, "hash"));

        assertThatThrownBy(() -> ledger().classrooms().extend("class-1", LATER))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("class-1");
        assertThat(ledger().classrooms().find("class-1"))
                .map(ClassroomRecord::expires)
                .contains(NOON);
    }

    @ParameterizedTest
    @EnumSource(ClassroomState.class)
    void onlyAnOpenClassroomIsRearrangedAndNothingElseOfItChanges(ClassroomState state) {
        Hold hold = held();
        ClassroomRecord before = classroom("class-1", state, "hash");
        ledger().classrooms().record(hold, before);
        boolean open = state == ClassroomState.OPEN;
        assertThat(ledger().classrooms().rearrange(hold, "class-1", "{\"other\":1}"))
                .isEqualTo(open);
        ClassroomRecord now = other().classrooms().find("class-1").orElseThrow();
        assertThat(now.details()).isEqualTo(open ? "{\"other\":1}" : before.details());
        assertThat(now).usingRecursiveComparison().ignoringFields("details").isEqualTo(before);
        assertThat(ledger().classrooms().rearrange(hold, "nothing", "{}")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ClassroomState.class)
    void oneRunReplacesWhoeverAsksAndHoweverOften(ClassroomState state) {
        ledger().classrooms().record(held(), classroom("class-1", state, "hash"));
        Optional<RunRecord> first = other().classrooms().replace("class-1", "{\"a\":1}");
        assertThat(first.isPresent()).isEqualTo(state == ClassroomState.OPEN);
        first.ifPresent(run -> {
            assertThat(run.kind()).isEqualTo(RunKind.REPLACE);
            assertThat(run.subject()).isEqualTo("class-1");
            assertThat(ledger().classrooms().replace("class-1", "{\"b\":1}")).contains(run);
            Hold hold = ledger().runs()
                    .acquire(run.id(), "owner", Duration.ofMinutes(1), owner -> false)
                    .orElseThrow();
            ledger().runs().end(hold, RunStatus.DONE);
            assertThat(ledger().classrooms().replace("class-1", "{\"b\":1}").orElseThrow())
                    .satisfies(next -> assertThat(next.id()).isNotEqualTo(run.id()))
                    .satisfies(next -> assertThat(next.request()).isEqualTo("{\"b\":1}"));
        });
        assertThat(ledger().classrooms().replace("nothing", "{}")).isEmpty();
    }

    @Test
    void aWriteAboutAClassroomThatIsNotThereIsRefused() {
        assertThat(ledger().classrooms().find("nothing")).isEmpty();
        assertThatThrownBy(() -> ledger().classrooms().extend("nothing", LATER))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
        assertThatThrownBy(() -> ledger().classrooms().state(held(), "nothing", ClassroomState.OPEN))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void triesAreCountedPerKeyAndSinceAnInstant() {
        Instant minuteAgo = NOON.minusSeconds(60);
        assertThat(ledger().classrooms().tries("10.0.0.1", NOON.minusSeconds(61), minuteAgo.minusSeconds(60)))
                .isEqualTo(1);
        assertThat(ledger().classrooms().tries("10.0.0.1", minuteAgo, minuteAgo))
                .isEqualTo(1);
        assertThat(other().classrooms().tries("10.0.0.1", NOON, minuteAgo)).isEqualTo(2);
        assertThat(ledger().classrooms().tries("10.0.0.2", NOON, minuteAgo)).isEqualTo(1);
    }

    @Test
    void triesAreForgottenAfterADay() {
        ledger().classrooms().tries("10.0.0.1", NOON, NOON);
        ledger().classrooms().tries("10.0.0.2", NOON.plusSeconds(86_401), NOON);

        assertThat(ledger().classrooms().tries("10.0.0.1", NOON.plusSeconds(86_402), NOON))
                .isEqualTo(1);
    }
}
