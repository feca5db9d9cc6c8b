package io.jenkins.plugins.workshopfoundry.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Calls that make a class depend on the hour, on chance or on the host, and what to take by constructor instead. */
final class EdgeCalls extends ArchCondition<JavaClass> {

    private record Banned(Predicate<AccessTarget> call, String because) {}

    private static final String TIME = "the simulation has a time of its own: take a Clock";
    private static final String CHANCE = "a story must repeat from its seed: take a RandomGenerator or an id source";
    private static final String HOST = "the host's settings are read at the edge, once: take the value";
    private static final String PRINT = "only an edge speaks to people: return the value, or take a listener";

    private static final List<Banned> TABLE = List.of(
            method("java.lang.System", HOST, "getenv", "getProperty"),
            method("java.lang.System", "only the command line may end the process", "exit"),
            method("java.lang.System", TIME, "currentTimeMillis", "nanoTime"),
            method("java.lang.Thread", "waiting an hour must take no time in a test: take a Sleeper", "sleep"),
            method("java.util.concurrent.TimeUnit", "as Thread.sleep: take a Sleeper", "sleep"),
            method("java.util.UUID", CHANCE, "randomUUID"),
            method("java.lang.Math", CHANCE, "random"),
            method("java.util.concurrent.ThreadLocalRandom", CHANCE, "current"),
            method("java.util.random.RandomGenerator", CHANCE, "getDefault", "of"),
            method("java.security.SecureRandom", CHANCE, "getInstance", "getInstanceStrong"),
            method("java.lang.Throwable", PRINT, "printStackTrace"),
            new Banned(EdgeCalls::readsTheSystemClock, TIME),
            new Banned(EdgeCalls::makesAnUnseededRandom, CHANCE),
            new Banned(EdgeCalls::prints, PRINT));

    EdgeCalls() {
        super("not ask the host for time, chance or settings");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
            TABLE.stream()
                    .filter(banned -> banned.call().test(access.getTarget()))
                    .map(banned -> SimpleConditionEvent.violated(
                            access, access.getDescription() + ", but " + banned.because()))
                    .forEach(events::add);
        }
    }

    private static Banned method(String owner, String because, String... names) {
        Set<String> set = Set.of(names);
        return new Banned(target -> target.getOwner().isAssignableTo(owner) && set.contains(target.getName()), because);
    }

    private static boolean readsTheSystemClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        return owner.equals("java.time.Clock")
                ? target.getName().startsWith("system") || target.getName().startsWith("tick")
                : owner.startsWith("java.time.") && target.getName().equals("now") && !takesAClock(target);
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals("java.time.Clock"));
    }

    private static boolean makesAnUnseededRandom(AccessTarget target) {
        return target instanceof AccessTarget.ConstructorCallTarget call
                && call.getOwner().isAssignableTo("java.util.random.RandomGenerator")
                && (call.getRawParameterTypes().isEmpty()
                        || call.getOwner().isAssignableTo("java.security.SecureRandom"));
    }

    private static boolean prints(AccessTarget target) {
        return target.getOwner().getName().equals("java.lang.System")
                && Set.of("out", "err", "in").contains(target.getName());
    }
}
