package io.jenkins.plugins.workshopfoundry.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One row of the import table.
 *
 * @param name the package below the root package; its sub-packages belong to it unless they have a row of their own
 * @param because why it may import no more than this
 * @param rooms which other rooms it may import
 * @param libraries package prefixes, outside the project, that it may import besides the JDK
 */
record Room(String name, String because, Set<String> rooms, List<String> libraries) {

    static Room of(String name, String because, String... rooms) {
        return new Room(name, because, Set.of(rooms), List.of());
    }

    /** The same room, which may import some other rooms too. */
    Room and(Set<String> more) {
        Set<String> all = new TreeSet<>(rooms);
        all.addAll(more);
        all.remove(name);
        return new Room(name, because, all, libraries);
    }

    /** The same room, with the libraries that it is there to hide, or may use. */
    Room with(String... prefixes) {
        return new Room(name, because, rooms, Arrays.asList(prefixes));
    }

    boolean uses(String packageName) {
        return libraries.stream().anyMatch(prefix -> isIn(packageName, prefix));
    }

    static boolean isIn(String packageName, String prefix) {
        return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
    }
}
