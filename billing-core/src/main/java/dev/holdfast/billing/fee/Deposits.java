package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Deposits: owed from the first day on which an offer with one works, and no longer from the day on which it is held no
 * longer or on which the host reports what ends the deposit; then what was taken is given back as a credit of it.
 *
 * <p>A deposit pays for no supply and bears no tax. It is printed under category E, since an invoice that has a line
 * outside the scope of tax (O) may have no other (EN 16931, BR-O-11).
 *
 * @param subscription the subscription
 * @param runs the days on end on which something with a deposit is held
 * @param context the catalogue
 * @param policy how it is billed
 * @param reported what the host reports
 */
public record Deposits(
        SubscriptionId subscription, Vector<Run> runs, Context context, BillingPolicy policy, Reported reported) {

    private static final ChargeId ID = ChargeId.of("deposit");

    private static final TaxedShare UNTAXED = new TaxedShare(
            "deposit",
            VatCategory.E,
            Option.some("refundable deposit, which pays for no supply"),
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ONE);

    static Deposits of(
            SubscriptionId subscription, Lives lives, Context context, BillingPolicy policy, Reported reported) {
        return new Deposits(subscription, runs(lives, context), context, policy, reported);
    }

    /** Those that are taken by a day, on another day or later, and not given back by it. */
    Vector<Piece> owed(LocalDate first, LocalDate through) {
        return runs.filter(run -> !run.from().isBefore(first)
                        && !run.from().isAfter(through)
                        && run.until().isAfter(through))
                .flatMap(run -> rules(run.first(), context)
                        .reject(rule -> isEnded(rule, run, through))
                        .map(rule -> piece(rule, run.first())));
    }

    /** The days on which those were taken that are given back between two days, or may be. */
    public Vector<LocalDate> givenBack(LocalDate from, LocalDate through) {
        return runs.filter(run -> !run.until().isBefore(from)
                        && (!run.until().isAfter(through)
                                || rules(run.first(), context).exists(rule -> isEnded(rule, run, through))))
                .map(Run::from);
    }

    /** Days on end on which an offer with a deposit is held; the deposit is the one of the first of them. */
    record Run(Stretches.Stretch first, LocalDate until) {
        LocalDate from() {
            return first.days().from();
        }

        boolean goesOnWith(Stretches.Stretch next) {
            return first.holding().id().equals(next.holding().id())
                    && until.equals(next.days().from());
        }
    }

    private static Vector<Run> runs(Lives lives, Context context) {
        return lives.stretches()
                .filter(stretch -> stretch.paid()
                        && stretch.holding().status() != HoldingStatus.PENDING_ACTIVE
                        && rules(stretch, context).nonEmpty())
                .foldLeft(
                        Vector.<Run>empty(),
                        (runs, stretch) -> runs.lastOption()
                                .filter(last -> last.goesOnWith(stretch))
                                .map(last -> runs.init()
                                        .append(new Run(
                                                last.first(), stretch.days().until())))
                                .getOrElse(() -> runs.append(
                                        new Run(stretch, stretch.days().until()))));
    }

    private static Vector<Rule.Deposit> rules(Stretches.Stretch stretch, Context context) {
        LocalDate date = stretch.days().from();
        CatalogVersion version = stretch.holding().versionOn(date, stretch.state(), context);
        return version.rules(Rule.Deposit.class)
                .filter(rule -> rule.on().means(stretch.holding().offerOn(date, stretch.state(), context)));
    }

    private boolean isEnded(Rule.Deposit rule, Run run, LocalDate through) {
        return reported.happened(through)
                .exists(report -> report.holding().equals(run.first().holding().id())
                        && !report.on().isBefore(run.from())
                        && report.occasion().equals(Occasion.event(rule.until())));
    }

    private Piece piece(Rule.Deposit rule, Stretches.Stretch stretch) {
        Holding holding = stretch.holding();
        DateRange day = DateRange.day(stretch.days().from());
        PriceLevel level = new PriceLevel(
                holding.offer(),
                "Deposit, "
                        + holding.offerOn(day.from(), stretch.state(), context).name(),
                rule.amount().toBigMoney(),
                BigDecimal.ONE,
                BigDecimal.ZERO,
                Vector.empty(),
                PriceBasis.TAX_EXCLUSIVE,
                Vector.of(UNTAXED));
        return new Piece(
                new Piece.Key(subscription, holding.id(), ID, day, level),
                Days.of(day),
                holding.versionOn(day.from(), stretch.state(), context).from(),
                policy.ruler(context.terms().currency()));
    }
}
