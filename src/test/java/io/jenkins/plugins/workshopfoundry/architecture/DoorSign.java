package io.jenkins.plugins.workshopfoundry.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A package says what it is for in a package-info, which is null-marked. */
final class DoorSign extends ArchCondition<JavaClass> {

    DoorSign() {
        super("live in a package with a null-marked package-info");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean signed =
                type.getPackage().tryGetAnnotationOfType(NullMarked.class).isPresent();
        events.add(new SimpleConditionEvent(
                type, signed, "package " + type.getPackageName() + " has no null-marked package-info"));
    }
}
