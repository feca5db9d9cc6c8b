package io.jenkins.plugins.workshopfoundry.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlMap;
import io.jenkins.plugins.workshopfoundry.definition.yaml.YamlNode;
import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One of the schemas in docs/schema, which editors and this program share. A problem stands at the very key or value that
 * it is about, and its words come from the schema's own descriptions.
 */
final class DefinitionSchema {

    private final JsonNode source;
    private final Schema schema;

    private DefinitionSchema(JsonNode source) {
        this.source = source;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(source);
    }

    /** @param name name of the file in docs/schema */
    static DefinitionSchema of(String name) {
        String path = "/workshop-foundry/schema/" + name;
        try (InputStream in = DefinitionSchema.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The build left out " + path);
            }
            return new DefinitionSchema(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything in a document that the schema does not allow, in the order of lines. */
    List<Problem> check(YamlMap document) {
        return schema.validate(JsonForm.of(document)).stream()
                .flatMap(error -> problem(document, error))
                .distinct()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()))
                .toList();
    }

    private Stream<Problem> problem(YamlMap document, Error error) {
        YamlPlace place = YamlPlace.find(document, error.getInstanceLocation());
        String path = place.path();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> Stream.of(unknown(place, error));
            case "required" ->
                Stream.of(ReadingFinding.MISSING_OPTION.at(
                        place.location(),
                        "%s lacks the key %s.".formatted(path, error.getProperty()),
                        "Add %s.".formatted(error.getProperty())));
            case "propertyNames" -> Stream.of(badKey(place, error));
            default ->
                Stream.of(ReadingFinding.BAD_OPTION.at(
                        place.location(),
                        "%s cannot be %s.".formatted(path, place.found()),
                        description(error.getEvaluationPath())));
        };
    }

    private Problem unknown(YamlPlace place, Error error) {
        String key = error.getProperty();
        Location at = place.node() instanceof YamlMap map ? map.keyLocation(key) : place.location();
        List<String> known = known(error);
        return ReadingFinding.UNKNOWN_OPTION.at(
                at,
                "%s has no key %s.".formatted(place.path(), key),
                DidYouMean.nearest(key, known)
                        .map("Did you mean %s?"::formatted)
                        .orElseGet(() -> "Use one of %s.".formatted(String.join(", ", known))));
    }

    private Problem badKey(YamlPlace place, Error error) {
        YamlNode node = place.node();
        String key = error.getProperty() == null ? "" : error.getProperty();
        Location at = node instanceof YamlMap map ? map.keyLocation(key) : place.location();
        return ReadingFinding.BAD_OPTION.at(
                at,
                "%s cannot have the key \"%s\".".formatted(place.path(), key),
                at(error.getEvaluationPath().getParent())
                        .path("propertyNames")
                        .path("description")
                        .asText());
    }

    private List<String> known(Error error) {
        List<String> names = new java.util.ArrayList<>();
        at(error.getEvaluationPath().getParent())
                .path("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private String description(NodePath keyword) {
        return at(keyword.getParent()).path("description").asText();
    }

    /** The part of the schema at an evaluation path, which goes through references. */
    private JsonNode at(NodePath path) {
        JsonNode node = source;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
            if (step.equals("$ref")) {
                node = source.at(node.asText().substring(1));
            }
        }
        return node;
    }
}
