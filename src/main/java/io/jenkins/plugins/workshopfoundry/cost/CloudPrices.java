package io.jenkins.plugins.workshopfoundry.cost;

import io.jenkins.plugins.workshopfoundry.resource.Region;
import java.util.Map;

/**
 * The prices of one cloud.
 *
 * @param region the region that they are true for; others differ by a tenth or two
 * @param machineHours the price of an hour by machine type
 * @param diskGigabyteMonth the price of a gigabyte of disk for a month of 730 hours
 * @param addressHour the price of an hour of a public address
 * @param imageGigabyteMonth the price of a gigabyte of an image's snapshots for a month
 */
public record CloudPrices(
        Region region,
        Map<String, Price> machineHours,
        Price diskGigabyteMonth,
        Price addressHour,
        Price imageGigabyteMonth) {

    /** Copies the map. */
    public CloudPrices {
        machineHours = Map.copyOf(machineHours);
    }
}
