package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What somebody else has billed to an account before we do: lines, and credits of them. Days may be billed further ahead
 * than we would bill them by then.
 *
 * @param through the last day that was billed through, inclusive
 * @param lines the lines
 * @param credits the credits, each of one line
 */
public record BillsElsewhere(LocalDate through, Vector<Line> lines, Vector<Credit> credits) {

    public BillsElsewhere {
        requireNonNull(through, "through");
        requireNonNull(lines, "lines");
        requireNonNull(credits, "credits");
    }

    /**
     * Days of a charge that were billed.
     *
     * @param id the name of the line, unique among the lines
     * @param subscription the subscription
     * @param holding the holding
     * @param charge the charge
     * @param days the days that were billed, half-open
     * @param name what the customer reads where they are credited
     * @param price the price of a whole service period of the charge, after reductions, by which they were billed: days
     *     that are owed at it are neither credited nor billed again
     * @param amount what was billed for the days, at least 0: what a credit of them comes from
     * @param basis whether price and amount contain their tax
     * @param taxedAs how they were taxed, and are where they are credited
     */
    public record Line(
            String id,
            SubscriptionId subscription,
            HoldingId holding,
            ChargeId charge,
            DateRange days,
            String name,
            BigMoney price,
            Money amount,
            PriceBasis basis,
            TaxedAs taxedAs) {
        public Line {
            requireNonNull(id, "id");
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(charge, "charge");
            requireNonNull(days, "days");
            requireNonNull(name, "name");
            requireNonNull(price, "price");
            requireNonNull(basis, "basis");
            requireNonNull(taxedAs, "taxedAs");
            if (amount.isNegative()) {
                throw new IllegalArgumentException("amount must be at least 0, was " + amount + "; state a credit");
            }
        }
    }

    /**
     * What was given back of a line.
     *
     * @param line the id of the line
     * @param days the days that were taken back, which are billed no longer; none where they stay billed, as with
     *     goodwill
     * @param amount what was given back, at least 0
     */
    public record Credit(String line, Option<DateRange> days, Money amount) {
        public Credit {
            requireNonNull(line, "line");
            requireNonNull(days, "days");
            if (amount.isNegative()) {
                throw new IllegalArgumentException("a credit must be at least 0, was " + amount + "; state a line");
            }
        }
    }
}
