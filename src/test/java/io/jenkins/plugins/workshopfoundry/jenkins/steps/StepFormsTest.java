package io.jenkins.plugins.workshopfoundry.jenkins.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Jenkins' snippet generator shows of the steps: a form and help for every argument, and nothing else. */
class StepFormsTest {

    static List<StepClass> steps() throws Exception {
        return StepClass.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyArgumentHasHelpAndNothingElseHas(StepClass step) throws Exception {
        TreeSet<String> expected = new TreeSet<>(List.of("config.jelly", "help.html"));
        step.arguments().forEach(argument -> expected.add("help-" + argument.name() + ".html"));

        assertThat(step.files()).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void helpIsWellFormedAndCarriesNoScript(StepClass step) throws Exception {
        for (String name :
                step.files().stream().filter(file -> file.endsWith(".html")).toList()) {
            Document document = parsed(step, name);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(document.getDocumentElement().getTextContent()).as(name).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theFormHasEveryArgument(StepClass step) throws Exception {
        assertThat(fields(step).keySet())
                .containsExactlyElementsOf(
                        step.arguments().stream().map(StepClass.Argument::name).toList());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aFormBeginsWithTheDefaultsOfTheStep(StepClass step) throws Exception {
        Map<String, Element> fields = fields(step);
        for (StepClass.Argument argument : step.arguments()) {
            if (!argument.required()) {
                assertThat(shown(fields.get(argument.name())))
                        .as(argument.name())
                        .isEqualTo(argument.usual().map(String::valueOf).orElse(""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aFormEscapesWhatItShows(StepClass step) throws Exception {
        assertThat(step.file("config.jelly").orElseThrow()).startsWith("<?jelly escape-by-default='true'?>");
    }

    private static String shown(Element entry) {
        Element control = (Element) entry.getElementsByTagName("*").item(0);
        String usual = control.getAttribute("default");
        return usual.isEmpty() && control.getTagName().equals("f:checkbox") ? "false" : usual;
    }

    private static Map<String, Element> fields(StepClass step) throws Exception {
        NodeList entries = parsed(step, "config.jelly").getElementsByTagName("f:entry");
        Map<String, Element> fields = new LinkedHashMap<>();
        Stream.iterate(0, i -> i < entries.getLength(), i -> i + 1)
                .map(i -> (Element) entries.item(i))
                .forEach(entry -> fields.put(entry.getAttribute("field"), entry));
        return fields;
    }

    private static Document parsed(StepClass step, String file) throws Exception {
        byte[] text = step.file(file).orElseThrow().getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));
    }
}
