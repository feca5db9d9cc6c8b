package io.jenkins.plugins.workshopfoundry.run;

import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.Ledger;
import java.util.Optional;

/** Closes the books on what an abandoned run was about: a classroom or an image that never came to be. */
public final class Abandoned {

    private Abandoned() {}

    /** Nobody can join any more: what follows removes the machines. */
    public static void closing(RunContext run, String subject) {
        standing(run, subject)
                .ifPresent(room -> run.ledger().classrooms().state(run.hold(), room.id(), ClassroomState.CLOSING));
    }

    /** Nothing of it is left, its secrets neither. */
    public static void closed(RunContext run, String subject) {
        Ledger ledger = run.ledger();
        standing(run, subject)
                .ifPresent(room -> ledger.classrooms().state(run.hold(), room.id(), ClassroomState.CLOSED));
        ledger.images().find(subject).ifPresent(image -> ledger.images().removed(run.hold(), image.id()));
        ledger.secrets().forget(subject);
    }

    private static Optional<ClassroomRecord> standing(RunContext run, String subject) {
        return run.ledger().classrooms().find(subject).filter(room -> room.state() != ClassroomState.CLOSED);
    }
}
