package io.jenkins.plugins.workshopfoundry.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.TRANSIENT;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Jenkins saves objects by XStream behind a filter: it writes a record and reads it back as null without an error, and
 * refuses types of the JDK that are not on its list. What a saved object holds is saved with it, in lists as well.
 */
final class SavedFields extends ArchCondition<JavaClass> {

    private static final List<String> REFUSED =
            List.of("java.time", "java.nio.file", "java.util.concurrent", "java.net.http", "software.amazon");

    private final String room;

    /** @param room whose own types are looked into, wherever one is held */
    SavedFields(String room) {
        super("hold only what Jenkins saves and reads back");
        this.room = room;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        look(type, events, new HashSet<>());
    }

    private void look(JavaClass type, ConditionEvents events, Set<JavaClass> seen) {
        if (seen.add(type)) {
            type.getFields().stream().filter(SavedFields::isSaved).forEach(field -> look(field, events, seen));
        }
    }

    private void look(JavaField field, ConditionEvents events, Set<JavaClass> seen) {
        for (JavaClass held : field.getType().getAllInvolvedRawTypes()) {
            if (held.isRecord()) {
                events.add(violation(field, held, "Jenkins reads a record back as null"));
            } else if (REFUSED.stream().anyMatch(name -> Room.isIn(held.getPackageName(), name))) {
                events.add(violation(field, held, "Jenkins refuses to save it"));
            } else if (Room.isIn(held.getPackageName(), room)) {
                look(held, events, seen);
            }
        }
    }

    private static ConditionEvent violation(JavaField field, JavaClass held, String why) {
        return SimpleConditionEvent.violated(field, field.getFullName() + " holds " + held.getName() + ": " + why);
    }

    private static boolean isSaved(JavaField field) {
        return !field.getModifiers().contains(TRANSIENT)
                && !field.getModifiers().contains(STATIC)
                && !field.getName().contains("$");
    }
}
