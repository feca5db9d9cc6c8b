package io.jenkins.plugins.workshopfoundry.jenkins.engine;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Threads that occupy none of the machine's while they wait: JEP 444. The plugin is compiled for Java 17, the oldest that its
 * Jenkins runs on, and so finds them by name.
 */
final class VirtualThreads {

    /**
     * Java 21 has them too, but there one that enters or holds a monitor keeps a thread of the machine: a few that wait for
     * each other can keep all of them, and nothing goes on. From 24 on, JEP 491, they do not.
     */
    private static final int SINCE = 24;

    private VirtualThreads() {}

    /**
     * Makes virtual threads, numbered from 1.
     *
     * @param prefix what their names begin with
     * @return empty on a Java that has none, or none that a run may be trusted to
     */
    static Optional<ThreadFactory> named(String prefix) {
        return Runtime.version().feature() < SINCE ? Optional.empty() : byName(prefix);
    }

    private static Optional<ThreadFactory> byName(String prefix) {
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
