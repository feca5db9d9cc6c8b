package io.jenkins.plugins.workshopfoundry.jenkins.views;

import hudson.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classrooms that a build opened, on its page and on one of their own. */
public final class ClassroomsAction extends BuildPage {

    private final List<RoomEntry> rooms = new ArrayList<>();

    /**
     * Shows a classroom with a build, from the moment at which it has an id; shown already: a no-op.
     *
     * @param id the classroom's id
     * @param name the workshop's name
     * @param seats how many were asked for
     */
    public static void add(Run<?, ?> run, String id, String name, int seats) throws IOException {
        // Branches of one build may end at the same time.
        synchronized (run) {
            ClassroomsAction action = run.getAction(ClassroomsAction.class);
            if (action == null) {
                action = new ClassroomsAction();
                run.addAction(action);
            }
            action.keep(new RoomEntry(id, name, seats));
            run.save();
        }
    }

    private synchronized void keep(RoomEntry room) {
        if (rooms.stream().noneMatch(known -> known.getId().equals(room.getId()))) {
            rooms.add(room);
        }
    }

    /** The classrooms, in the order in which they were opened. */
    public synchronized List<RoomEntry> getRooms() {
        return List.copyOf(rooms);
    }

    /** The pages of the classrooms. */
    public List<RoomPage> getPages() {
        return getRooms().stream().map(room -> page(room.getId())).toList();
    }

    /** Whether something goes on behind a page of which the next look shows more. */
    public boolean isBusy() {
        return getPages().stream().anyMatch(RoomPage::isBusy);
    }

    /** The page of one of them, for the address {@code room/ID}; null if the build has no such classroom. */
    public @Nullable RoomPage getRoom(String id) {
        return getRooms().stream().anyMatch(room -> room.getId().equals(id)) ? page(id) : null;
    }

    private RoomPage page(String id) {
        return new RoomPage(around(), below("room/" + id), id);
    }

    @Override
    String icon() {
        return "symbol-people";
    }

    @Override
    public String getDisplayName() {
        return "Classrooms";
    }

    @Override
    public String getUrlName() {
        return "workshop-classrooms";
    }
}
