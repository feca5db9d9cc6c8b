package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.assembly.Details;
import io.jenkins.plugins.workshopfoundry.assembly.Foundry;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomState;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import java.util.Map;

/**
 * One classroom with its seats, in words.
 *
 * @param row what lists say of it too
 * @param imageId the image it was opened from
 * @param seats its seats by number
 * @param machines the machines that the seats are on
 * @param open whether learners can join
 * @param standing whether anything of it may be left
 * @param trouble what kept its last run from ending well, or the empty text
 */
public record RoomView(
        RoomRow row,
        String imageId,
        List<SeatRow> seats,
        List<MachineRow> machines,
        boolean open,
        boolean standing,
        String trouble) {

    /** Copies the lists. */
    public RoomView {
        seats = List.copyOf(seats);
        machines = List.copyOf(machines);
    }

    /** @throws InvalidRequest if there is no such classroom */
    static RoomView of(Foundry foundry, String id, Resets resets) {
        Details details = foundry.details(id);
        ClassroomRecord room = details.classroom().orElseThrow(() -> absent(id, trouble(details.runs())));
        int taken = (int)
                details.seats().stream().filter(seat -> seat.learner() != null).count();
        RoomRow row = new Lists("", foundry.desk().now())
                .row(room, taken, foundry.desk().soFar(room), foundry.desk().origins(id));
        List<MachineRow> machines = MachineRow.of(details.seats(), details.runs());
        return new RoomView(
                row,
                room.imageId(),
                details.seats().stream()
                        .map(seat -> SeatRow.of(seat, resets.of(id, seat.number()), isAwaited(seat, machines)))
                        .toList(),
                machines,
                room.state() == ClassroomState.OPEN,
                room.state() != ClassroomState.CLOSED,
                trouble(details.runs()));
    }

    private static boolean isAwaited(SeatRecord seat, List<MachineRow> machines) {
        return machines.stream()
                .anyMatch(machine -> machine.awaited() && machine.name().equals(seat.machine()));
    }

    /** Whether a machine is to be made again: no other one is meanwhile. */
    public boolean awaited() {
        return machines.stream().anyMatch(MachineRow::awaited);
    }

    /** Whether a machine is being made again just now. */
    boolean busy() {
        return machines.stream().anyMatch(MachineRow::busy);
    }

    private static InvalidRequest absent(String id, String trouble) {
        return trouble.isEmpty()
                ? new InvalidRequest(
                        "There is no classroom " + id + " yet.", "It appears once its run has begun to make it.")
                : new InvalidRequest(
                        "Classroom " + id + " was never opened: " + trouble, "The log of its build tells more.");
    }

    /** The facts about it, by what they are called. */
    public Map<String, String> facts() {
        return Facts.of(
                "Workshop", row.name(),
                "State", row.state(),
                "Cloud", row.place(),
                "Seats taken", row.learners(),
                "Ends", row.expires() + " (" + row.left() + ")",
                "Cost so far", row.cost(),
                "Image", imageId);
    }

    private static String trouble(List<RunRecord> runs) {
        String error = runs.isEmpty() ? null : runs.get(runs.size() - 1).error();
        return error == null ? "" : error;
    }
}
