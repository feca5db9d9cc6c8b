package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.bake.ImageDetails;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.cost.MachineUse;
import io.jenkins.plugins.workshopfoundry.ledger.ClassroomRecord;
import io.jenkins.plugins.workshopfoundry.resource.Architecture;
import io.jenkins.plugins.workshopfoundry.resource.Provider;
import java.util.List;
import java.util.Objects;

/** Which machines a classroom has, as the price list counts them. Pure. */
public final class MachineUses {

    /** Gigabytes of a machine's disk where no image says more: the disk of the build machine. */
    public static final int DISK_GB = 100;

    private MachineUses() {}

    /** The machines that so many seats would have, of an image whose author says nothing else. */
    public static List<MachineUse> ahead(Provider provider, int seats) {
        return uses(SeatLayout.of(provider, Architecture.AMD64, "", seats, 0), DISK_GB);
    }

    /** The machines that so many seats of an image will have. */
    public static List<MachineUse> planned(Provider provider, ImageDetails image, int seats) {
        return uses(
                SeatLayout.of(
                        provider,
                        image.architecture(),
                        "",
                        seats,
                        image.seating().perMachine()),
                image.diskGb());
    }

    /** The machines of a classroom. */
    public static List<MachineUse> of(ClassroomRecord classroom, int diskGb) {
        return ClassroomLayout.machineTypes(classroom).stream()
                .map(type -> new MachineUse(type, 1, diskGb))
                .toList();
    }

    private static List<MachineUse> uses(List<ClassroomLayout.RoomMachine> machines, int diskGb) {
        return machines.stream()
                .map(machine -> new MachineUse(Objects.requireNonNullElse(machine.type(), ""), 1, diskGb))
                .toList();
    }
}
