package io.jenkins.plugins.workshopfoundry.validate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void isReadBackAsItWas() throws IOException {
        long seed = 3;
        Random random = new Random(seed);
        ObjectMapper mapper = new ObjectMapper();
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 0, 0x300).forEach(text::appendCodePoint);
            Object value = Map.of(text.toString(), List.of(text.toString(), round, true, List.of(), Map.of()));
            assertThat(mapper.readValue(JsonText.of(value), Object.class))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(value);
        }
    }

    @Test
    void isIndentedByTwo() {
        assertThat(JsonText.of(Map.of("a", List.of(1, "b")))).isEqualTo("{\n  \"a\": [\n    1,\n    \"b\"\n  ]\n}\n");
    }
}
