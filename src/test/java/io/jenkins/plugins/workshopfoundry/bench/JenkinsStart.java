package io.jenkins.plugins.workshopfoundry.bench;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/**
 * Does, in a JVM of its own, what Jenkins does with a plugin while it starts: loads the class of every extension, looks at
 * its members for what is to be injected, and makes one of each. Prints a line for each, and at the end the time on the wall and of the processor.
 */
final class JenkinsStart {

    static final String MADE = "made ";
    static final String TIME = "milliseconds ";
    static final String PROCESSOR = "processor seconds ";

    private JenkinsStart() {}

    /** @param names the extensions' classes */
    public static void main(String[] names) throws ReflectiveOperationException {
        double before = Cpu.seconds();
        long begun = System.nanoTime();
        for (String name : names) {
            System.out.println(extension(Class.forName(name)) + name);
        }
        System.out.println(TIME + (System.nanoTime() - begun) / 1_000_000);
        System.out.println(PROCESSOR + (Cpu.seconds() - before));
    }

    /** The signatures of Jenkins that the plugin is compiled with have no bodies: what needs one cannot be made here. */
    private static String extension(Class<?> type) throws ReflectiveOperationException {
        // Guice asks for all of them, which loads the types that they name.
        type.getDeclaredFields();
        type.getDeclaredMethods();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            constructor.newInstance();
            return MADE;
        } catch (InvocationTargetException e) {
            return "only loaded (" + e.getCause() + ") ";
        }
    }
}
