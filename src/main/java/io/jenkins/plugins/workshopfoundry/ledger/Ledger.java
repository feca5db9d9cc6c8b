package io.jenkins.plugins.workshopfoundry.ledger;

/**
 * The durable memory of one or more controllers. Every method that writes has written durably when it returns. Every
 * method throws {@link io.jenkins.plugins.workshopfoundry.problem.LedgerBroken} when the database cannot be read or written, and nothing may be created
 * or removed on a guess after that. Ids that are not there give empty answers, never errors; a write about one is
 * refused with {@link io.jenkins.plugins.workshopfoundry.problem.InvalidRequest}.
 */
public interface Ledger extends AutoCloseable {

    /** The id of this controller, from its configuration: it labels every resource. */
    String controller();

    /** Runs and their stages. */
    Runs runs();

    /** Everything that costs or leaks. */
    Resources resources();

    /** Images that were baked. */
    BakedImages images();

    /** Images that were published. */
    Releases releases();

    /** What nobody may prune. */
    Pins pins();

    /** Classrooms and their seats. */
    Classrooms classrooms();

    /** Which builds asked for what. */
    Origins origins();

    /** Sealed secrets, which the ledger cannot read. */
    SealedSecrets secrets();

    /** Who does what only one may do at a time. */
    Leases leases();

    /** Classrooms that are ordered for later. */
    Plans plans();

    /** What the schedule did. */
    Ticks ticks();

    @Override
    void close();
}
