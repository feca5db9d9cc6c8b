package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which seats are on which machine, and how large that is. Pure. */
final class SeatLayout {

    /** A machine of the larger size; more seats are more machines. */
    private static final int MOST = 20;

    /** Up to this many, the smaller size does. */
    private static final int FEW = 10;

    private SeatLayout() {}

    /**
     * Spreads seats evenly over as few machines as hold them.
     *
     * @param perMachine the author's limit of seats on one machine; 0 where there is none
     */
    static List<RoomMachine> of(
            Provider provider, Architecture architecture, String prefix, int seats, int perMachine) {
        int most = perMachine == 0 ? MOST : Math.min(MOST, perMachine);
        int machines = (seats + most - 1) / most;
        List<RoomMachine> layout = new ArrayList<>();
        int first = 1;
        for (int i = 0; i < machines; i++) {
            int count = seats / machines + (i < seats % machines ? 1 : 0);
            String name = prefix + "-m" + (i + 1);
            layout.add(new RoomMachine(name, type(provider, architecture, count), first, count, "", ""));
            first += count;
        }
        return layout;
    }

    /** 4 processors and 16 GB for up to ten seats, 8 and 32 GB for up to twenty, as each cloud calls them. */
    private static @Nullable String type(Provider provider, Architecture architecture, int seats) {
        boolean small = seats <= FEW;
        boolean arm = architecture == Architecture.ARM64;
        return switch (provider) {
            case GCP -> (arm ? "t2a" : "e2") + (small ? "-standard-4" : "-standard-8");
            case AWS -> (arm ? "t4g" : "t3") + (small ? ".xlarge" : ".2xlarge");
            default -> null;
        };
    }
}
