package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** What Jenkins sees of a step: its arguments, in the order of the source, and the files beside the class. */
record StepClass(Class<? extends Step> type) {

    /**
     * One argument.
     *
     * @param usual what a setter's argument is without it; empty for a required one
     */
    record Argument(String name, Class<?> type, boolean required, Optional<Object> usual) {}

    /** Every step there is, by name. */
    static List<StepClass> all() throws IOException, URISyntaxException {
        Path classes = Path.of(BakeImageStep.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String folder = BakeImageStep.class.getPackageName().replace('.', '/');
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Step.class"))
                    .map(name -> load(name.replace(".class", "")))
                    .filter(step -> !Modifier.isAbstract(step.type.getModifiers()))
                    .sorted(Comparator.comparing(StepClass::function))
                    .toList();
        }
    }

    private static StepClass load(String name) {
        try {
            return new StepClass(Class.forName(BakeImageStep.class.getPackageName() + "." + name)
                    .asSubclass(Step.class));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** The name that a pipeline calls it by. */
    String function() {
        return descriptor().getFunctionName();
    }

    String title() {
        return descriptor().getDisplayName();
    }

    private StepDescriptor descriptor() {
        try {
            return (StepDescriptor) Class.forName(type.getName() + "$DescriptorImpl")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " has no descriptor", e);
        }
    }

    List<Argument> arguments() {
        Stream<Argument> required = Arrays.stream(constructor().getParameters())
                .map(parameter -> new Argument(parameter.getName(), parameter.getType(), true, Optional.empty()));
        Step fresh = fresh();
        Stream<Argument> others = Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(setter -> optional(setter, fresh))
                .sorted(Comparator.comparingInt(argument -> place(argument.name())));
        return Stream.concat(required, others).toList();
    }

    /** A file beside the class or the nearest of its ancestors that has one, as Jenkins looks for it. */
    Optional<String> file(String name) throws IOException {
        for (Class<?> owner : family()) {
            try (InputStream in = owner.getResourceAsStream(owner.getSimpleName() + "/" + name)) {
                if (in != null) {
                    return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.empty();
    }

    /** The names of the files beside the class and its ancestors; one that hides another is there twice. */
    List<String> files() throws URISyntaxException, IOException {
        List<String> names = new ArrayList<>();
        for (Class<?> owner : family()) {
            @Nullable URL folder = owner.getResource(owner.getSimpleName() + "/");
            if (folder != null) {
                try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                    files.map(file -> file.getFileName().toString()).forEach(names::add);
                }
            }
        }
        return names.stream().sorted().toList();
    }

    /** The class and those of its ancestors that are ours. */
    private List<Class<?>> family() {
        List<Class<?>> family = new ArrayList<>();
        for (Class<?> owner = type; owner != Step.class; owner = owner.getSuperclass()) {
            family.add(owner);
        }
        return family;
    }

    private Argument optional(Method setter, Step fresh) {
        String name = Introspector.decapitalize(setter.getName().substring("set".length()));
        return new Argument(name, setter.getParameterTypes()[0], false, Optional.ofNullable(get(name, fresh)));
    }

    private @Nullable Object get(String property, Step step) {
        try {
            return Arrays.stream(Introspector.getBeanInfo(type).getPropertyDescriptors())
                    .filter(found -> found.getName().equals(property))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(type + " has no getter for " + property))
                    .getReadMethod()
                    .invoke(step);
        } catch (ReflectiveOperationException | IntrospectionException e) {
            throw new AssertionError(e);
        }
    }

    /** Reflection knows no order; the form has the order in which people read. */
    private int place(String argument) {
        try {
            return file("config.jelly").orElse("").indexOf("field=\"" + argument + "\"");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Step fresh() {
        try {
            Object[] values = Arrays.stream(constructor().getParameters())
                    .map(StepClass::any)
                    .toArray();
            return type.cast(constructor().newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object any(Parameter parameter) {
        if (parameter.getType() == int.class) {
            return 1;
        }
        return parameter.getType() == List.class ? List.of() : ".";
    }

    private Constructor<?> constructor() {
        return Arrays.stream(type.getConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(DataBoundConstructor.class))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no data-bound constructor"));
    }
}
