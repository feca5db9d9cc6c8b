package io.jenkins.plugins.workshopfoundry.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.problem.RunStopped;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.resource.ResourceKind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the ledger that takes a hold, found by reflection: a new one is covered without a new test. */
public abstract class FencingContract extends LedgerContract {

    // Set before each test.
    @SuppressWarnings("NullAway.Init")
    private Hold hold;

    @SuppressWarnings("NullAway.Init")
    private ResourceRecord resource;

    static Stream<Named<Method>> writes() {
        return Arrays.stream(Ledger.class.getMethods())
                .map(Method::getReturnType)
                .filter(Class::isInterface)
                .flatMap(part -> Arrays.stream(part.getMethods()))
                .filter(method -> Arrays.asList(method.getParameterTypes()).contains(Hold.class))
                .map(method -> Named.of(method.getDeclaringClass().getSimpleName() + "." + method.getName(), method));
    }

    /** One of everything that a write may be about, under the id {@code it}. */
    @BeforeEach
    void somethingToWriteAbout() {
        hold = held("it");
        ledger().runs().stageBegun(hold, 1, "it");
        resource = ledger().resources().intend(hold, machine("it"));
        ledger().images().record(hold, image("it", "sha256:it"));
        ledger().classrooms().record(hold, classroom("it", ClassroomState.OPEN, "it"));
        ledger().classrooms().seat(hold, seat("it", 1));
        ledger().releases().record(hold, release("it", "hello-1.0.0", "{}"));
    }

    @Test
    void thereAreWritesToCheck() {
        assertThat(writes().count()).isGreaterThanOrEqualTo(18);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void theHolderMayWrite(Method write) throws ReflectiveOperationException {
        call(write, hold);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whoLostTheRunMayNotWrite(Method write) {
        takenOver(hold);
        refused(write, hold);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void anEarlierLifeOfTheSameOwnerMayNotWrite(Method write) {
        ledger().runs().acquire(hold.runId(), hold.owner(), LONG, owner -> true).orElseThrow();
        refused(write, hold);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whoGuessesTheEpochMayNotWrite(Method write) {
        refused(write, new Hold(hold.runId(), "somebody", hold.epoch()));
        refused(write, new Hold(hold.runId(), hold.owner(), hold.epoch() + 1));
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whoGaveTheRunBackMayNotWrite(Method write) {
        ledger().runs().suspend(hold, "for now");
        refused(write, hold);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void nobodyWritesForARunThatIsNotThere(Method write) {
        assertThatThrownBy(() -> call(write, new Hold("nothing", "me", 1)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("nothing");
    }

    /** Fails as taken over, and leaves everything as it was. */
    private void refused(Method write, Hold stale) {
        List<Object> before = everything();
        ThrowingCallable call = () -> call(write, stale);
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RunStopped.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(RunStopped.Reason.TAKEN_OVER))
                .hasMessageContaining(stale.runId());
        assertThat(everything()).isEqualTo(before);
    }

    private List<Object> everything() {
        return List.of(
                ledger().runs().about("it"),
                ledger().runs().stages(hold.runId()),
                ledger().resources().ofRun(hold.runId()),
                ledger().images().find("it"),
                ledger().images().all(),
                ledger().classrooms().standing(),
                ledger().classrooms().seats("it"),
                ledger().releases().find("it"),
                ledger().releases().all());
    }

    private void call(Method write, Hold by) throws ReflectiveOperationException {
        Object part = Arrays.stream(Ledger.class.getMethods())
                .filter(method -> method.getReturnType() == write.getDeclaringClass())
                .findFirst()
                .orElseThrow()
                .invoke(ledger());
        Object[] arguments = Arrays.stream(write.getParameterTypes())
                .map(type -> argument(write, type, by))
                .toArray();
        try {
            write.invoke(part, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Object argument(Method write, Class<?> type, Hold by) {
        List<Object> known = List.of(
                by,
                write.getDeclaringClass() == Resources.class ? resource.id() : "it",
                1,
                LONG,
                NOON,
                RunStatus.FAILED,
                ClassroomState.PARKED,
                machine("new"),
                resource,
                ref(ResourceKind.DISK, "disk-1"),
                image("new", "sha256:new"),
                classroom("new", ClassroomState.OPEN, "new"),
                seat("it", 2),
                release("new", "hello-2.0.0", "{}"),
                new ReleaseRegion(Region.LOCAL, ReleaseState.COPYING, null, List.of(), null, null));
        return known.stream()
                .filter(value -> type.isInstance(value) || (type == int.class && value instanceof Integer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Say here which " + type + " to give to " + write));
    }
}
