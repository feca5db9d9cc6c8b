package io.jenkins.plugins.workshopfoundry.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Holds every class to its room's row of the import table; what is not allowed there is forbidden. */
final class ImportColumn extends ArchCondition<JavaClass> {

    private final String root;

    ImportColumn(String root) {
        super("import only what its room's row of the import table allows");
        this.root = root;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<Room> room = room(type.getPackageName());
        if (room.isEmpty()) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " is in no room of the import table; give its package a row in Rooms"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            check(room.get(), dependency, events);
        }
    }

    private void check(Room room, Dependency dependency, ConditionEvents events) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!allowed(room, target)) {
            events.add(SimpleConditionEvent.violated(
                    dependency,
                    "room '%s' may not import %s, because %s: %s"
                            .formatted(room.name(), target.getName(), room.because(), dependency.getDescription())));
        }
    }

    private boolean allowed(Room room, JavaClass target) {
        String name = target.getPackageName();
        if (target.isPrimitive() || name.isEmpty()) {
            return true;
        }
        if (Room.isIn(name, root)) {
            return room(name)
                    .filter(other ->
                            other.name().equals(room.name()) || room.rooms().contains(other.name()))
                    .isPresent();
        }
        return isJdk(name) || Rooms.EVERYWHERE.contains(name) || room.uses(name);
    }

    private Optional<Room> room(String packageName) {
        return packageName.equals(root) || !Room.isIn(packageName, root)
                ? Optional.empty()
                : Rooms.roomOf(packageName.substring(root.length() + 1));
    }

    /** SQL is part of the JDK, but belongs to one room. */
    private static boolean isJdk(String name) {
        boolean sql = Room.isIn(name, "java.sql") || Room.isIn(name, "javax.sql");
        return !sql && (name.startsWith("java.") || name.startsWith("javax."));
    }
}
