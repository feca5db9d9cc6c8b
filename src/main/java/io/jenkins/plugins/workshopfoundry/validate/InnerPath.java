package io.jenkins.plugins.workshopfoundry.validate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths as compose files write them, resolved inside the workshop without asking any file system. */
final class InnerPath {

    private InnerPath() {}

    /**
     * A written path relative to the workshop.
     *
     * @param folder what it is relative to, itself relative to the workshop; empty for the workshop's directory
     * @param written the path as written
     * @return the path without dots, empty text for the workshop's directory itself; nothing where it leads out of the
     *     workshop or is absolute
     */
    static Optional<String> of(String folder, String written) {
        if (written.startsWith("/") || written.startsWith("~") || written.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + written).split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
