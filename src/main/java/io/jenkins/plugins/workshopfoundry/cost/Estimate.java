package io.jenkins.plugins.workshopfoundry.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * What something costs, by list prices: without network traffic, taxes and discounts. Spot machines are reckoned at the
 * full price, so that the truth is rather below.
 *
 * @param lines the parts of the sum
 * @param unpriced what has no price in the file, by name; the sum is too low by it
 * @param asOf the date of the prices
 * @param note what to know about the prices, as a sentence, or the empty string
 */
public record Estimate(List<Line> lines, List<String> unpriced, LocalDate asOf, String note) {

    private static final int CENTS = 2;

    /**
     * A part of a sum.
     *
     * @param what what it is for
     * @param dollars US dollars, unrounded
     * @param source where the price comes from
     */
    public record Line(String what, BigDecimal dollars, String source) {}

    /** Copies the lists. */
    public Estimate {
        lines = List.copyOf(lines);
        unpriced = List.copyOf(unpriced);
    }

    /** The sum in US dollars, rounded up to whole cents. */
    public BigDecimal dollars() {
        return lines.stream()
                .map(Line::dollars)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(CENTS, RoundingMode.UP);
    }

    /** Whether everything in it has a price. */
    public boolean isComplete() {
        return unpriced.isEmpty();
    }

    /** Whether it is known to cost nothing. */
    public boolean isFree() {
        return isComplete() && lines.isEmpty();
    }

    /** The sum, or what has no price, in words that end a sentence. */
    public String words() {
        if (!isComplete()) {
            return "there is no price for " + String.join(", ", unpriced) + ".";
        }
        String sum = "about $" + dollars() + " by the list prices of " + asOf + ".";
        return note.isEmpty() ? sum : sum + " " + note;
    }
}
