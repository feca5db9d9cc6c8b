package io.jenkins.plugins.workshopfoundry.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors download from docs/schema is what the program itself checks by. */
class PublishedSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"image-builder.schema.json", "machine.schema.json"})
    void isTheOneThatTheProgramUses(String name) throws IOException {
        try (InputStream used = DefinitionSchema.class.getResourceAsStream("/workshop-foundry/schema/" + name)) {
            assertThat(used).isNotNull();
            assertThat(used.readAllBytes()).isEqualTo(Files.readAllBytes(Path.of("docs/schema", name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"image-builder.schema.json", "machine.schema.json"})
    void explainsEveryKey(String name) throws IOException {
        explained(new ObjectMapper().readTree(Path.of("docs/schema", name).toFile()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image-builder.schema.json", "machine.schema.json"})
    void knowsTheBasesAndArchitecturesThatTheProgramKnows(String name) throws IOException {
        JsonNode properties = new ObjectMapper()
                .readTree(Path.of("docs/schema", name).toFile())
                .path("properties");

        assertThat(words(properties.path("base")))
                .containsExactlyElementsOf(
                        Arrays.stream(Base.values()).map(Base::word).toList());
        assertThat(words(properties.path("architecture"))).containsExactly("amd64", "arm64");
    }

    private static void explained(JsonNode schema) {
        schema.path("properties").forEach(property -> {
            assertThat(property.has("description") || property.has("$ref"))
                    .as(property.toString())
                    .isTrue();
            explained(property);
            explained(property.path("items"));
        });
    }

    private static Iterable<String> words(JsonNode property) {
        return StreamSupport.stream(property.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
