package io.jenkins.plugins.workshopfoundry.definition.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.workshopfoundry.problem.Location;
import io.jenkins.plugins.workshopfoundry.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private final YamlReader reader = new YamlReader(YamlLimits.standard());

    @Test
    void keepsLineAndColumnOfEveryKeyAndValue() {
        YamlMap root = map("a: 1\nb:\n  - x\n  -   y\n");

        assertThat(root.keyLocation("b")).isEqualTo(Location.of("f.yml", 2, 1));
        assertThat(scalar(root, "a").location()).isEqualTo(Location.of("f.yml", 1, 4));
        YamlList list = (YamlList) root.get("b");
        assertThat(list.items())
                .extracting(YamlNode::location)
                .containsExactly(Location.of("f.yml", 3, 5), Location.of("f.yml", 4, 7));
    }

    @Test
    void countsColumnsInCharactersAlsoBeyondTheBasicPlane() {
        YamlMap root = map("\"\uD83D\uDE00\": x\n");

        assertThat(root.entries().iterator().next().value().location().column()).isEqualTo(6);
    }

    @Test
    void tellsTypesByTheCoreSchema() {
        YamlMap root = map("t: 22:22\ni: 0x1F\nd: 1.5\nb: true\nn: ~\ne:\nq: '1'\ny: yes\n");

        assertThat(root.fields().values())
                .extracting(entry -> ((YamlScalar) entry.value()).type().name())
                .containsExactly("TEXT", "INTEGER", "DECIMAL", "BOOLEAN", "NULL", "NULL", "TEXT", "TEXT");
        assertThat(scalar(root, "q").plain()).isFalse();
        assertThat(scalar(root, "n").isNull()).isTrue();
    }

    @Test
    void followsAliasesToWhereTheAnchorStands() {
        YamlMap root = map("a: &x\n  k: v\nb: *x\n");

        assertThat(root.get("b")).isSameAs(root.get("a"));
    }

    @Test
    void mergesOneMappingAndLetsItsOwnKeysWin() {
        YamlMap root = map("x-base: &base {image: a, tty: true}\ns:\n  <<: *base\n  image: b\n");
        YamlMap service = (YamlMap) root.get("s");

        assertThat(service.fields().keySet()).containsExactly("image", "tty");
        assertThat(scalar(service, "image").text()).isEqualTo("b");
        assertThat(service.keyLocation("tty")).isEqualTo(Location.of("f.yml", 1, 26));
    }

    @Test
    void mergesAListSoThatTheEarlierWins() {
        YamlMap root = map("a: &a {k: 1}\nb: &b {k: 2, l: 3}\nc:\n  <<: [*a, *b]\n");
        YamlMap merged = (YamlMap) root.get("c");

        assertThat(scalar(merged, "k").text()).isEqualTo("1");
        assertThat(scalar(merged, "l").text()).isEqualTo("3");
    }

    @Test
    void mergesWhatWasItselfMerged() {
        YamlMap root = map("a: &a {k: 1}\nb: &b\n  <<: *a\n  l: 2\nc:\n  <<: *b\n");

        assertThat(((YamlMap) root.get("c")).fields().keySet()).containsExactlyInAnyOrder("k", "l");
    }

    @Test
    void takesAQuotedMergeKeyAsText() {
        assertThat(map("\"<<\": {k: 1}\n").has("<<")).isTrue();
    }

    @Test
    void refusesToMergeWhatIsNoMapping() {
        assertThat(problems("a:\n  <<: text\n")).containsExactly("f.yml:2:7 WF167");
        assertThat(problems("a:\n  <<: {}\n  <<: {}\n")).containsExactly("f.yml:3:3 WF163");
    }

    @Test
    void reportsEveryDuplicateKeyAtTheSecondOne() {
        assertThat(problems("a: 1\nb:\n  c: 1\n  c: 2\na: 2\n"))
                .containsExactlyInAnyOrder("f.yml:4:3 WF163", "f.yml:5:1 WF163");
    }

    @Test
    void reportsKeysThatAreNotText() {
        assertThat(problems("80: a\ntrue: b\n? [c]\n: d\n~: e\n"))
                .containsExactly("f.yml:1:1 WF164", "f.yml:2:1 WF164", "f.yml:3:3 WF164", "f.yml:5:1 WF164");
    }

    @Test
    void refusesASecondDocumentWhereItBegins() {
        assertThat(problems("a: 1\n---\nb: 2\n")).containsExactly("f.yml:2:1 WF165");
    }

    @Test
    void refusesTagsThatMeanNothingHere() {
        assertThat(problems("a: !reset []\nb: !!python/object x\nc: !!str 5\n"))
                .containsExactly("f.yml:1:4 WF168", "f.yml:2:4 WF168");
    }

    @Test
    void saysWhereAndWhyTheSyntaxIsWrong() {
        YamlReading reading = reader.parse("f.yml", "a:\n\tb: 1\n");

        assertThat(reading.root()).isEmpty();
        Problem problem = reading.problems().get(0);
        assertThat(problem.location()).isEqualTo(Location.of("f.yml", 2, 1));
        assertThat(problem.what()).startsWith("This is not YAML: ").contains("TAB");
    }

    @Test
    void refusesAnAliasWithoutAnchor() {
        assertThat(problems("a: *nowhere\n")).containsExactly("f.yml:1:4 WF169");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(problems("")).containsExactly("f.yml WF169");
        assertThat(problems("# only a remark\n")).containsExactly("f.yml WF169");
    }

    private YamlMap map(String text) {
        YamlReading reading = reader.parse("f.yml", text);
        assertThat(reading.problems()).isEmpty();
        return (YamlMap) reading.root().orElseThrow();
    }

    private static YamlScalar scalar(YamlMap map, String key) {
        return (YamlScalar) map.get(key);
    }

    private List<String> problems(String text) {
        return reader.parse("f.yml", text).problems().stream()
                .map(problem -> problem.location() + " " + problem.id())
                .toList();
    }
}
