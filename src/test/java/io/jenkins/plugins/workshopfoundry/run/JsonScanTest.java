package io.jenkins.plugins.workshopfoundry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.workshopfoundry.problem.LedgerBroken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Single values are read out of JSON as they stand there. */
class JsonScanTest {

    @Test
    void findsAFieldOfEachItem() {
        String json = Json.write(Map.of(
                "other", List.of(Map.of("type", "no")),
                "machines", List.of(Map.of("type", "large", "seats", 3), Map.of("seats", 1, "type", "small"))));
        assertThat(JsonScan.at(json, "machines", "type")).containsExactly("large", "small");
        assertThat(JsonScan.at(json, "machines", "seats")).containsExactly("3", "1");
    }

    @Test
    void anItemWithoutTheFieldOrWithNullCountsWithTheEmptyText() {
        String json = "{\"machines\":[{\"type\":null},{},{\"more\":{\"type\":\"inner\"}},{\"type\":\"t\"}]}";
        assertThat(JsonScan.at(json, "machines", "type")).containsExactly("", "", "", "t");
    }

    @Test
    void readsAFieldOfTheOutermostObjectOnly() {
        String json = "{\"a\":{\"size\":1},\"size\":20,\"b\":[{\"size\":3}]}";
        assertThat(JsonScan.at(json, "size")).containsExactly("20");
        assertThat(JsonScan.at("{}", "size")).containsExactly("");
    }

    @Test
    void noItemsAreNoValues() {
        assertThat(JsonScan.at("{\"machines\":[]}", "machines", "type")).isEmpty();
        assertThat(JsonScan.at("{}", "machines", "type")).isEmpty();
    }

    @Test
    void textsAreUnescaped() {
        String text = "a \"b\" \u00e4\n";
        assertThat(JsonScan.at(Json.write(Map.of("name", text)), "name")).containsExactly(text);
    }

    @Test
    void whatIsNoJsonIsABrokenLedger() {
        assertThatThrownBy(() -> JsonScan.at("{\"machines\":[{\"type\":", "machines", "type"))
                .isInstanceOf(LedgerBroken.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> JsonScan.at("{]", "x")).isInstanceOf(LedgerBroken.class);
    }
}
