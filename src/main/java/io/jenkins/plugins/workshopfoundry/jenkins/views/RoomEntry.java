package io.jenkins.plugins.workshopfoundry.jenkins.views;

/** What a build remembers of a classroom, so that its summary needs no ledger. Plain fields, which Jenkins can save. */
public final class RoomEntry {

    private final String id;
    private final String name;
    private final int seats;

    RoomEntry(String id, String name, int seats) {
        this.id = id;
        this.name = name;
        this.seats = seats;
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
