package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeKeysRuleTest {

    @TempDir
    Path root;

    private ComposeRules rules;

    @BeforeEach
    void rule() {
        rules = new ComposeRules(root, new ComposeKeysRule());
    }

    @Test
    void findsUnknownKeysAtEveryLevelAndSaysWhatWasMeant() {
        assertThat(rules.file("""
                servics: {}
                services:
                  web:
                    prots: []
                    build: {contxt: .}
                    healthcheck: {intervall: 1s}
                    ports: [{taget: 80}]
                    deploy: {resources: {limits: {cpu: 1}}}
                networks: {a: {internl: true}}
                volumes: {b: {drivr: x}}
                """))
                .containsExactly(
                        "WF201 error 1:1",
                        "WF201 error 4:5",
                        "WF201 error 5:13",
                        "WF201 error 6:19",
                        "WF201 error 7:14",
                        "WF201 error 8:35",
                        "WF201 error 9:16",
                        "WF201 error 10:15");
        assertThat(rules.problems())
                .extracting(problem -> problem.remedy())
                .contains(
                        "Did you mean services?", "Did you mean ports?", "Did you mean context?", "Did you mean cpus?");
    }

    @Test
    void leavesExtensionsAndNamesOfTheAuthorAlone() {
        assertThat(rules.file("""
                x-common: {anything: 1}
                services:
                  prots: {image: a, x-note: b, environment: {PROTS: 1}, labels: {colour: red}}
                networks: {prots: }
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '{name: x, services: {}}' | 1:2
            services: {a: {develop: {}}}                                   | 1:16
            services: {a: {depends_on: {b: {required: true}}}}             | 1:33
            services: {a: {depends_on: {b: {restart: true}}}}              | 1:33
            services: {a: {ports: [{host_ip: 1.1.1.1}]}}                   | 1:25
            services: {a: {healthcheck: {start_interval: 1s}}}             | 1:30
            services: {a: {build: {dockerfile_inline: x}}}                 | 1:24
            services: {a: {volumes: [{bind: {create_host_path: true}}]}}   | 1:34
            services: {a: {env_file: [{path: x}]}}                         | 1:28
            """)
    void knowsWhatCompose129DoesNotKnow(String file, String place) {
        assertThat(rules.file(file)).containsExactly("WF220 error " + place);

        rules.with(".image-builder.yml", "base: ubuntu-24.04\n");
        assertThat(rules.file(file)).isEmpty();
    }

    @Test
    void acceptsWhatCompose129Knows() {
        assertThat(rules.file("""
                version: "3.9"
                services:
                  a:
                    image: x
                    profiles: [dev]
                    depends_on: {b: {condition: service_completed_successfully}}
                    healthcheck: {test: x, interval: 1s, timeout: 1s, retries: 3, start_period: 1s}
                    logging: {driver: local, options: {max-size: 1m}}
                    ulimits: {nofile: {soft: 1, hard: 2}}
                    networks: {n: {aliases: [z]}}
                """)).isEmpty();
    }

    @Test
    void saysNothingOfAnAncientFileButWhatIsMisspelt() {
        assertThat(rules.file("web: {image: x}\ndb: {image: y}\n")).isEmpty();
        assertThat(rules.file("service:\n  web: {image: x}\n")).containsExactly("WF201 error 1:1");
    }
}
