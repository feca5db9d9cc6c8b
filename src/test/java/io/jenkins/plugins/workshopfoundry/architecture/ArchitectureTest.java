package io.jenkins.plugins.workshopfoundry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The main code keeps to the architecture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final String ROOT = "io.jenkins.plugins.workshopfoundry";

    private final JavaClasses mainCode = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @TestFactory
    Stream<DynamicTest> theMainCodeKeepsTo() {
        return new ArchitectureRules(ROOT)
                .all().stream().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(mainCode)));
    }

    @Test
    void theMainCodeWasFound() {
        assertThat(mainCode.size()).isGreaterThan(30);
    }

    @Test
    void theTableNamesEveryRoomOnceAndOnlyRoomsThatItHas() {
        Set<String> names = new HashSet<>();
        Rooms.TABLE.forEach(
                room -> assertThat(names.add(room.name())).as(room.name()).isTrue());
        Rooms.TABLE.forEach(room -> assertThat(names).containsAll(room.rooms()));
        assertThat(names).containsAll(Rooms.LEAVES).containsAll(Rooms.STAGES).containsAll(Rooms.EDGES);
    }
}
