package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.CommitmentTerms;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.SlotTerms;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What makes the price of a charge, day by day.
 *
 * @param part the days of the charge
 * @param running the promotions that may be on it
 * @param context the catalogue
 * @param policy how it is billed
 */
record TermDays(HeldCharge.Part part, Running running, Context context, BillingPolicy policy) {

    /** The terms of a day; none where the charge costs nothing of its own on it. */
    Either<NotCalculated, Option<PriceTerms>> on(LocalDate date) {
        Option<SlotPricing> slot = slot(date);
        if (slot.exists(pricing -> pricing.kind() == SlotPricing.Kind.INCLUDED)) {
            return Either.right(Option.none());
        }
        return tax().shares(date)
                .map(shares -> Option.some(new PriceTerms(
                        part.offer().id(),
                        price(slot, date),
                        running.on(date),
                        policy.stacking(),
                        indices(),
                        part.version().basisOf(part.charge(), context.facts().segment()),
                        shares)));
    }

    private Vector<Rule.Index> indices() {
        return part.version().rules(Rule.Index.class).filter(index -> index.on().means(part.offer(), part.charge()));
    }

    private PriceModel price(Option<SlotPricing> slot, LocalDate date) {
        return slot.flatMap(pricing -> pricing.at(state().rank(part.holding())))
                .orElse(() -> committed().price(part.charge(), date))
                .getOrElse(part.charge()::price);
    }

    private CommitmentTerms committed() {
        return new CommitmentTerms(part.holding(), state(), context);
    }

    private Option<SlotPricing> slot(LocalDate date) {
        return part.charge() instanceof Recurring ? slot().on(date) : Option.none();
    }

    /** The days on which its price may change by itself. */
    Vector<LocalDate> breaks() {
        return running.breaks()
                .appendAll(tax().breaks())
                .appendAll(slot().breaks())
                .appendAll(committed().breaks());
    }

    private SlotTerms slot() {
        return new SlotTerms(part.holding(), state(), context);
    }

    private TaxDays tax() {
        return new TaxDays(part, context, policy.taxedDay());
    }

    private State state() {
        return part.held().state();
    }
}
