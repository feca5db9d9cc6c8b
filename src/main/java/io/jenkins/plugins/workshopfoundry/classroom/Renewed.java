package io.jenkins.plugins.workshopfoundry.classroom;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is as new.
 *
 * @param machine the name of the machine that was made again, or null if a seat was reset alone
 * @param seats the numbers of the seats
 */
public record Renewed(@Nullable String machine, List<Integer> seats) {

    /** Copies the list. */
    public Renewed {
        seats = List.copyOf(seats);
    }

    static Renewed seat(int number) {
        return new Renewed(null, List.of(number));
    }

    static Renewed machine(ClassroomLayout.RoomMachine machine) {
        return new Renewed(
                machine.name(),
                IntStream.range(machine.firstSeat(), machine.firstSeat() + machine.seats())
                        .boxed()
                        .toList());
    }
}
