package io.jenkins.plugins.workshopfoundry.bench;

import io.jenkins.plugins.workshopfoundry.assembly.Desk;
import io.jenkins.plugins.workshopfoundry.assembly.RoomList;
import io.jenkins.plugins.workshopfoundry.engine.Crowd;
import io.jenkins.plugins.workshopfoundry.engine.World;
import io.jenkins.plugins.workshopfoundry.wait.VirtualTime;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes to ask for all that the Workshops page shows of a thousand classrooms of twenty seats. */
class PagesBenchmark {

    private static final int ROOMS = 1000;
    private static final int SEATS = 20;
    private static final int TIMES = 20;

    @TempDir
    private Path folder;

    private final VirtualTime time = new VirtualTime();
    private final Results results = new Results("the pages");

    @Test
    void asksForAThousandClassrooms() {
        try (World.Process process = World.virtual(folder, time).process(time)) {
            new Crowd(process.parts().ledger(), time.instant()).fill(ROOMS, SEATS);
            Desk desk = process.foundry().desk();
            results.add("Workshops page over 1,000 classrooms, first time, SQLite, s", page(desk));
            double[] again = DoubleStream.generate(() -> page(desk))
                    .limit(TIMES)
                    .sorted()
                    .toArray();
            results.add("Workshops page over 1,000 classrooms, median, SQLite, s", again[TIMES / 2]);
        }
        results.keep();
    }

    private static double page(Desk desk) {
        long begun = System.nanoTime();
        RoomList rooms = desk.rooms();
        if (desk.soFar(rooms.rooms()).size() != ROOMS) {
            throw new IllegalStateException("The ledger lost classrooms");
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
