package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import io.vavr.collection.Traversable;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * What invoices add up to, by holding, charge and service period, in the prices' own basis. What adds up to nothing is
 * left out.
 *
 * @param sums the sums
 */
public record Tally(TreeMap<Entry, BigDecimal> sums) {

    /**
     * One charge of a holding in one service period.
     *
     * @param subscription the subscription
     * @param holding the holding
     * @param charge the charge
     * @param period the nominal service period
     */
    public record Entry(SubscriptionId subscription, HoldingId holding, ChargeId charge, DateRange period)
            implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::subscription)
                .thenComparing(Entry::holding)
                .thenComparing(Entry::charge)
                .thenComparing(Entry::period);

        public Entry {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(charge, "charge");
            requireNonNull(period, "period");
        }

        /**
         * What some days are charged for, at whatever price.
         *
         * @param key the key of the days
         * @return the entry
         */
        public static Entry of(Piece.Key key) {
            return new Entry(key.subscription(), key.holding(), key.charge(), key.period());
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return charge + " of " + subscription + " " + holding + " for " + period;
        }
    }

    public Tally {
        sums = sums.filterValues(sum -> sum.signum() != 0).mapValues(BigDecimal::stripTrailingZeros);
    }

    /**
     * Adds invoices up.
     *
     * @param invoices the invoices
     * @return the sums
     */
    public static Tally of(Traversable<Invoice> invoices) {
        return ofLines(invoices.toVector().flatMap(Invoice::accrued));
    }

    /**
     * Adds lines up.
     *
     * @param lines the lines
     * @return the sums
     */
    public static Tally ofLines(Traversable<AccruedLine> lines) {
        TreeMap<Entry, BigDecimal> sums = TreeMap.empty();
        for (AccruedLine line : lines) {
            sums = sums.put(Entry.of(line.of()), line.amount().getAmount(), BigDecimal::add);
        }
        return new Tally(sums);
    }

    /**
     * The part of it about some entries.
     *
     * @param entries which entries
     * @return their sums
     */
    public Tally only(Predicate<Entry> entries) {
        return new Tally(sums.filterKeys(entries));
    }

    /**
     * Where this and another differ.
     *
     * @param other the other
     * @return a sentence for each entry with another sum
     */
    public Vector<String> differences(Tally other) {
        return sums.keySet()
                .addAll(other.sums.keySet())
                .toVector()
                .filter(entry -> at(entry).compareTo(other.at(entry)) != 0)
                .map(entry -> entry + ": " + at(entry).toPlainString() + " and "
                        + other.at(entry).toPlainString());
    }

    private BigDecimal at(Entry entry) {
        return sums.getOrElse(entry, BigDecimal.ZERO);
    }
}
