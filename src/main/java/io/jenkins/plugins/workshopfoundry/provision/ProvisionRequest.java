package io.jenkins.plugins.workshopfoundry.provision;

import io.jenkins.plugins.workshopfoundry.classroom.Routing;
import io.jenkins.plugins.workshopfoundry.problem.InvalidRequest;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Durations;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What classroom to open, as the ledger keeps it.
 *
 * @param imageId the image to start from, or a release of which a copy is
 * @param seats how many seats, 1 to 500
 * @param ttl how long the class lasts, up to 14 days
 * @param domain the domain under which learners come, or null for the machines' addresses
 * @param routing how an address names a seat; what was asked before there was a choice is read as {@link Routing#PATH}
 * @param spot whether the cloud may take machines back for a lower price
 * @param region in which region, or null for the only one there is
 */
public record ProvisionRequest(
        String imageId,
        int seats,
        Duration ttl,
        @Nullable String domain,
        Routing routing,
        boolean spot,
        @Nullable Region region) {

    /** More is a typing mistake: at 20 seats a machine this is 25 machines. */
    private static final int MOST_SEATS = 500;

    private static final Duration LONGEST = Duration.ofDays(14);

    /** A DNS name (RFC 1123), in lower case. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,200}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /** @throws InvalidRequest if a value makes no sense */
    public ProvisionRequest {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new InvalidRequest(
                    "A classroom cannot have " + seats + " seats.", "Ask for 1 to " + MOST_SEATS + ".");
        }
        if (ttl.isNegative() || ttl.isZero() || ttl.compareTo(LONGEST) > 0) {
            throw new InvalidRequest(
                    "A class cannot last " + Durations.words(ttl) + ".", "Give a time up to 14d, such as 4h.");
        }
        if (domain != null && !DOMAIN.matcher(domain).matches()) {
            throw new InvalidRequest(
                    "'" + domain + "' is not a domain name.", "Give one in lower case, such as class.example.org.");
        }
        routing = routing == null ? Routing.PATH : routing;
        if (routing == Routing.HOST && domain == null) {
            throw new InvalidRequest(
                    "Seats with host names of their own need a domain.",
                    "Give one, such as class.example.org, whose names lead to the machine, or use path routing.");
        }
    }

    /** The same with paths for seats. */
    public ProvisionRequest(String imageId, int seats, Duration ttl, @Nullable String domain, boolean spot) {
        this(imageId, seats, ttl, domain, Routing.PATH, spot);
    }

    /** The same in the only region there is. */
    public ProvisionRequest(
            String imageId, int seats, Duration ttl, @Nullable String domain, Routing routing, boolean spot) {
        this(imageId, seats, ttl, domain, routing, spot, null);
    }

    /** The same in a region; null is the only one there is. */
    public ProvisionRequest in(@Nullable Region place) {
        return new ProvisionRequest(imageId, seats, ttl, domain, routing, spot, place);
    }
}
