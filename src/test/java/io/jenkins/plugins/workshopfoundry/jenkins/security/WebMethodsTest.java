package io.jenkins.plugins.workshopfoundry.jenkins.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import hudson.model.Item;
import hudson.model.Job;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Engine;
import io.jenkins.plugins.workshopfoundry.jenkins.engine.Rehearsals;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohsuke.stapler.verb.POST;

/** Every method that an address reaches, whichever class somebody adds it to. */
class WebMethodsTest {

    /** Reading a manifest changes nothing, and scripts fetch it; it asks for the permission to view, and BuildPagesTest for it. */
    private static final List<String> READ_ONLY = List.of("ImagePage.doManifest");

    /** Whoever asks may do nothing with it. */
    private static final Job<?, ?> JOB = new Job.Named("school/class");

    @TempDir
    private Path home;

    private Engine engine;

    @BeforeEach
    void letNobodyIn() {
        Jenkins jenkins = Jenkins.fresh(home.toFile());
        engine = new Rehearsals(home).engine();
        Rehearsals.install(engine);
        Stream.of(Jenkins.ADMINISTER, Jenkins.MANAGE, Jenkins.READ).forEach(jenkins::refuse);
        Stream.of(
                        WorkshopPermissions.VIEW,
                        WorkshopPermissions.PROVISION,
                        WorkshopPermissions.TEARDOWN,
                        WorkshopPermissions.CONFIGURE)
                .forEach(jenkins::refuse);
        Stream.of(Item.READ, Item.CONFIGURE, Item.EXTENDED_READ, Item.BUILD, CredentialsProvider.USE_ITEM)
                .forEach(JOB::refuse);
    }

    @AfterEach
    void end() {
        engine.close();
        Jenkins.fresh(home.toFile());
    }

    private static Stream<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.jenkins.plugins.workshopfoundry.jenkins")
                        .stream()
                        .map(JavaClass::reflect);
    }

    private static Stream<Method> webMethods(Method... methods) {
        return Arrays.stream(methods)
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> method.getName().matches("do[A-Z].*"));
    }

    /** Those of types of which a test can make one, inherited methods included. */
    static Stream<Arguments> answering() {
        return types().filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .filter(type -> Arrays.stream(type.getConstructors()).anyMatch(made -> made.getParameterCount() == 0))
                .flatMap(type -> webMethods(type.getMethods())
                        .filter(method -> method.getDeclaringClass().getName().startsWith("io.jenkins"))
                        .map(method -> Arguments.of(type, method)));
    }

    @Test
    void everyOneIsForPostAlone() {
        assertThat(types().flatMap(type -> webMethods(type.getDeclaredMethods())))
                .hasSizeGreaterThan(30)
                .filteredOn(method -> !method.isAnnotationPresent(POST.class))
                .extracting(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .containsExactlyElementsOf(READ_ONLY);
    }

    @Test
    void thoseThatAreAskedHereAreMost() {
        assertThat(answering()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("answering")
    void whoMayNothingLearnsNothing(Class<?> type, Method method) throws ReflectiveOperationException {
        Object owner = type.getConstructor().newInstance();
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(WebMethodsTest::something)
                .toArray();
        try {
            nothingIn(method.invoke(owner, arguments));
        } catch (InvocationTargetException e) {
            assertThat(e.getTargetException()).isInstanceOf(SecurityException.class);
        }
    }

    private static Object something(Class<?> type) {
        if (type == int.class) {
            return 1;
        }
        return type == String.class ? "chosen" : JOB;
    }

    /** What was typed or chosen may come back; that it is right or wrong may not. */
    private static void nothingIn(Object answer) {
        if (answer instanceof ListBoxModel list) {
            assertThat(list).extracting(one -> one.value).allMatch("chosen"::equals);
        } else {
            assertThat(answer).isInstanceOfSatisfying(FormValidation.class, told -> {
                assertThat(told.kind).isEqualTo(FormValidation.Kind.OK);
                assertThat(told.getMessage()).isNullOrEmpty();
            });
        }
    }
}
