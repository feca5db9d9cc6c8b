package io.jenkins.plugins.workshopfoundry.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Extension;
import hudson.init.Initializer;
import hudson.init.Terminator;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jenkinsci.Symbol;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The file that Jenkins installs is whole, and links with the Jenkins that it was compiled for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HpiIT {

    private static final String OURS = "io/jenkins/plugins/workshopfoundry/";

    /** What an update site, and an administrator's patience, bear. */
    private static final long MOST_BYTES = 110L << 20;

    /** What Jenkins or a plugin that we declare brings; twice on the class path, it is two kinds of the same type. */
    private static final List<String> FORBIDDEN = List.of(
            "guava-",
            "failureaccess-",
            "slf4j-",
            "jcl-over-slf4j-",
            "jna-",
            "commons-codec-",
            "commons-io-",
            "bcprov-",
            "bcpkix-",
            "bcutil-",
            "javax.annotation-api-",
            "jspecify-",
            "picocli-",
            "grpc-",
            "netty-",
            "httpclient",
            "httpcore",
            "apache-client-",
            "stapler-",
            "sezpoz-",
            "annotation-indexer-",
            "logback-",
            "junit-");

    private Hpi hpi;
    private JenkinsTypes types;

    @BeforeAll
    void open() throws IOException {
        hpi = new Hpi();
        types = new JenkinsTypes();
    }

    @Test
    void everyMemberThatAPackagedClassUsesOfJenkinsExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String name : hpi.ownClasses()) {
            ClassFile file = hpi.classFile(name);
            file.members().stream()
                    .filter(used ->
                            JenkinsTypes.isJenkins(used.owner()) || used.owner().startsWith(OURS))
                    .filter(used -> !types.has(used))
                    .forEach(used -> missing.add(name + " uses " + used));
            file.classes().stream()
                    .filter(used -> JenkinsTypes.isJenkins(used) && !types.exists(used))
                    .forEach(used -> missing.add(name + " names " + used));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyExtensionIsInTheIndex() throws Exception {
        assertThat(annotated(type -> type.isAnnotationPresent(load(Extension.class))))
                .isNotEmpty()
                .isSubsetOf(index("hudson.Extension.txt"));
    }

    @Test
    void everyTerminatorAndInitializerIsInTheIndex() throws Exception {
        for (Class<? extends Annotation> each : List.of(Terminator.class, Initializer.class)) {
            assertThat(annotated(type -> Arrays.stream(type.getMethods())
                            .filter(method -> method.getDeclaringClass() == type)
                            .anyMatch(method -> method.isAnnotationPresent(load(each)))))
                    .isNotEmpty()
                    .isSubsetOf(index(each.getName()));
        }
    }

    @Test
    void everySymbolIsInTheIndex() throws Exception {
        assertThat(annotated(type -> type.isAnnotationPresent(load(Symbol.class))))
                .hasSizeGreaterThan(8)
                .isSubsetOf(index("org.jenkinsci.Symbol"));
    }

    @Test
    void everyDataBoundConstructorHasItsParametersNamed() throws IOException {
        for (String name : hpi.ownClasses()) {
            if (new String(hpi.own().get(name + ".class"), StandardCharsets.ISO_8859_1)
                    .contains("org/kohsuke/stapler/DataBoundConstructor")) {
                assertThat(hpi.own()).containsKey(name + ".stapler");
            }
        }
    }

    @Test
    void bothManifestsSayWhosePluginItIs() {
        for (String attribute : List.of("Short-Name", "Plugin-Version", "Jenkins-Version", "Plugin-Dependencies")) {
            assertThat(hpi.outerAttribute(attribute))
                    .as(attribute)
                    .isNotBlank()
                    .isEqualTo(hpi.innerAttribute(attribute));
        }
        assertThat(hpi.outerAttribute("Short-Name")).isEqualTo("workshop-foundry");
        assertThat(hpi.outerAttribute("Mask-Classes")).isNull();
        assertThat(hpi.outerAttribute("PluginFirstClassLoader")).isNull();
    }

    @Test
    void nothingIsInItThatJenkinsBrings() {
        assertThat(hpi.libraries())
                .noneMatch(library -> FORBIDDEN.stream().anyMatch(library::startsWith))
                .doesNotHaveDuplicates();
        assertThat(hpi.own().keySet())
                .noneMatch(JenkinsTypes::isJenkins)
                .noneMatch(name -> name.startsWith(OURS + "cli/"));
    }

    @Test
    void noLibraryIsInItTwice() {
        List<String> names = hpi.libraries().stream()
                .filter(library -> !library.startsWith("jackson-"))
                .map(library -> library.replaceFirst("-[0-9][^/]*$", ""))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void jenkinsFindsItsDescriptionAndTheLicencesOfWhatIsInIt() {
        assertThat(hpi.own()).containsKeys("index.jelly", "workshop-foundry/machine/README.md");
        assertThat(hpi.others()).contains("WEB-INF/licenses.xml");
    }

    @Test
    void itIsNotTooLarge() throws IOException {
        assertThat(Files.size(Hpi.FILE)).isLessThan(MOST_BYTES);
    }

    private List<String> annotated(Predicate<Class<?>> wanted) throws ClassNotFoundException {
        Set<String> found = new TreeSet<>();
        for (String name : hpi.ownClasses()) {
            if (name.startsWith(OURS + "jenkins/") && wanted.test(types.load(name))) {
                found.add(name.replace('/', '.'));
            }
        }
        return List.copyOf(found);
    }

    @SuppressWarnings("unchecked")
    private <A extends Annotation> Class<A> load(Class<A> annotation) {
        try {
            return (Class<A>) types.load(annotation.getName());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The names in an index, wherever the processor's version writes it; what an annotation was given, as its ordinal,
     * stands behind a name in braces.
     */
    private List<String> index(String name) {
        byte[] bytes = hpi.own().get("META-INF/annotations/" + name);
        if (bytes == null) {
            bytes = hpi.own().get("META-INF/services/annotations/" + name);
        }
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("\\{.*}$", ""))
                .toList();
    }
}
