package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the web server of one machine serves.
 *
 * @param routing how a URL names a seat
 * @param tls how the way to it is enciphered
 * @param host the machine's name or IP address as learners type it; null for whatever they type, which only
 *     {@link Routing#PATH} without TLS allows
 * @param ports where it listens
 * @param seats the seats on this machine, each once
 */
public record DoorPlan(Routing routing, Tls tls, @Nullable String host, Ports ports, List<SeatDoor> seats) {

    private static final Pattern LABELS =
            Pattern.compile("(?=.{1,200}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");

    /** How the way to the machine is enciphered. */
    public enum Tls {
        /** Not at all: secrets can be read on the way. Whoever chooses it warns. */
        NONE,
        /** By an authority of the machine's own, which browsers ask about. */
        INTERNAL,
        /** By a public authority; the host must be a public name that leads to the machine. */
        PUBLIC
    }

    /**
     * Where the web server listens.
     *
     * @param http TCP port
     * @param https TCP port
     */
    public record Ports(int http, int https) {

        /** The ports that browsers expect. */
        public static final Ports STANDARD = new Ports(80, 443);

        private static final int HIGHEST = 65535;

        /** @throws InvalidRequest if one is no port, or both are the same */
        public Ports {
            if (http < 1 || https < 1 || http > HIGHEST || https > HIGHEST || http == https) {
                throw new InvalidRequest(
                        http + " and " + https + " are no two ports.", "A port is a number from 1 to 65535.");
            }
        }
    }

    /** @throws InvalidRequest if a value could not be what it says, or two do not go together */
    public DoorPlan {
        seats = List.copyOf(seats);
        if (host != null && !LABELS.matcher(host).matches()) {
            throw new InvalidRequest(
                    "'" + host + "' is no host name.", "Give one in lower case, such as class.example.org.");
        }
        if (host == null && (routing == Routing.HOST || tls != Tls.NONE)) {
            throw new InvalidRequest(
                    "Host names for seats, and HTTPS, need a host name for the machine.", "Give a domain.");
        }
        if (host != null && ADDRESS.matcher(host).matches() && (routing == Routing.HOST || tls == Tls.PUBLIC)) {
            throw new InvalidRequest(
                    "The address " + host + " has no names below it and gets no public certificate.", "Give a domain.");
        }
        if (seats.stream().map(SeatDoor::seat).distinct().count() < seats.size()
                || seats.stream().map(SeatDoor::slot).distinct().count() < seats.size()) {
            throw new InvalidRequest("A seat or slot is there twice.", "Number them differently.");
        }
    }

    boolean secure() {
        return tls != Tls.NONE;
    }
}
