package dev.holdfast.billing.pricing;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.Promotion;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The lines of a subscription on a day, in the order in which a promotion counts them.
 *
 * @param state what is held
 * @param context the catalogue
 * @param date the day
 */
record Lines(State state, Context context, LocalDate date) {

    /** Whether a promotion is on a holding: on all that its scope means, or on those at its positions among them. */
    boolean areMeant(Promotion promotion, Holding holding) {
        return promotion.lines().forAll(rule -> {
            int place = 1 + ordered(promotion, rule).map(Holding::id).indexOf(holding.id());
            return rule.first() <= place && place <= rule.last();
        });
    }

    private Vector<Holding> ordered(Promotion promotion, LineRule rule) {
        Vector<Holding> lines = state.holdings()
                .values()
                .toVector()
                .filter(held -> held.status() != HoldingStatus.PENDING_ACTIVE
                        && meant(promotion, held).nonEmpty());
        Comparator<Holding> oldest = Comparator.comparing(Holding::since).thenComparing(Holding::id);
        return lines.sorted(
                rule.by() == LineRule.By.OLDEST
                        ? oldest
                        : Comparator.comparing((Holding held) -> yearly(promotion, held))
                                .reversed()
                                .thenComparing(oldest));
    }

    private Vector<Charge> meant(Promotion promotion, Holding held) {
        return held.offerOn(date, state, context)
                .charges()
                .filter(charge -> Running.names(held.offerOn(date, state, context), held, context)
                        .exists(offer -> promotion.scope().means(offer, charge)));
    }

    /** What a line costs in a year by its list prices, to six decimals. */
    private BigDecimal yearly(Promotion promotion, Holding held) {
        return meant(promotion, held)
                .filter(Recurring.class::isInstance)
                .map(charge -> yearly((Recurring) charge, held))
                .fold(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal yearly(Recurring charge, Holding held) {
        Fraction perYear = charge.cadence().isMonthBased()
                ? Fraction.of(12, charge.cadence().inMonths())
                : Fraction.of(365, charge.cadence().inDays());
        return charge.price()
                .price(Metered.of(held.quantity()))
                .map(priced -> perYear.of(priced.amount().getAmount(), 6, RoundingMode.HALF_UP))
                .getOrElse(BigDecimal.ZERO);
    }
}
