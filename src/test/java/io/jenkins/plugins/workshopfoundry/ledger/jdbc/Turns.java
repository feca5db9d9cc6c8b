package io.jenkins.plugins.workshopfoundry.ledger.jdbc;

/** What happens around each transaction of a ledger. */
public interface Turns {

    /** Nothing. */
    Turns UNDISTURBED = new Turns() {
        @Override
        public void asked() {}

        @Override
        public void done() {}
    };

    /** Before a transaction: what is thrown keeps it from happening. */
    void asked();

    /** After it: what is thrown comes instead of its answer. */
    void done();
}
