package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that occupy none of the machine's while they wait: JEP 444, Java 21. The plugin is compiled for Java 17, the
 * oldest that its Jenkins runs on, and so finds them by name.
 */
final class VirtualThreads {

    private VirtualThreads() {}

    /**
     * Makes virtual threads, numbered from 1.
     *
     * @param prefix what their names begin with
     * @return empty on a Java that has none
     */
    static Optional<ThreadFactory> named(String prefix) {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            builder.getMethod("name", String.class, long.class).invoke(virtual, prefix, 1L);
            return Optional.of((ThreadFactory) builder.getMethod("factory").invoke(virtual));
        } catch (ReflectiveOperationException none) {
            return Optional.empty();
        }
    }
}
