package io.jenkins.plugins.workshopfoundry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every rule of the architecture, each with its reason. A rule about a room that does not exist yet holds emptily, and
 * starts to bite with the room's first class.
 *
 * @param root the root package
 */
record ArchitectureRules(String root) {

    /** Where time, chance and the host's settings may be asked for; {@code wait} holds the real sleeper. */
    private static final List<String> MAY_ASK_THE_HOST = List.of("cli", "server", "jenkins", "assembly", "wait");

    private static final Set<String> NOT_SAVED = Set.of("PeriodicWork", "ManagementLink", "Descriptor", "RootAction");

    List<ArchRule> all() {
        List<ArchRule> rules = new ArrayList<>(List.of(
                noCycles(),
                importColumn(),
                edgeCalls(),
                noStaticState(),
                doorSigns(),
                teardownStandsAlone(),
                adaptersStandAlone(),
                jenkinsSavesWhatItHolds()));
        rules.addAll(noStageLooksBack());
        return rules;
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("rooms in a cycle are one room: none can be understood, tested or replaced alone");
    }

    ArchRule importColumn() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ImportColumn(root))
                .allowEmptyShould(true)
                .because("data flows one way, and each SDK stays in its adapter");
    }

    ArchRule edgeCalls() {
        return classes()
                .that()
                .resideOutsideOfPackages(below(MAY_ASK_THE_HOST))
                .should(new EdgeCalls())
                .allowEmptyShould(true)
                .because("whole stories run in one process from one seed");
    }

    ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .and(describe(
                        "are not made by the compiler",
                        field -> !field.getName().startsWith("$")))
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .because("two controllers may live in one process, in a simulation or in Jenkins");
    }

    ArchRule doorSigns() {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new DoorSign())
                .allowEmptyShould(true)
                .because("every room says at its door what it is for, and what may be null");
    }

    ArchRule teardownStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".teardown..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(below(List.of("definition", "validate", "bake", "publish", "provision")))
                .allowEmptyShould(true)
                .because("teardown must work when the definition is lost");
    }

    ArchRule adaptersStandAlone() {
        return slices().matching(root + ".cloud.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("a cloud that is down, or not installed, must not take another one with it");
    }

    ArchRule jenkinsSavesWhatItHolds() {
        return classes()
                .that(describe("are saved by Jenkins", this::isSavedByJenkins))
                .should(new SavedFields(root + ".jenkins"))
                .allowEmptyShould(true)
                .because("what was not saved is missed after the next start of Jenkins, and not before");
    }

    List<ArchRule> noStageLooksBack() {
        return Stream.iterate(0, i -> i < Rooms.STAGES.size() - 1, i -> i + 1)
                .map(i -> noClasses()
                        .that()
                        .resideInAPackage(root + "." + Rooms.STAGES.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(below(Rooms.STAGES.subList(i + 1, Rooms.STAGES.size())))
                        .allowEmptyShould(true)
                        .because("a stage takes the result of the stage before it, and knows nothing of what follows"))
                .map(ArchRule.class::cast)
                .toList();
    }

    /** Work, links and the descriptors of other things are made anew at every start; the global configuration is saved. */
    private boolean isSavedByJenkins(JavaClass type) {
        return Room.isIn(type.getPackageName(), root + ".jenkins")
                && !type.isRecord()
                && parents(type).anyMatch(ArchitectureRules::isOfJenkins)
                && (parents(type).anyMatch(parent -> parent.getSimpleName().equals("GlobalConfiguration"))
                        || parents(type).noneMatch(parent -> NOT_SAVED.contains(parent.getSimpleName())));
    }

    private static Stream<JavaClass> parents(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
    }

    private static boolean isOfJenkins(JavaClass type) {
        return Stream.of("hudson", "jenkins", "org.jenkinsci").anyMatch(top -> Room.isIn(type.getPackageName(), top));
    }

    private String[] below(List<String> rooms) {
        return rooms.stream().map(room -> root + "." + room + "..").toArray(String[]::new);
    }
}
