package dev.holdfast.catalog.rule;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.time.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether a change from one offer to another is an upgrade: by declared rank, else by the price per year. */
public final class Direction {

    private Direction() {}

    /**
     * The direction of a change.
     *
     * @param from the offer before
     * @param to the offer after
     * @return upgrade or downgrade by rank if both declare one, else by the price per year of one unit; a sidegrade if
     *     they are equal
     */
    public static ChangeKind of(Offer from, Offer to) {
        boolean ranked = from.rank().isDefined() && to.rank().isDefined();
        int order = ranked
                ? Integer.compare(to.rank().get(), from.rank().get())
                : perYear(to).compareTo(perYear(from));
        if (order == 0) {
            return ChangeKind.SIDEGRADE;
        }
        return order > 0 ? ChangeKind.UPGRADE : ChangeKind.DOWNGRADE;
    }

    /** What one unit costs per year; a price that is not stated counts as nothing. */
    private static BigDecimal perYear(Offer offer) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Charge charge : offer.charges()) {
            if (charge instanceof Recurring recurring) {
                BigDecimal price = recurring
                        .price()
                        .price(Metered.of(BigDecimal.ONE))
                        .map(priced -> priced.amount().getAmount())
                        .getOrElse(BigDecimal.ZERO);
                sum = sum.add(price.multiply(timesPerYear(recurring.cadence())));
            }
        }
        return sum;
    }

    /** Compared, never billed, so that ten decimals will do: 52 weeks, 365 days. */
    private static BigDecimal timesPerYear(Span cadence) {
        int perYear = switch (cadence.unit()) {
            case DAY -> 365;
            case WEEK -> 52;
            case MONTH -> 12;
            case YEAR -> 1;
        };
        return BigDecimal.valueOf(perYear).divide(BigDecimal.valueOf(cadence.count()), 10, RoundingMode.HALF_UP);
    }
}
