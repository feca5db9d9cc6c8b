package io.jenkins.plugins.workshopfoundry.jenkins.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohsuke.stapler.DataBoundSetter;

class HelpTest {

    /** Of the whole form; their fields have the help. */
    private static final List<String> GROUPS = List.of("defaults", "cleanUp", "budget");

    @ParameterizedTest
    @ValueSource(
            classes = {
                WorkshopFoundryConfiguration.class,
                AwsCloudConfiguration.class,
                LocalCloudConfiguration.class,
                RehearsalCloudConfiguration.class,
                SqliteLedgerConfiguration.class,
                PostgresLedgerConfiguration.class,
                DefaultsConfiguration.class,
                CleanUpConfiguration.class,
                BudgetConfiguration.class
            })
    void everyFieldIsInTheFormAndHasHelp(Class<?> form) throws IOException {
        String jelly = read(form, "config.jelly");
        assertThat(jelly).startsWith("<?jelly escape-by-default='true'?>").doesNotContain("<script", "onclick");
        List<String> fields = Stream.concat(setters(form), constructor(form)).toList();
        for (String field : fields) {
            assertThat(jelly).contains("field=\"" + field + "\"");
            if (!GROUPS.contains(field)) {
                assertThat(read(form, "help-" + field + ".html"))
                        .startsWith("<div>")
                        .endsWith("</div>\n");
            }
        }
    }

    /** Jenkins opens an entry's help in the first place for help within the entry, and that would be another field's. */
    @Test
    void theListOfCloudsIsNotInsideOfAnEntryWithHelp() throws IOException {
        String beforeList =
                read(WorkshopFoundryConfiguration.class, "config.jelly").split("<f:repeatable", 2)[0];
        assertThat(beforeList.replaceAll("<f:entry [^>]*/>", "")).doesNotContain("<f:entry");
    }

    private static Stream<String> setters(Class<?> form) {
        return Arrays.stream(form.getMethods())
                .filter(method -> method.isAnnotationPresent(DataBoundSetter.class))
                .map(Method::getName)
                .map(name -> name.substring(3, 4).toLowerCase(java.util.Locale.ROOT) + name.substring(4));
    }

    private static Stream<String> constructor(Class<?> form) {
        return Arrays.stream(form.getConstructors()[0].getParameters()).map(parameter -> parameter.getName());
    }

    private static String read(Class<?> form, String file) throws IOException {
        try (InputStream in = form.getResourceAsStream(form.getSimpleName() + "/" + file)) {
            assertThat(in).describedAs(form.getSimpleName() + "/" + file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
