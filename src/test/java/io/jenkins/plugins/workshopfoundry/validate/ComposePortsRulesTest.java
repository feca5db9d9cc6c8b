package io.jenkins.plugins.workshopfoundry.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposePortsRulesTest {

    @TempDir
    Path root;

    @Test
    void wantsTheEntryPortPublished() {
        assertThat(entry().services("a: {image: x, ports: [\"80:8080\"]}")).isEmpty();
        assertThat(entry().services("a: {image: x, ports: [\"79-81:79-81\"]}")).isEmpty();
        assertThat(entry().services("a: {image: x, ports: [\"8080:8080\"]}")).containsExactly("WF210 error 1:1");
        assertThat(entry().services("a: {image: x, ports: [\"80:80/udp\"]}")).containsExactly("WF210 error 2:25");
        assertThat(entry().services("a: {image: x, ports: [80]}")).containsExactly("WF210 error 2:25");
        assertThat(entry().problems().get(0).remedy()).isEqualTo("Publish it as \"80:80\".");
    }

    @Test
    void countsOnlyServicesThatStartByThemselves() {
        assertThat(entry().services("a: {image: x, profiles: [p], ports: [\"80:80\"]}"))
                .containsExactly("WF210 error 1:1");
    }

    @Test
    void takesTheDeclaredEntryPort() {
        ComposeRules rules = entry().with(".image-builder.yml", "entry: {port: 8443}\n");

        assertThat(rules.services("a: {image: x, ports: [\"8443:443\"]}")).isEmpty();
        assertThat(rules.services("a: {image: x, ports: [\"80:80\"]}")).containsExactly("WF210 error 1:1");
    }

    @Test
    void warnsAboutAnEntryPortThatOnlyTheMachineReaches() {
        assertThat(entry().services("a: {image: x, ports: [\"127.0.0.1:80:80\"]}"))
                .containsExactly("WF213 warning 2:25");
        assertThat(entry().services("a: {image: x, ports: [\"0.0.0.0:80:80\"]}"))
                .isEmpty();
    }

    @Test
    void wantsEveryEndpointPublished() {
        ComposeRules rules = entry().with(".image-builder.yml", "seats: {endpoints: {web: 80, files: 3002}}\n");

        assertThat(rules.services("a: {image: x, ports: [\"80:80\", \"3002:1\"]}"))
                .isEmpty();
        assertThat(rules.services("a: {image: x, ports: [\"80:80\"]}")).containsExactly("WF214 error 1:37");
    }

    @Test
    void wantsTheWorkspaceToBeAService() {
        ComposeRules rules =
                entry().with(".image-builder.yml", "seats: {workspace: desk, endpoints: {terminal: 3001, files: 1}}\n");

        assertThat(rules.services("desk: {image: x, ports: [\"80:3001\"]}")).isEmpty();
        assertThat(rules.services("table: {image: x, ports: [\"80:3001\"]}")).containsExactly("WF215 error 1:20");
    }

    @Test
    void findsPortsPublishedTwice() {
        assertThat(twice("a: {ports: [\"80:80\"]}\nb: {ports: [\"80:81\"]}")).containsExactly("WF211 error 3:15");
        assertThat(twice("a: {ports: [\"80:80\", \"80:81\"]}")).containsExactly("WF211 error 2:24");
        assertThat(twice("a: {ports: [\"79-81:79-81\"]}\nb: {ports: [\"80:81\"]}"))
                .containsExactly("WF211 error 3:15");
        assertThat(twice("a: {ports: [\"127.0.0.1:80:80\"]}\nb: {ports: [\"80:81\"]}"))
                .hasSize(1);
    }

    @Test
    void letsPortsThatDoNotClashBe() {
        assertThat(twice("a: {ports: [\"80:80/udp\"]}\nb: {ports: [\"80:80\"]}"))
                .isEmpty();
        assertThat(twice("a: {ports: [80]}\nb: {ports: [80]}")).isEmpty();
        assertThat(twice("a: {ports: [\"80:80\"], profiles: [p]}\nb: {ports: [\"80:80\"]}"))
                .isEmpty();
        assertThat(twice("a: {ports: [\"127.0.0.1:80:80\"]}\nb: {ports: [\"127.0.0.2:80:81\"]}"))
                .isEmpty();
        assertThat(twice("a: {ports: [\"3000-3005:80\"]}\nb: {ports: [\"3001:81\"]}"))
                .isEmpty();
    }

    private ComposeRules entry() {
        return new ComposeRules(root, new EntryPortRule());
    }

    private java.util.List<String> twice(String services) {
        return new ComposeRules(root, new HostPortsRule()).services(services);
    }
}
