package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout;
import io.jenkins.plugins.workshopfoundry.classroom.ClassroomLayout.RoomMachine;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Ports;
import io.jenkins.plugins.workshopfoundry.provision.DoorPlan.Tls;
import io.jenkins.plugins.workshopfoundry.secret.PasswordHash;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Doors kept by Caddy, at the addresses that the layout gives to learners.
 *
 * @param random for the hashes' salt; a SecureRandom outside simulations
 */
public record CaddyDoors(RandomGenerator random) implements Doors {

    /** Names that no public authority vouches for: RFC 6761 (test, localhost), 6762 (local), 8375 (home.arpa), ICANN (internal). */
    private static final Pattern PRIVATE = Pattern.compile("\\.(test|localhost|local|home\\.arpa|internal)$");

    @Override
    public String caddyfile(ClassroomLayout layout, RoomMachine machine, Map<Integer, String> secrets) {
        List<SeatDoor> seats = secrets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(seat -> new SeatDoor(
                        seat.getKey(),
                        machine.slot(seat.getKey()),
                        PasswordHash.bcrypt(seat.getValue(), random),
                        layout.endpoints()))
                .toList();
        return Caddyfile.of(plan(layout, machine, seats));
    }

    /** Without a domain any name and address of the machine will do. */
    private static DoorPlan plan(ClassroomLayout layout, RoomMachine machine, List<SeatDoor> seats) {
        if (layout.domain() == null) {
            return new DoorPlan(layout.routing(), Tls.NONE, null, Ports.STANDARD, seats);
        }
        String host = URI.create(layout.base(machine)).getHost();
        Tls tls = PRIVATE.matcher(host).find() ? Tls.INTERNAL : Tls.PUBLIC;
        return new DoorPlan(layout.routing(), tls, host, Ports.STANDARD, seats);
    }
}
