package io.jenkins.plugins.workshopfoundry.cost;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reckons what machines cost. */
public final class CostEstimator {

    /** How many hours the clouds count to a month (cloud.google.com/compute/all-pricing). */
    private static final BigDecimal HOURS_A_MONTH = BigDecimal.valueOf(730);

    private static final BigDecimal MILLIS_AN_HOUR = BigDecimal.valueOf(3_600_000);

    private final PriceFile prices;

    /** @param prices the list prices */
    public CostEstimator(PriceFile prices) {
        this.prices = prices;
    }

    /**
     * What machines will cost for a time. The local and the pretend cloud cost nothing.
     *
     * @param time how long; nothing where it is negative
     */
    public Estimate forecast(Provider provider, Region region, List<MachineUse> machines, Duration time) {
        if (provider == Provider.LOCAL || provider == Provider.MEMORY) {
            return new Estimate(List.of(), List.of(), prices.asOf(), "");
        }
        Optional<CloudPrices> cloud = prices.of(provider);
        if (cloud.isEmpty()) {
            List<String> all = machines.stream().map(CostEstimator::name).toList();
            return new Estimate(
                    List.of(), all, prices.asOf(), "There are no prices for %s.".formatted(provider.word()));
        }
        return priced(cloud.get(), region, machines, hours(time));
    }

    /**
     * What machines have cost so far.
     *
     * @param since when they were started
     * @param now until when
     */
    public Estimate soFar(Provider provider, Region region, List<MachineUse> machines, Instant since, Instant now) {
        return forecast(provider, region, machines, Duration.between(since, now));
    }

    /**
     * What a release's copies will cost for a month, at the most: the clouds count only the blocks that were written. The
     * local and the pretend cloud cost nothing.
     *
     * @param regions how many copies
     * @param gigabytes the size of each one's disk
     */
    public Estimate imageMonth(Provider provider, int regions, int gigabytes) {
        if (provider == Provider.LOCAL || provider == Provider.MEMORY) {
            return new Estimate(List.of(), List.of(), prices.asOf(), "");
        }
        String what = "%d x %d GB of image".formatted(regions, gigabytes);
        return prices.of(provider)
                .map(cloud -> new Estimate(
                        List.of(line(
                                what,
                                cloud.imageGigabyteMonth(),
                                BigDecimal.valueOf(regions).multiply(BigDecimal.valueOf(gigabytes)))),
                        List.of(),
                        prices.asOf(),
                        "By the prices of %s, as if the disk were full.".formatted(cloud.region())))
                .orElseGet(() -> new Estimate(
                        List.of(),
                        List.of(what),
                        prices.asOf(),
                        "There are no prices for %s.".formatted(provider.word())));
    }

    private Estimate priced(CloudPrices cloud, Region region, List<MachineUse> machines, BigDecimal hours) {
        List<Estimate.Line> lines = new ArrayList<>();
        List<String> unpriced = new ArrayList<>();
        for (MachineUse use : machines) {
            BigDecimal machineHours = hours.multiply(BigDecimal.valueOf(use.count()));
            Price machine = cloud.machineHours().get(use.type());
            if (machine == null) {
                unpriced.add(name(use));
            } else {
                lines.add(line(name(use), machine, machineHours));
            }
            BigDecimal gigabyteMonths = machineHours
                    .multiply(BigDecimal.valueOf(use.diskGigabytes()))
                    .divide(HOURS_A_MONTH, MathContext.DECIMAL64);
            lines.add(line("disks", cloud.diskGigabyteMonth(), gigabyteMonths));
            lines.add(line("addresses", cloud.addressHour(), machineHours));
        }
        return new Estimate(lines, unpriced, prices.asOf(), note(cloud, region));
    }

    private static Estimate.Line line(String what, Price price, BigDecimal units) {
        return new Estimate.Line(what, price.dollars().multiply(units, MathContext.DECIMAL64), price.source());
    }

    private static String note(CloudPrices cloud, Region region) {
        return region.equals(cloud.region())
                ? ""
                : "By the prices of " + cloud.region() + "; those of " + region + " differ a little.";
    }

    private static String name(MachineUse use) {
        // Not a format: pages ask for this a thousand times.
        return use.count() + " x " + (use.type().isEmpty() ? "machine" : use.type());
    }

    private static BigDecimal hours(Duration time) {
        long millis = Math.max(0, time.toMillis());
        return BigDecimal.valueOf(millis).divide(MILLIS_AN_HOUR, MathContext.DECIMAL64);
    }
}
