package io.jenkins.plugins.workshopfoundry.bake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.workshopfoundry.definition.BuilderOptions.Endpoint;
import io.jenkins.plugins.workshopfoundry.definition.ComposePort;
import io.jenkins.plugins.workshopfoundry.definition.ComposeService;
import io.jenkins.plugins.workshopfoundry.definition.ComposeWorkshop;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The compose file of one seat: the workshop's own, with every image by the id that was baked, ports of its own on
 * loopback, and nothing that two seats could fight over. Variables stay as the author wrote them: each seat has its own
 * values. It is written as JSON, which every YAML reader reads.
 */
final class SeatTemplate {

    /** Where each endpoint of the standard names is in a seat's block of ten ports. */
    private static final Map<String, Integer> STANDARD = Map.of("web", 0, "terminal", 1, "files", 2, "browser", 3);

    /** The first offset of the author's own endpoints. */
    private static final int FIRST_FREE = 4;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What seats must not share, or what is baked by now. */
    private static final Set<String> DROPPED =
            Set.of("build", "container_name", "ports", "image", "hostname", "pull_policy");

    private final ComposeWorkshop workshop;
    private final Map<String, String> imageVariables;
    private final SortedMap<String, Integer> offsets;

    private SeatTemplate(
            ComposeWorkshop workshop, Map<String, String> imageVariables, SortedMap<String, Integer> offsets) {
        this.workshop = workshop;
        this.imageVariables = imageVariables;
        this.offsets = offsets;
    }

    static SeatTemplate of(ComposeWorkshop workshop) {
        Map<String, String> variables = new LinkedHashMap<>();
        String workspace = workshop.options().seats().workspace().value();
        if (!workspace.isEmpty()) {
            variables.put(workspace, "WF_IMAGE_1");
        }
        for (String service : workshop.compose().services().keySet()) {
            variables.putIfAbsent(service, "WF_IMAGE_" + (variables.size() + 1));
        }
        return new SeatTemplate(workshop, Collections.unmodifiableMap(variables), offsetsOf(workshop));
    }

    private static SortedMap<String, Integer> offsetsOf(ComposeWorkshop workshop) {
        SortedMap<String, Integer> offsets = new TreeMap<>();
        int free = FIRST_FREE;
        for (Endpoint endpoint : workshop.options().seats().endpoints()) {
            Integer standard = STANDARD.get(endpoint.name());
            offsets.put(endpoint.name(), standard == null ? free++ : standard);
        }
        return offsets;
    }

    /** The variable that holds a service's image, by service; the workspace's is the first. */
    Map<String, String> imageVariables() {
        return imageVariables;
    }

    /** The offset of each endpoint. */
    SortedMap<String, Integer> offsets() {
        return offsets;
    }

    /** The text of the file. */
    String composeFile() {
        ObjectNode root = JSON.objectNode();
        workshop.compose().written().entries().forEach(entry -> {
            if (!entry.name().equals("services") && !entry.name().equals("name")) {
                root.set(entry.name(), YamlJson.of(entry.value()));
            }
        });
        withoutFixedNames(root, "networks");
        withoutFixedNames(root, "volumes");
        ObjectNode services = root.putObject("services");
        workshop.compose().services().forEach((name, service) -> services.set(name, service(name, service)));
        return root.toPrettyString() + "\n";
    }

    private ObjectNode service(String name, ComposeService service) {
        ObjectNode node = JSON.objectNode();
        node.put("image", "${" + imageVariables.get(name) + "}");
        for (YamlMap.Entry entry : written(name).entries()) {
            if (!DROPPED.contains(entry.name())) {
                node.set(entry.name(), YamlJson.of(entry.value()));
            }
        }
        ArrayNode ports = ports(service);
        if (!ports.isEmpty()) {
            node.set("ports", ports);
        }
        return node;
    }

    private YamlMap written(String service) {
        YamlMap file = workshop.compose().written();
        return file.get("services") instanceof YamlMap all && all.get(service) instanceof YamlMap found
                ? found
                : YamlMap.empty(file.location());
    }

    /** Which port is an endpoint's must be known now, so that these come from the values that bake knows. */
    private ArrayNode ports(ComposeService service) {
        ArrayNode ports = JSON.arrayNode();
        for (Endpoint endpoint : workshop.options().seats().endpoints()) {
            int published = endpoint.port().value();
            for (ComposePort port : service.ports()) {
                if (port.publishesTcp(published)) {
                    int inside = port.containerFrom() + published - port.hostFrom();
                    ports.add("127.0.0.1:${WF_PORT_" + offsets.get(endpoint.name()) + "}:" + inside);
                }
            }
        }
        return ports;
    }

    /** A fixed name would be one network or volume for all seats. */
    private static void withoutFixedNames(ObjectNode root, String section) {
        if (root.get(section) instanceof ObjectNode named) {
            named.forEach(node -> {
                if (node instanceof ObjectNode settings) {
                    settings.remove("name");
                    settings.remove("ipam");
                }
            });
        }
    }
}
