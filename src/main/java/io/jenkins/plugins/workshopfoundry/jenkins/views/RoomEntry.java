package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.provision.Classroom;

/** What a build remembers of a classroom, so that its summary needs no ledger. Plain fields, which Jenkins can save. */
public final class RoomEntry {

    private final String id;
    private final String name;
    private final int seats;

    RoomEntry(Classroom room) {
        this.id = room.id();
        this.name = room.name();
        this.seats = room.seats().size();
    }

    /** The classroom's id. */
    public String getId() {
        return id;
    }

    /** The workshop and the number of seats. */
    public String getTitle() {
        return name + ", " + seats + (seats == 1 ? " seat" : " seats");
    }
}
