package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeSafetyRulesTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            privileged: true                                       | WF450 error
            network_mode: host                                     | WF451 error
            network_mode: container:other                          | WF451 error
            volumes: ['/var/run/docker.sock:/var/run/docker.sock'] | WF452 error
            volumes: ['/var/run/docker.sock:/x.sock:ro']           | WF452 error
            volumes: ['/:/host']                                   | WF452 error
            volumes: [{type: bind, source: /run/, target: /x}]     | WF452 error
            use_api_socket: true                                   | WF452 error
            pid: host                                              | WF453 error
            ipc: host                                              | WF453 error
            userns_mode: host                                      | WF453 error
            cap_add: [NET_ADMIN]                                   | WF454 warning
            cap_add: [cap_sys_admin]                               | WF454 warning
            devices: ['/dev/kvm:/dev/kvm']                         | WF455 warning
            security_opt: ['seccomp:unconfined']                   | WF456 warning
            """)
    void findsWaysOutOfASeat(String key, String expected) {
        assertThat(dangers().services("a: {image: x, %s}".formatted(key)))
                .singleElement()
                .asString()
                .startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privileged: false",
                "network_mode: bridge",
                "network_mode: none",
                "pid: service:b",
                "cap_add: [CHOWN]",
                "cap_drop: [ALL]",
                "security_opt: ['no-new-privileges:true']",
                "volumes: ['./run:/run', 'run:/var/run']",
                "devices: []"
            })
    void letsTheHarmlessBe(String key) {
        assertThat(dangers().services("a: {image: x, %s}".formatted(key))).isEmpty();
    }

    @Test
    void findsWhatCanBeThereOnlyOnceOnAMachine() {
        ComposeRules rules = new ComposeRules(root, new SeatableComposeRule());

        assertThat(rules.services("a: {container_name: x}")).containsExactly("WF260 warning 2:23");
        assertThat(rules.file("services: {}\nnetworks: {n: {ipam: {config: [{subnet: 10.1.0.0/16}]}}}\n"))
                .containsExactly("WF261 warning 2:33");
        assertThat(rules.services("a: {networks: {n: {ipv4_address: 10.1.0.2}}}"))
                .containsExactly("WF261 warning 2:22");
        assertThat(rules.file("services: {}\nvolumes: {v: {external: true}}\n")).containsExactly("WF262 warning 2:15");
        assertThat(rules.file("services: {}\nvolumes: {v: {name: x}}\n")).containsExactly("WF263 warning 2:15");
        assertThat(rules.services("a: {extends: {service: b}}")).containsExactly("WF265 error 2:7");
        assertThat(rules.file("include: [x.yml]\nservices: {}\n")).containsExactly("WF265 error 1:1");
    }

    @Test
    void makesAFixedSubnetAnErrorWhereSeatsShareAMachine() {
        ComposeRules rules = new ComposeRules(root, new SeatableComposeRule());
        String file = "services: {}\nnetworks: {n: {ipam: {config: [{subnet: 10.1.0.0/16}]}}}\n";

        assertThat(rules.with(".image-builder.yml", "seats: {max: 12}\n").file(file))
                .containsExactly("WF261 error 2:33");
        assertThat(rules.with(".image-builder.yml", "seats: {max: 12, perMachine: 1}\n")
                        .file(file))
                .containsExactly("WF261 warning 2:33");
    }

    @Test
    void refusesOverrideFiles() {
        ComposeRules rules =
                new ComposeRules(root, new SeatableComposeRule()).with("docker-compose.override.yml", "services: {}\n");

        assertThat(rules.services("a: {image: x}")).containsExactly("WF264 error 0:0");
    }

    @Test
    void knowsWhatCompose129ReadsOtherwise() {
        ComposeRules rules = new ComposeRules(root, new OldComposeRule());

        assertThat(rules.services("a: {ports: [22:22, \"22:22\", 8080:80, 2222:22]}"))
                .containsExactly("WF221 error 2:15", "WF221 error 2:40");
        assertThat(rules.services("a: {environment: {A: true, B: 'true', C: on, D: $X, E: 1}}"))
                .containsExactly("WF222 error 2:24", "WF222 error 2:44");
        assertThat(rules.services("a: {build: {args: {A: no}}, labels: {b: yes}}"))
                .hasSize(1);
        assertThat(rules.services("a: {restart: no, tty: yes}")).containsExactly("WF222 error 2:16");
        assertThat(rules.services("a: {ports: , deploy: , pid: , x-y: }")).containsExactly("WF224 error 2:7");
        assertThat(rules.file("version: 3\n")).containsExactly("WF223 error 1:10");
        assertThat(rules.file("version: '1'\n")).containsExactly("WF223 error 1:10");
        assertThat(rules.file("version: '3.8'\n")).isEmpty();
    }

    @Test
    void leavesThatToCompose2WhereTheBaseBringsIt() {
        ComposeRules rules =
                new ComposeRules(root, new OldComposeRule()).with(".image-builder.yml", "base: ubuntu-24.04\n");

        assertThat(rules.services("a: {ports: [22:22], environment: {A: true}}"))
                .isEmpty();
    }

    private ComposeRules dangers() {
        return new ComposeRules(root, new DangerousComposeRule());
    }
}
