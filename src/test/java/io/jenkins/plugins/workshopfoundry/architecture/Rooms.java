package io.jenkins.plugins.workshopfoundry.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The import table of docs/architecture.md. Rooms that do not exist yet have their row already, so that they are held
 * from their first class on. A library is in the row of whoever may use it, and nowhere else.
 */
final class Rooms {

    /** What every room may use: annotations only. */
    static final Set<String> EVERYWHERE = Set.of("org.jspecify.annotations", "com.google.errorprone.annotations");

    static final Set<String> LEAVES = Set.of("problem", "resource", "wait", "secret", "cost");

    /** In the order in which data flows; a stage may import only what stands before it. */
    static final List<String> STAGES = List.of("definition", "validate", "bake", "publish", "provision", "teardown");

    static final Set<String> EDGES = Set.of("cli", "server", "jenkins");

    private static final String JACKSON = "com.fasterxml.jackson";
    private static final String COMPRESS = "org.apache.commons.compress";

    private static final String LEAF = "a leaf is used by everybody, so it may know nobody";
    private static final String STAGE =
            "a stage knows the results of the stages before it, and ports instead of clouds";
    private static final String ADAPTER = "an adapter translates one SDK into a port, and decides nothing";
    private static final String EDGE = "an edge speaks to people, and leaves the work to the rooms behind assembly";

    private static final Set<String> REQUESTS_AND_RESULTS = Set.of(
            "definition",
            "validate",
            "bake",
            "publish",
            "provision",
            "classroom",
            "teardown",
            "schedule",
            "run",
            "ledger");

    private static final Set<String> ADAPTERS = Set.of(
            "cloud.aws",
            "cloud.gcp",
            "cloud.docker",
            "cloud.kubernetes",
            "cloud.registry",
            "cloud.memory",
            "ledger.jdbc",
            "definition.yaml");

    static final List<Room> TABLE = List.of(
            Room.of("problem", LEAF),
            Room.of("resource", LEAF, "problem"),
            Room.of("wait", LEAF, "problem").with("dev.failsafe"),
            Room.of("secret", LEAF, "problem").with("org.bouncycastle"),
            Room.of("cost", LEAF, "problem", "resource").with(JACKSON),
            Room.of("cloud", "a port is the same for every cloud", "problem", "resource", "wait"),
            Room.of("definition", "what a workshop is depends on its files alone", "problem", "resource")
                    .and(Set.of("definition.yaml"))
                    .with(JACKSON, "com.networknt.schema"),
            Room.of("definition.yaml", "there is one YAML reader", "problem", "resource", "definition")
                    .with("org.snakeyaml.engine"),
            Room.of("validate", STAGE, "definition", "definition.yaml", "problem", "resource", "cost")
                    .with(JACKSON, "com.networknt.schema"),
            Room.of("ledger", "the records outlive every room that writes them", "problem", "resource"),
            Room.of("ledger.jdbc", "there is one SQL layer", "ledger")
                    .and(LEAVES)
                    .with(
                            "org.jdbi",
                            "org.flywaydb",
                            "org.sqlite",
                            "org.postgresql",
                            "com.zaxxer.hikari",
                            "java.sql",
                            "javax.sql",
                            JACKSON),
            Room.of("run", "a run knows that there are ports and records, not what its stages are for", "ledger")
                    .and(Set.of("cloud"))
                    .and(LEAVES)
                    .with(JACKSON, COMPRESS),
            Room.of("remote", "working on a machine is the same on every cloud")
                    .and(LEAVES)
                    .with("org.apache.sshd", "org.bouncycastle", COMPRESS),
            Room.of("machine", "what bake, provision and classroom do on a machine is one thing", "cloud", "run")
                    .and(Set.of("ledger", "remote"))
                    .and(LEAVES)
                    .with(COMPRESS),
            Room.of("bake", STAGE, "definition", "validate", "cloud", "run", "ledger", "remote", "machine")
                    .and(Set.of("definition.yaml"))
                    .and(LEAVES)
                    .with(COMPRESS, JACKSON),
            Room.of("publish", STAGE, "bake", "cloud", "run", "ledger").and(LEAVES),
            Room.of("provision", STAGE, "bake", "publish", "cloud", "run", "ledger", "remote", "machine")
                    .and(Set.of("classroom"))
                    .and(LEAVES),
            Room.of("classroom", "a classroom lives on when what made it is forgotten", "ledger", "cloud", "run")
                    .and(Set.of("remote", "machine"))
                    .and(LEAVES),
            Room.of("teardown", "teardown must work when the definition is lost", "ledger", "cloud", "run")
                    .and(LEAVES),
            Room.of("schedule", "the schedule decides when, never how", "teardown", "classroom", "ledger", "run")
                    .and(LEAVES),
            Room.of("cloud.aws", ADAPTER, "cloud").and(LEAVES).with("software.amazon.awssdk"),
            Room.of("cloud.gcp", ADAPTER, "cloud").and(LEAVES).with("com.google.cloud", "com.google.auth"),
            Room.of("cloud.docker", ADAPTER, "cloud").and(LEAVES).with("com.github.dockerjava", COMPRESS),
            Room.of("cloud.kubernetes", ADAPTER, "cloud").and(LEAVES).with("io.fabric8.kubernetes"),
            Room.of("cloud.registry", ADAPTER, "cloud").and(LEAVES).with("com.google.cloud.tools.jib"),
            Room.of("cloud.memory", "the pretend machines answer the pretend SSH", "cloud", "remote")
                    .and(LEAVES)
                    .with(JACKSON, COMPRESS),
            Room.of("compile", STAGE, "definition", "validate", "run", "ledger").and(LEAVES),
            Room.of("artifact", STAGE, "definition", "validate", "compile")
                    .and(LEAVES)
                    .with("java.sql", "org.sqlite"),
            Room.of("operator", STAGE, "cloud", "run", "ledger").and(LEAVES),
            Room.of("catalog", STAGE, "definition", "validate", "bake", "cloud", "run", "ledger")
                    .and(LEAVES),
            Room.of("assembly", "assembly wires everything, and talks to nobody", "cloud", "remote", "machine")
                    .and(REQUESTS_AND_RESULTS)
                    .and(ADAPTERS)
                    .and(LEAVES)
                    .and(Set.of("compile", "artifact", "operator", "catalog"))
                    .with(JACKSON),
            Room.of("cli", EDGE, "assembly")
                    .and(REQUESTS_AND_RESULTS)
                    .and(LEAVES)
                    .and(Set.of("server"))
                    .with("picocli", JACKSON),
            Room.of("server", EDGE, "assembly")
                    .and(REQUESTS_AND_RESULTS)
                    .and(LEAVES)
                    .with("com.sun.net.httpserver", JACKSON),
            Room.of("jenkins", EDGE, "assembly", "server")
                    .and(REQUESTS_AND_RESULTS)
                    .and(LEAVES)
                    .with(
                            "hudson",
                            "jenkins",
                            "org.jenkinsci",
                            "org.kohsuke",
                            "com.cloudbees",
                            "org.jvnet",
                            "org.springframework",
                            "net.sf.json"));

    private Rooms() {}

    /** The room of a package, given below the root package; the longest name that fits. */
    static Optional<Room> roomOf(String packageBelowRoot) {
        return TABLE.stream()
                .filter(room -> Room.isIn(packageBelowRoot, room.name()))
                .max(Comparator.comparing(room -> room.name().length()));
    }
}
