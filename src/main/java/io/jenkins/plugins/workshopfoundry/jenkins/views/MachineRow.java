package io.jenkins.plugins.workshopfoundry.jenkins.views;

import io.jenkins.plugins.workshopfoundry.ledger.RunKind;
import io.jenkins.plugins.workshopfoundry.ledger.RunRecord;
import io.jenkins.plugins.workshopfoundry.ledger.RunStatus;
import io.jenkins.plugins.workshopfoundry.ledger.SeatRecord;
import io.jenkins.plugins.workshopfoundry.provision.ReplaceRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One machine of a classroom, in words.
 *
 * @param name its name
 * @param seat the number of its first seat
 * @param seats which seats are on it, as in {@code seats 1 to 11}
 * @param taken how many of them are taken, of how many
 * @param awaited whether it is to be made again, and that has not ended
 * @param busy whether that goes on just now, so that the next look shows more
 * @param again what is to be told of the last time that it was made again, or the empty text
 */
public record MachineRow(
        String name, int seat, String seats, String taken, boolean awaited, boolean busy, String again) {

    /**
     * The machines that seats are on, in their order.
     *
     * @param seats the seats by number
     * @param runs the runs about the classroom, the newest last
     */
    static List<MachineRow> of(List<SeatRecord> seats, List<RunRecord> runs) {
        Map<String, RunRecord> last = new LinkedHashMap<>();
        runs.stream()
                .filter(run -> run.kind() == RunKind.REPLACE)
                .forEach(run -> ReplaceRequest.of(run).machines().forEach(machine -> last.put(machine, run)));
        return seats.stream()
                .collect(Collectors.groupingBy(SeatRecord::machine, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> row(entry.getKey(), entry.getValue()).after(last.get(entry.getKey())))
                .toList();
    }

    private static MachineRow row(String name, List<SeatRecord> seats) {
        int first = seats.get(0).number();
        int end = seats.get(seats.size() - 1).number();
        long taken = seats.stream().filter(seat -> seat.learner() != null).count();
        return new MachineRow(
                name,
                first,
                first == end ? "seat " + first : "seats " + first + " to " + end,
                taken + " of " + seats.size(),
                false,
                false,
                "");
    }

    private MachineRow after(@Nullable RunRecord run) {
        if (run == null) {
            return this;
        }
        RunStatus status = run.status();
        boolean atWork = status == RunStatus.RUNNING || status == RunStatus.CANCELLING;
        return new MachineRow(name, seat, seats, taken, !status.ended(), atWork, words(run));
    }

    private static String words(RunRecord run) {
        return switch (run.status()) {
            case RUNNING -> "being made again since " + Words.time(run.created());
            case SUSPENDED -> "waits to be made again since " + Words.time(run.updated());
            case CANCELLING -> "not made again: what was begun is being removed";
            case CANCELLED, FAILED -> "not made again at " + Words.time(run.updated());
            case DONE -> "made again at " + Words.time(run.updated());
        };
    }
}
