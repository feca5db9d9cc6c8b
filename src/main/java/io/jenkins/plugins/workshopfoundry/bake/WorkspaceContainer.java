package io.jenkins.plugins.workshopfoundry.bake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.workshopfoundry.definition.BuilderOptions.Endpoint;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlList;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlScalar;
import java.util.Map;

/**
 * One learner's container, as the body of Docker's {@code POST /containers/create} (Engine API 1.41) with the places that
 * resources/machine/README.md lists.
 */
record WorkspaceContainer(ComposeWorkshop workshop) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A fork bomb in one seat must not take the others' processes; a desktop with a browser needs a few hundred. */
    private static final int PROCESSES = 2048;

    String createBody(Map<String, Integer> offsets) {
        String name = workshop.options().seats().workspace().value();
        ComposeService service = workshop.compose().service(name).orElseThrow();
        ObjectNode body = JSON.objectNode();
        body.put("Image", "@IMAGE@");
        body.put("Hostname", "seat-@SEAT@");
        body.set("Env", environment(service));
        command(service, "command", body, "Cmd");
        command(service, "entrypoint", body, "Entrypoint");
        text(service, "user", body, "User");
        text(service, "working_dir", body, "WorkingDir");
        ObjectNode exposed = body.putObject("ExposedPorts");
        ObjectNode host = body.putObject("HostConfig");
        host.put("NetworkMode", "bridge");
        host.put("PidsLimit", PROCESSES);
        host.putObject("RestartPolicy").put("Name", "unless-stopped");
        ObjectNode bindings = host.putObject("PortBindings");
        for (Endpoint endpoint : workshop.options().seats().endpoints()) {
            String port = endpoint.port().value() + "/tcp";
            exposed.putObject(port);
            bindings.putArray(port)
                    .addObject()
                    .put("HostIp", "127.0.0.1")
                    .put("HostPort", "@PORT_" + offsets.get(endpoint.name()) + "@");
        }
        return body.toPrettyString() + "\n";
    }

    private ArrayNode environment(ComposeService service) {
        ArrayNode env = JSON.arrayNode();
        service.environment().forEach((key, value) -> value.value().ifPresent(set -> env.add(key + "=" + set)));
        workshop.options().env().keySet().stream().sorted().forEach(key -> env.add(key + "=@" + key + "@"));
        return env.add("SEAT=@SEAT@");
    }

    /** Compose splits a text as a shell does, without one: an image need not have any. */
    private static void command(ComposeService service, String key, ObjectNode body, String field) {
        YamlNode node = service.source().get(key);
        if (node instanceof YamlList list) {
            body.set(
                    field,
                    JSON.arrayNode()
                            .addAll(list.items().stream()
                                    .map(WorkspaceContainer::word)
                                    .toList()));
        } else if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            ArrayNode words = body.putArray(field);
            ShellWords.of(scalar.text()).forEach(words::add);
        }
    }

    private static JsonNode word(YamlNode item) {
        return JSON.textNode(item instanceof YamlScalar scalar ? scalar.text() : "");
    }

    private static void text(ComposeService service, String key, ObjectNode body, String field) {
        if (service.source().get(key) instanceof YamlScalar scalar && !scalar.isNull()) {
            body.put(field, scalar.text());
        }
    }
}
