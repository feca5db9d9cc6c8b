package io.jenkins.plugins.workshopfoundry.cloud.aws;

import io.jenkins.plugins.workshopfoundry.problem.CloudUnavailable;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import io.jenkins.plugins.workshopfoundry.wait.Poll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The one way to EC2: a client for each region, made when it is first asked; sorts every failure. Safe for threads. */
final class Ec2 {

    private final Function<Region, Ec2Client> connect;
    private final Poll poll;
    private final Duration settle;
    private final Map<Region, Ec2Client> clients = new ConcurrentHashMap<>();

    /** EC2 counts calls by region. */
    private final Map<Region, Retries> retries = new ConcurrentHashMap<>();

    /**
     * @param connect makes a client of one region
     * @param poll how time passes
     * @param settle how long EC2 may deny what is there
     */
    Ec2(Function<Region, Ec2Client> connect, Poll poll, Duration settle) {
        this.connect = connect;
        this.poll = poll;
        this.settle = settle;
    }

    /**
     * Asks EC2.
     *
     * @param doing what is tried, as it goes into "… while <doing>"
     */
    <T> T ask(Region region, String doing, Function<Ec2Client, T> call) {
        return retries.computeIfAbsent(region, first -> new Retries(poll.sleeper()))
                .call(() -> {
                    try {
                        return call.apply(client(region));
                    } catch (RuntimeException e) {
                        throw AwsErrors.sort(region.name(), doing, e);
                    }
                });
    }

    /** Asks EC2; empty when it answers with an error code that is expected here. */
    <T> Optional<T> unless(Predicate<String> expected, Region region, String doing, Function<Ec2Client, T> call) {
        return ask(region, doing, ec2 -> {
            try {
                return Optional.of(call.apply(ec2));
            } catch (RuntimeException e) {
                if (AwsErrors.code(e).filter(expected).isPresent()) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Asks for something that may not be there. */
    <T> Optional<T> lookUp(Region region, String doing, Function<Ec2Client, T> call) {
        return unless(ErrorCodes::isAbsent, region, doing, call);
    }

    /**
     * Asks for something that builds on what was made a moment ago, again and again while EC2 says that it is not there.
     *
     * @throws io.jenkins.plugins.workshopfoundry.problem.CloudRefused if it still says so when it must have settled
     */
    <T> T onceVisible(Region region, String doing, Function<Ec2Client, T> call) {
        try {
            return await(doing, () -> lookUp(region, doing, call));
        } catch (CloudUnavailable late) {
            return ask(region, doing, call);
        }
    }

    /** Looks for something that must be there, for as long as EC2 may deny it. */
    <T> T await(String what, Supplier<Optional<T>> look) {
        return poll.until(what, Poll.Pace.brisk(settle), look);
    }

    /**
     * Everything on all pages of a list; a page that does not come is asked for again, not the whole list.
     *
     * @param page asks for one page, by the token of the page before; null for the first
     * @param next where a page says how to go on
     */
    <R, T> List<T> all(
            Region region,
            String doing,
            BiFunction<Ec2Client, @Nullable String, R> page,
            Function<R, List<T>> items,
            Function<R, @Nullable String> next) {
        List<T> all = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            R answer = ask(region, doing, ec2 -> page.apply(ec2, from));
            all.addAll(items.apply(answer));
            token = next.apply(answer);
        } while (token != null && !token.isEmpty());
        return all;
    }

    private Ec2Client client(Region region) {
        return clients.computeIfAbsent(region, connect);
    }
}
