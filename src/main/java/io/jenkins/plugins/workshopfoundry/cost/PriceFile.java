package io.jenkins.plugins.workshopfoundry.cost;

import io.jenkins.plugins.workshopfoundry.resource.Provider;
import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The list prices that come with the program, each with its source, all with one date. */
public final class PriceFile {

    private final LocalDate asOf;
    private final Map<Provider, CloudPrices> clouds;

    private PriceFile(LocalDate asOf, Map<Provider, CloudPrices> clouds) {
        this.asOf = asOf;
        this.clouds = clouds;
    }

    /** Reads the file that comes with the program. */
    public static PriceFile bundled() {
        try (InputStream in = PriceFile.class.getResourceAsStream("prices.json")) {
            if (in == null) {
                throw new IllegalStateException("The build left out prices.json");
            }
            return read(PriceNode.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The day on which the prices were put together. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The prices of a cloud; empty where the file has none. */
    public Optional<CloudPrices> of(Provider provider) {
        return Optional.ofNullable(clouds.get(provider));
    }

    private static PriceFile read(PriceNode root) {
        Map<Provider, CloudPrices> clouds = new EnumMap<>(Provider.class);
        PriceNode sources = root.path("sources");
        root.path("clouds").fields().forEach((name, cloud) -> clouds.put(Provider.of(name), cloud(cloud, sources)));
        return new PriceFile(LocalDate.parse(root.path("asOf").text()), clouds);
    }

    private static CloudPrices cloud(PriceNode cloud, PriceNode sources) {
        Map<String, Price> hours = new LinkedHashMap<>();
        cloud.path("machineHours").fields().forEach((type, price) -> hours.put(type, price(price, sources)));
        return new CloudPrices(
                new Region(cloud.path("region").text()),
                hours,
                price(cloud.path("diskGigabyteMonth"), sources),
                price(cloud.path("addressHour"), sources),
                price(cloud.path("imageGigabyteMonth"), sources));
    }

    private static Price price(PriceNode price, PriceNode sources) {
        return new Price(
                new BigDecimal(price.path("price").text()),
                sources.path(price.path("source").text()).text());
    }
}
