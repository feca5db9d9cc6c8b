package io.jenkins.plugins.workshopfoundry.cost;

import java.math.BigDecimal;

/**
 * A list price.
 *
 * @param dollars US dollars for one unit
 * @param source where the number comes from
 */
public record Price(BigDecimal dollars, String source) {}
