package io.jenkins.plugins.workshopfoundry.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeReaderTest {

    private final WorkshopReader reader = new WorkshopReader();

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource({
        "80,                     '',          0, 0, 80, 80, tcp",
        "8080:80,                '',          8080, 8080, 80, 80, tcp",
        "'\"8080:80/udp\"',      '',          8080, 8080, 80, 80, udp",
        "127.0.0.1:8080:80,      127.0.0.1,   8080, 8080, 80, 80, tcp",
        "'\"127.0.0.1::80\"',    127.0.0.1,   0, 0, 80, 80, tcp",
        "'\"[::1]:8080:80\"',    [::1],       8080, 8080, 80, 80, tcp",
        "3000-3005:4000-4005,    '',          3000, 3005, 4000, 4005, tcp",
        "3000-3005:80,           '',          3000, 3005, 80, 80, tcp",
        "'{target: 80}',         '',          0, 0, 80, 80, tcp",
        "'{target: 80, published: \"8080\", protocol: UDP, host_ip: 1.2.3.4}', 1.2.3.4, 8080, 8080, 80, 80, udp",
    })
    void readsPorts(String written, String ip, int hostFrom, int hostTo, int from, int to, String protocol)
            throws IOException {
        ComposePort port = service("ports: [ " + written + " ]").ports().get(0);

        assertThat(port).isEqualTo(new ComposePort(port.location(), ip, hostFrom, hostTo, from, to, protocol));
        assertThat(port.location().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "70000:80",
                "80:0",
                "5-3:5-3",
                "1-2:1-3",
                "1:2:3:4",
                "80/ftp",
                "[a]",
                "~",
                "{published: 1}"
            })
    void refusesWhatIsNoPort(String written) throws IOException {
        assertThat(problems("ports: [ " + written + " ]"))
                .singleElement()
                .asString()
                .endsWith("WF202");
    }

    @Test
    void readsMountsInAllForms() throws IOException {
        List<ComposeMount> mounts = service("""
                volumes: [data:/d, "./site:/s:ro,z", /anonymous,
                  {type: bind, source: ../up, target: /u, read_only: true}, {type: tmpfs, target: /t}]
                tmpfs: /run:size=64m""").mounts();

        assertThat(mounts)
                .extracting(ComposeMount::type)
                .extracting(Enum::name)
                .containsExactly("VOLUME", "BIND", "VOLUME", "BIND", "TMPFS", "TMPFS");
        assertThat(mounts).extracting(ComposeMount::source).containsExactly("data", "./site", "", "../up", "", "");
        assertThat(mounts)
                .extracting(ComposeMount::target)
                .containsExactly("/d", "/s", "/anonymous", "/u", "/t", "/run");
        assertThat(mounts).extracting(ComposeMount::readOnly).containsExactly(false, true, false, true, false, false);
    }

    @Test
    void readsBuildsInBothForms() throws IOException {
        assertThat(service("build: ./app").build().orElseThrow().context().value())
                .isEqualTo("./app");

        ComposeBuild build = service("build: {context: app, dockerfile: Dockerfile.dev, target: run}")
                .build()
                .orElseThrow();
        assertThat(build.dockerfile().value()).isEqualTo("Dockerfile.dev");
        assertThat(build.target().orElseThrow().value()).isEqualTo("run");
    }

    @Test
    void readsEnvironmentInBothForms() throws IOException {
        assertThat(service("environment: [A=1, B=x=y, C]").environment())
                .extractingByKeys("A", "B", "C")
                .extracting(Located::value)
                .containsExactly(Optional.of("1"), Optional.of("x=y"), Optional.empty());
        assertThat(service("environment: {A: 1, B: 'x', C: }").environment())
                .extractingByKeys("A", "B", "C")
                .extracting(Located::value)
                .containsExactly(Optional.of("1"), Optional.of("x"), Optional.empty());
    }

    @Test
    void readsEnvFilesInAllForms() throws IOException {
        assertThat(service("env_file: a.env").envFiles().get(0).path().value()).isEqualTo("a.env");
        List<ComposeEnvFile> files =
                service("env_file: [a.env, {path: b.env, required: false}]").envFiles();
        assertThat(files).extracting(ComposeEnvFile::required).containsExactly(true, false);
    }

    @Test
    void readsDependenciesInBothForms() throws IOException {
        assertThat(service("depends_on: [db]").dependsOn().get(0).condition()).isEqualTo("service_started");
        ComposeDependency dependency = service("depends_on: {db: {condition: service_healthy}}")
                .dependsOn()
                .get(0);
        assertThat(dependency.service().value()).isEqualTo("db");
        assertThat(dependency.condition()).isEqualTo("service_healthy");
    }

    @Test
    void readsHealthChecksInAllForms() throws IOException {
        assertThat(service("healthcheck: {test: curl -f x}")
                        .healthcheck()
                        .orElseThrow()
                        .test())
                .containsExactly("CMD-SHELL", "curl -f x");
        assertThat(service("healthcheck: {test: [CMD, a, b]}")
                        .healthcheck()
                        .orElseThrow()
                        .test())
                .containsExactly("CMD", "a", "b");
        assertThat(service("healthcheck: {test: [NONE]}")
                        .healthcheck()
                        .orElseThrow()
                        .disabled())
                .isTrue();
        assertThat(service("healthcheck: {disable: true}")
                        .healthcheck()
                        .orElseThrow()
                        .disabled())
                .isTrue();
    }

    @Test
    void replacesVariablesFromDotEnvAndDeclaredKeysOnly() throws IOException {
        Files.writeString(root.resolve(".env"), "TAG=1.2\n");
        Files.writeString(root.resolve(".image-builder.yml"), "env: {COURSE: java, LATER: }\n");

        ComposeService service = service("image: \"a:$TAG-$COURSE$LATER\"\nhostname: $PATH");

        assertThat(service.image().orElseThrow().value()).isEqualTo("a:1.2-java");
        assertThat(problems("image: \"a:$TAG\"\nhostname: $PATH")).containsExactly("docker-compose.yml:4:15 WF203");
    }

    @Test
    void keepsTheFileAsWrittenBesideTheExpandedOne() throws IOException {
        Compose compose = compose("image: ${TAG:-x}");

        assertThat(image(compose.written())).isEqualTo("${TAG:-x}");
        assertThat(image(compose.document())).isEqualTo("x");
    }

    @Test
    void takesTruthFromAVariable() throws IOException {
        assertThat(service("privileged: ${P:-true}").privileged().orElseThrow().value())
                .isTrue();
    }

    @Test
    void mergesExtensionFields() throws IOException {
        Files.writeString(root.resolve("docker-compose.yml"), """
                x-base: &base
                  image: a:1
                  ports: ["80:80"]
                services:
                  web:
                    <<: *base
                    image: b:1
                """);
        ComposeService web = read().service("web").orElseThrow();

        assertThat(web.image().orElseThrow().value()).isEqualTo("b:1");
        assertThat(web.ports().get(0).location()).isEqualTo(Location.of("docker-compose.yml", 3, 11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ports: 80              | 3:12
            build: [a]             | 3:12
            image: {a: b}          | 3:12
            environment: text      | 3:18
            privileged: maybe      | 3:17
            depends_on: db         | 3:17
            healthcheck: [a]       | 3:18
            volumes: ["a::b"]      | 3:15
            container_name: [a]    | 3:21
            user: 1000             | 3:11
            command: [sleep, 5]    | 3:22
            cap_add: [A, A]        | 3:18
            depends_on: {db: }     | 3:18
            healthcheck: {test: [curl, x]} | 3:25
            healthcheck: {test: x, interval: 10} | 3:38
            """)
    void reportsValuesOfTheWrongForm(String key, String place) throws IOException {
        assertThat(problems(key)).containsExactly("docker-compose.yml:" + place + " WF202");
    }

    @Test
    void refusesServicesThatAreNone() throws IOException {
        Files.writeString(root.resolve("docker-compose.yml"), "services:\n  a b: {image: x}\n  c: text\n");

        assertThat(reader.read(root).problems())
                .extracting(problem -> problem.location().toString())
                .containsExactly("docker-compose.yml:2:3", "docker-compose.yml:3:6");
    }

    @Test
    void callsABrokenFileUnreadable() throws IOException {
        Files.writeString(root.resolve("docker-compose.yml"), "services: [\n");
        assertThat(read().readable()).isFalse();
        assertThat(read().file()).isEqualTo("docker-compose.yml");

        Files.writeString(root.resolve("docker-compose.yml"), "text\n");
        assertThat(read().readable()).isFalse();
    }

    private static String image(YamlMap document) {
        YamlMap services = (YamlMap) document.get("services");
        return ((YamlScalar) ((YamlMap) services.get("web")).get("image")).text();
    }

    private ComposeService service(String keys) throws IOException {
        return compose(keys).service("web").orElseThrow();
    }

    private Compose compose(String keys) throws IOException {
        Files.writeString(root.resolve("docker-compose.yml"), "services:\n  web:\n" + keys.indent(4));
        return read();
    }

    private List<String> problems(String keys) throws IOException {
        compose(keys);
        return reader.read(root).problems().stream()
                .map(problem -> problem.location() + " " + problem.id())
                .toList();
    }

    private Compose read() {
        return ((ComposeWorkshop) reader.read(root).workshop()).compose();
    }
}
