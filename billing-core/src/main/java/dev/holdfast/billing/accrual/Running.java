package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * The promotions that run on a charge while what is held stays the same, each with the days on which it may run.
 *
 * @param promotions the promotions in stacking order
 * @param state what is held
 * @param context the catalogue
 */
record Running(Vector<Tuple2<Promotion, DateWindow>> promotions, State state, Context context) {

    static Running on(HeldCharge.Part part, Context context) {
        State state = part.held().state();
        return new Running(
                state.promotions()
                        .filter(applied -> reaches(applied.on(), part.holding(), state))
                        .flatMap(applied -> promotion(applied, context)
                                .filter(promotion -> names(part.offer(), part.holding(), context)
                                        .exists(offer -> promotion.scope().means(offer, part.charge())))
                                .flatMap(promotion ->
                                        window(promotion, applied, part).map(days -> Tuple.of(promotion, days))))
                        .sorted((a, b) -> a._1().order() != b._1().order()
                                ? Integer.compare(a._1().order(), b._1().order())
                                : a._1().id().compareTo(b._1().id())),
                state,
                context);
    }

    /** The promotions that run on a day, in stacking order; one that was given twice runs once. */
    Vector<Promotion> on(LocalDate date) {
        return promotions
                .filter(entry -> entry._2().contains(date))
                .map(Tuple2::_1)
                .filter(promotion -> isConditionMet(promotion, date))
                .distinctBy(Promotion::id);
    }

    /** The days on which one starts or ends, and on which what is held may become something else. */
    Vector<LocalDate> breaks() {
        Vector<LocalDate> revised = promotions.exists(
                        entry -> entry._1().whileHeld().isDefined())
                ? state.holdings().values().toVector().flatMap(holding -> new Revisions(holding, state, context).days())
                : Vector.empty();
        return promotions
                .flatMap(entry ->
                        entry._2().from().toVector().appendAll(entry._2().until()))
                .appendAll(revised);
    }

    private static Option<Promotion> promotion(AppliedPromotion applied, Context context) {
        return context.catalog().version(applied.version()).flatMap(version -> version.promotion(applied.promotion()));
    }

    /** A promotion reaches the holding it was given with and what hangs on that. */
    private static boolean reaches(HoldingId on, Holding holding, State state) {
        return holding.id().equals(on)
                || holding.place().host().flatMap(state.holdings()::get).exists(host -> reaches(on, host, state));
    }

    private boolean isConditionMet(Promotion promotion, LocalDate date) {
        return promotion
                .whileHeld()
                .forAll(condition -> state.holdings()
                        .values()
                        .flatMap(held -> names(held.offerOn(date, state, context), held, context))
                        .exists(condition::means));
    }

    /** What is held, and what it was bought as: a promotion is not lost because a revision moved what it was given on. */
    private static Vector<Offer> names(Offer offer, Holding holding, Context context) {
        return offer.id().equals(holding.offer())
                ? Vector.of(offer)
                : context.catalog()
                        .offer(holding.version(), holding.offer())
                        .toVector()
                        .prepend(offer);
    }

    /** The days on which it may run, from the day on which it counts; none if it has ended by then. */
    private static Option<DateWindow> window(Promotion promotion, AppliedPromotion applied, HeldCharge.Part part) {
        LocalDate from = part.counted(applied.from());
        Lasting lasting = promotion.lasting();
        if (lasting instanceof Lasting.For length) {
            LocalDate end = ServicePeriods.after(applied.from(), length.span());
            return Option.when(end.isAfter(from), () -> DateWindow.between(from, end));
        }
        if (lasting instanceof Lasting.Until until) {
            return Option.when(until.end().isAfter(from), () -> DateWindow.between(from, until.end()));
        }
        if (lasting instanceof Lasting.Periods periods && !(part.charge() instanceof OneOff)) {
            return Option.some(DateWindow.between(from, part.schedule().after(from, periods.count())));
        }
        return Option.some(DateWindow.from(from));
    }
}
