package io.jenkins.plugins.workshopfoundry.library;

import com.lesfurets.jenkins.unit.BasePipelineTest;
import groovy.lang.Closure;
import groovy.lang.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs one pipeline of vars/ with steps that only note how they are called. */
final class PretendJenkins extends BasePipelineTest {

    /**
     * A call of a step.
     *
     * @param step its name
     * @param arguments the first argument: a map, or the only value
     */
    record Call(String step, Object arguments) {}

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    static PretendJenkins started() throws Exception {
        PretendJenkins jenkins = new PretendJenkins();
        jenkins.setUp();
        jenkins.getBinding().setVariable("scm", "the job's own");
        jenkins.getBinding().setVariable("env", jenkins.environment);
        jenkins.getBinding().setVariable("params", jenkins.parameters);
        for (String block : List.of("node", "stage", "timeout", "catchError", "withEnv")) {
            jenkins.block(block);
        }
        for (String plain : List.of("checkout", "echo", "properties", "parameters", "pipelineTriggers", "cron")) {
            jenkins.step(plain, arguments -> "<" + plain + ">");
        }
        for (String map : List.of("workshopImage", "workshopSeats", "string", "input", "workshopValidate")) {
            jenkins.step(map, arguments -> "<" + map + ">");
        }
        jenkins.getHelper().registerAllowedMethod("disableConcurrentBuilds", List.of(), jenkins.closure(none -> ""));
        return jenkins;
    }

    PretendJenkins with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    PretendJenkins inPullRequest(String number) {
        environment.put("CHANGE_ID", number);
        return this;
    }

    /** Makes a step known. */
    PretendJenkins step(String name, Function<Object, Object> body) {
        Closure<Object> noted = closure(arguments -> {
            calls.add(new Call(name, arguments));
            return body.apply(arguments);
        });
        for (Class<?> type : List.of(Map.class, List.class, String.class)) {
            getHelper().registerAllowedMethod(name, List.of(type), noted);
        }
        return this;
    }

    /** Runs {@code NAME(settings)}. */
    Object run(String name, Map<String, Object> settings) {
        Script pipeline = loadScript("vars/" + name + ".groovy");
        return pipeline.invokeMethod("call", new Object[] {new LinkedHashMap<>(settings)});
    }

    /** The steps in the order of their calls, without those that only say something. */
    List<String> steps() {
        return calls.stream()
                .map(Call::step)
                .filter(step -> !List.of("echo", "stage", "node", "withEnv").contains(step))
                .toList();
    }

    /** The stages in their order. */
    List<Object> stages() {
        return all("stage");
    }

    /** The arguments of every call of a step. */
    List<Object> all(String step) {
        return calls.stream()
                .filter(call -> call.step().equals(step))
                .map(Call::arguments)
                .toList();
    }

    /** A step with a body, which it runs. */
    private void block(String name) {
        Closure<Object> noted = new Closure<Object>(this) {
            private static final long serialVersionUID = 1L;

            @SuppressWarnings("unused") // Groovy looks for it by name
            public Object doCall(Object arguments, Closure<?> body) {
                calls.add(new Call(name, arguments));
                return body.call();
            }
        };
        for (Class<?> type : List.of(Map.class, List.class, String.class)) {
            getHelper().registerAllowedMethod(name, List.of(type, Closure.class), noted);
        }
    }

    private Closure<Object> closure(Function<Object, Object> body) {
        return new Closure<Object>(this) {
            private static final long serialVersionUID = 1L;

            @SuppressWarnings("unused") // Groovy looks for it by name
            public Object doCall(Object arguments) {
                return body.apply(arguments);
            }
        };
    }
}
