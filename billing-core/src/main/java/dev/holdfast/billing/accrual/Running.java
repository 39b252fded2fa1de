package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
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

    static Running on(Charge charge, Offer offer, Holding holding, State state, Context context) {
        return new Running(
                state.promotions()
                        .filter(applied -> reaches(applied.on(), holding, state))
                        .flatMap(applied -> promotion(applied, context)
                                .filter(promotion -> promotion.scope().means(offer, charge))
                                .flatMap(promotion -> window(promotion, applied, charge, holding, context)
                                        .map(days -> Tuple.of(promotion, days))))
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

    /** The days on which one starts or ends. */
    Vector<LocalDate> breaks() {
        return promotions.flatMap(
                entry -> entry._2().from().toVector().appendAll(entry._2().until()));
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
                .forAll(condition -> state.offers(date, context.catalog()).exists(condition::means));
    }

    /** The days on which it may run; none if it ended before it was given. */
    private static Option<DateWindow> window(
            Promotion promotion, AppliedPromotion applied, Charge charge, Holding holding, Context context) {
        LocalDate from = applied.from();
        Lasting lasting = promotion.lasting();
        if (lasting instanceof Lasting.For length) {
            return Option.some(DateWindow.between(from, ServicePeriods.after(from, length.span())));
        }
        if (lasting instanceof Lasting.Until until) {
            return Option.when(until.end().isAfter(from), () -> DateWindow.between(from, until.end()));
        }
        if (lasting instanceof Lasting.Periods periods && charge instanceof Recurring recurring) {
            return Option.some(DateWindow.between(
                    from, ChargeDays.periods(recurring, holding, context).after(from, periods.count())));
        }
        return Option.some(DateWindow.from(from));
    }
}
