package io.jenkins.plugins.workshopfoundry.cloud.memory;

/**
 * One call to the pretend cloud, or to a machine in it.
 *
 * @param name what is called, for instance {@code create.machine}, {@code exists}, {@code remote.run}
 * @param about the name, id or command that it is about
 */
public record Call(String name, String about) {

    /** Whether this is one of the calls that a prefix means: {@code create} means {@code create.machine} too. */
    public boolean matches(String prefix) {
        return name.equals(prefix) || name.startsWith(prefix + ".") || prefix.isEmpty();
    }
}
