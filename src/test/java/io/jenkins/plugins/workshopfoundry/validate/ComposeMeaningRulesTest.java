package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeMeaningRulesTest {

    @TempDir
    Path root;

    @Test
    void wantsServices() {
        assertThat(references().file("version: '3'\n")).containsExactly("WF200 error 1:1");
        assertThat(references().file("services:\nvolumes: {}\n")).containsExactly("WF200 error 1:1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            depends_on: [bd]                         | WF250 error 2:32
            depends_on: {bd: {condition: x}}         | WF250 error 2:32
            links: ['bd:x']                          | WF250 error 2:27
            network_mode: service:bd                 | WF250 error 2:33
            volumes: ['data:/x']                     | WF252 error 2:29
            networks: [back]                         | WF253 error 2:30
            networks: {back: }                       | WF253 error 2:30
            """)
    void findsNamesThatNothingDefines(String key, String expected) {
        assertThat(references().services("web: {image: x, %s}\ndb: {image: x}".formatted(key)))
                .containsExactly(expected);
    }

    @Test
    void acceptsNamesThatAreDefined() {
        assertThat(references().file("""
                services:
                  web: {image: x, depends_on: [db], networks: [back, default], volumes: ["data:/d", /e, ./f:/f]}
                  db: {build: .}
                  opt: {image: x, depends_on: {gone: {condition: service_started, required: false}}}
                networks: {back: }
                volumes: {data: }
                """)).isEmpty();
    }

    @Test
    void wantsAnImage() {
        assertThat(references().services("web: {ports: [80]}\nb: {build: .}")).containsExactly("WF254 error 2:3");
    }

    @Test
    void findsServicesThatWaitForEachOther() {
        ComposeRules rules = new ComposeRules(root, new DependencyCycleRule());

        assertThat(rules.services(
                        "a: {depends_on: [b]}\nb: {depends_on: [c]}\nc: {depends_on: [a]}\nd: {depends_on: [a]}"))
                .containsExactly("WF251 error 2:20");
        assertThat(rules.services("a: {depends_on: [a]}")).containsExactly("WF251 error 2:20");
        assertThat(rules.services("a: {depends_on: [b, c]}\nb: {depends_on: [c]}\nc: {}"))
                .isEmpty();
    }

    @Test
    void wantsAHealthCheckForWhatIsPublished() {
        assertThat(health().services("a: {image: x, ports: [80]}")).containsExactly("WF230 warning 2:3");
        assertThat(health().services("a: {image: x, ports: [80], healthcheck: {disable: true}}"))
                .hasSize(1);
        assertThat(health().services("a: {image: x, ports: [80], healthcheck: {interval: 1s}}"))
                .hasSize(1);
        assertThat(health().services("a: {image: x, ports: [80], healthcheck: {test: y}}"))
                .isEmpty();
        assertThat(health().services("a: {image: x}")).isEmpty();
    }

    @Test
    void findsTheHealthCheckOfADockerfile() {
        ComposeRules rules = health().with("app/Dockerfile", "FROM x\nHEALTHCHECK CMD true\n");
        assertThat(rules.services("a: {build: ./app, ports: [80]}")).isEmpty();

        rules.with("app/Dockerfile", "FROM x\nHEALTHCHECK NONE\n");
        assertThat(rules.services("a: {build: ./app, ports: [80]}")).hasSize(1);
    }

    @Test
    void refusesToWaitForHealthThatNobodyChecks() {
        String waits = "a: {image: x, depends_on: {b: {condition: service_healthy}}}\n";

        assertThat(health().services(waits + "b: {build: .}")).containsExactly("WF231 error 2:30");
        assertThat(health().services(waits + "b: {image: y, healthcheck: {disable: true}}"))
                .hasSize(1);
        assertThat(health().services(waits + "b: {image: y}")).isEmpty();
        assertThat(health().services(waits + "b: {build: ., healthcheck: {test: z}}"))
                .isEmpty();
    }

    @Test
    void findsPathsThatDoNotExistOrLeadOut() {
        ComposeRules rules = new ComposeRules(root, new ComposePathsRule())
                .with("app/Dockerfile", "FROM x")
                .with("site/index.html", "")
                .with("a.env", "");

        assertThat(rules.services("a: {build: ./app, env_file: [a.env], volumes: [\"./site:/s\", \"data:/d\"]}"))
                .isEmpty();
        assertThat(rules.services("a: {build: https://example.org/x.git}")).isEmpty();
        assertThat(rules.services("a: {build: api}")).containsExactly("WF240 error 2:14");
        assertThat(rules.services("a: {build: site}")).containsExactly("WF241 error 2:14");
        assertThat(rules.services("a: {build: {context: app, dockerfile: D}}")).containsExactly("WF241 error 2:41");
        assertThat(rules.services("a: {build: {context: site, dockerfile: ../app/Dockerfile}}"))
                .isEmpty();
        assertThat(rules.services("a: {env_file: b.env}")).containsExactly("WF242 error 2:17");
        assertThat(rules.services("a: {env_file: [{path: b.env, required: false}]}"))
                .isEmpty();
        assertThat(rules.services("a: {build: ..}")).containsExactly("WF243 error 2:14");
        assertThat(rules.services("a: {volumes: [\"../x:/x\"]}")).containsExactly("WF243 error 2:17");
        assertThat(rules.services("a: {volumes: [\"/srv:/x\", \"~/y:/y\"]}")).hasSize(2);
        assertThat(rules.services("a: {volumes: [\"./gone:/x\"]}")).containsExactly("WF244 warning 2:17");
        assertThat(rules.services("a: {volumes: [\"/etc/localtime:/etc/localtime:ro\"]}"))
                .isEmpty();
        assertThat(rules.services("a: {volumes: [\"/etc/localtime:/etc/localtime\"]}"))
                .hasSize(1);
        assertThat(rules.services("a: {volumes: [\"./\\0:/x\"]}")).hasSize(1);
    }

    private ComposeRules references() {
        return new ComposeRules(root, new ComposeReferencesRule());
    }

    private ComposeRules health() {
        return new ComposeRules(root, new HealthCheckRule());
    }
}
