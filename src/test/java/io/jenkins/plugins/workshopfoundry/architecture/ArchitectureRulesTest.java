package io.jenkins.plugins.workshopfoundry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each rule finds the sample that breaks it, and lets those pass that do not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureRulesTest {

    private static final String SAMPLES = "io.jenkins.plugins.workshopfoundry.architecture.samples";

    private final JavaClasses samples = new ClassFileImporter().importPackages(SAMPLES);
    private final ArchitectureRules rules = new ArchitectureRules(SAMPLES);

    @Test
    void findsACycle() {
        assertThat(found(rules.noCycles()))
                .singleElement()
                .asString()
                .contains("Cycle detected")
                .contains("LooksAhead")
                .contains("LooksBack");
    }

    @Test
    void findsImportsThatTheTableDoesNotAllowAndSaysWhy() {
        List<String> found = found(rules.importColumn());
        assertThat(found)
                .anyMatch(text -> text.contains("room 'bake' may not import " + SAMPLES + ".provision.LooksBack"))
                .anyMatch(text -> text.contains("room 'teardown' may not import " + SAMPLES + ".bake.LooksAhead")
                        && text.contains("because teardown must work when the definition is lost"))
                .anyMatch(text -> text.contains("room 'problem' may not import java.sql.SQLException"))
                .anyMatch(text -> text.contains("room 'problem' may not import org.assertj.core.api.Assertions"))
                .anyMatch(text -> text.contains("attic.Box is in no room of the import table"))
                .noneMatch(text -> text.contains("room 'provision'") || text.contains("may not import java.util"));
    }

    @Test
    void findsEveryCallThatBelongsToTheEdges() {
        assertThat(found(rules.edgeCalls()))
                .allMatch(text -> text.contains("AsksTheHost.ask()"))
                .anyMatch(text -> text.contains("System.getenv(") && text.contains("read at the edge"))
                .anyMatch(text -> text.contains("Instant.now()") && text.contains("take a Clock"))
                .anyMatch(text -> text.contains("Clock.systemUTC()"))
                .anyMatch(text -> text.contains("Thread.sleep(") && text.contains("take a Sleeper"))
                .anyMatch(text -> text.contains("Random.<init>()"))
                .anyMatch(text -> text.contains("UUID.randomUUID()"))
                .anyMatch(text -> text.contains("SecureRandom.<init>()"))
                .anyMatch(text -> text.contains("System.nanoTime()"))
                .anyMatch(text -> text.contains("ThreadLocalRandom.current()"))
                .anyMatch(text -> text.contains("System.out"));
    }

    @Test
    void findsStaticState() {
        assertThat(found(rules.noStaticState())).singleElement().asString().contains("AsksTheHost.count");
    }

    @Test
    void findsPackagesWithoutADoorSign() {
        assertThat(found(rules.doorSigns())).singleElement().asString().contains("samples.attic has no");
    }

    @Test
    void findsATeardownThatNeedsWhatMayBeLost() {
        assertThat(found(rules.teardownStandsAlone())).isNotEmpty().allMatch(text -> text.contains("NeedsAnImage"));
    }

    @Test
    void findsACloudThatLeansOnAnother() {
        assertThat(found(rules.adaptersStandAlone()))
                .singleElement()
                .asString()
                .contains("Borrows")
                .contains("Lends");
    }

    @Test
    void findsAStageThatLooksAhead() {
        List<String> found = rules.noStageLooksBack().stream()
                .flatMap(rule -> found(rule).stream())
                .toList();
        assertThat(found).isNotEmpty().allMatch(text -> text.contains("LooksAhead"));
    }

    @Test
    void findsWhatJenkinsWouldNotSaveOrNotReadBackWhereverItIsHeld() {
        assertThat(found(rules.jenkinsSavesWhatItHolds()))
                .hasSize(2)
                .anyMatch(text -> text.contains("Forgets.notes holds") && text.contains("back as null"))
                .anyMatch(text -> text.contains("Pad.since holds java.time.Instant"))
                .noneMatch(text -> text.contains("unsaved"));
    }

    private List<String> found(ArchRule rule) {
        return rule.evaluate(samples).getFailureReport().getDetails();
    }
}
