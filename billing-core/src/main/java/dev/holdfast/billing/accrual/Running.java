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
 * @param part the days of the charge
 * @param context the catalogue
 */
record Running(Vector<Tuple2<Given, DateWindow>> promotions, HeldCharge.Part part, Context context) {

    static Running on(HeldCharge.Part part, Context context, Together together) {
        return new Running(
                part.held()
                        .state()
                        .promotions()
                        .flatMap(applied -> promotion(applied, context)
                                .filter(promotion -> isOn(promotion, applied, part, context))
                                .filter(promotion -> !promotion.isOfAllTogether() || Together.shares(part.charge()))
                                .flatMap(promotion -> window(promotion, applied, part, together, context)
                                        .map(days -> Tuple.of(new Given(promotion, applied.on()), days))))
                        .sorted((a, b) -> compare(a._1().promotion(), b._1().promotion())),
                part,
                context);
    }

    /** Whether a promotion that was given is on a charge. */
    static boolean isOn(Promotion promotion, AppliedPromotion applied, HeldCharge.Part part, Context context) {
        return reaches(applied.on(), part.holding(), part.held().state())
                && names(part.offer(), part.holding(), context)
                        .exists(offer -> promotion.scope().means(offer, part.charge()));
    }

    private static int compare(Promotion one, Promotion other) {
        return one.order() != other.order()
                ? Integer.compare(one.order(), other.order())
                : one.id().compareTo(other.id());
    }

    /** The promotions that run on a day, in stacking order; one that was given twice runs once. */
    Vector<Given> on(LocalDate date) {
        return promotions
                .filter(entry -> entry._2().contains(decisive(entry._1().promotion(), date)))
                .map(Tuple2::_1)
                .filter(given -> isConditionMet(given.promotion(), date))
                .distinctBy(given -> given.promotion().id());
    }

    /** The day that says whether a promotion runs on another one. */
    private LocalDate decisive(Promotion promotion, LocalDate date) {
        if (promotion.isOfAllTogether()) {
            return Together.due(part, date);
        }
        if (promotion.inPartialPeriod() == Promotion.InPartialPeriod.PRORATED || part.charge() instanceof OneOff) {
            return date;
        }
        LocalDate first = part.schedule().containing(date).days().from();
        return first.isBefore(part.holding().since()) ? part.holding().since() : first;
    }

    /** Whether any of them comes off several charges together. */
    boolean isOfAllTogether() {
        return promotions.exists(entry -> entry._1().promotion().isOfAllTogether());
    }

    /** The days on which one starts or ends, and on which what is held may become something else. */
    Vector<LocalDate> breaks() {
        Vector<LocalDate> revised =
                promotions.exists(entry -> entry._1().promotion().whileHeld().isDefined())
                        ? state().holdings()
                                .values()
                                .toVector()
                                .flatMap(holding -> new Revisions(holding, state(), context).days())
                        : Vector.empty();
        return promotions
                .flatMap(entry -> edges(entry._1().promotion(), entry._2()))
                .appendAll(revised);
    }

    /** The days on which it starts or ends; of what reduces whole periods, those of the periods around them too. */
    private Vector<LocalDate> edges(Promotion promotion, DateWindow window) {
        Vector<LocalDate> edges = window.from().toVector().appendAll(window.until());
        boolean isOfDays = !promotion.isOfAllTogether()
                && (promotion.inPartialPeriod() == Promotion.InPartialPeriod.PRORATED
                        || part.charge() instanceof OneOff);
        return isOfDays
                ? edges
                : edges.reject(LocalDate.MIN::equals)
                        .flatMap(edge -> Vector.of(edge.minusDays(1), edge))
                        .map(day -> part.schedule().containing(day).days())
                        .flatMap(period -> Vector.of(period.from(), period.until()));
    }

    private static Option<Promotion> promotion(AppliedPromotion applied, Context context) {
        return context.catalog().version(applied.version()).flatMap(version -> version.promotion(applied.promotion()));
    }

    /** A promotion reaches the holding it was given with and what hangs on that. */
    private static boolean reaches(HoldingId on, Holding holding, State state) {
        return holding.id().equals(on)
                || holding.place().host().flatMap(state.holdings()::get).exists(host -> reaches(on, host, state));
    }

    private State state() {
        return part.held().state();
    }

    private boolean isConditionMet(Promotion promotion, LocalDate date) {
        return promotion
                .whileHeld()
                .forAll(condition -> state().holdings()
                        .values()
                        .flatMap(held -> names(held.offerOn(date, state(), context), held, context))
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
    private static Option<DateWindow> window(
            Promotion promotion, AppliedPromotion applied, HeldCharge.Part part, Together together, Context context) {
        LocalDate from = promotion.isOfAllTogether() && isBoughtWith(applied, part)
                ? LocalDate.MIN
                : part.counted(applied.from());
        Lasting lasting = promotion.lasting();
        if (lasting instanceof Lasting.For length) {
            LocalDate end = ServicePeriods.after(applied.from(), length.span());
            return Option.when(end.isAfter(from), () -> DateWindow.between(from, end));
        }
        if (lasting instanceof Lasting.Until until) {
            return Option.when(until.end().isAfter(from), () -> DateWindow.between(from, until.end()));
        }
        if (lasting instanceof Lasting.Periods periods && promotion.isOfAllTogether()) {
            return Option.some(DateWindow.between(from, together.after(periods.count(), promotion, applied, context)));
        }
        if (lasting instanceof Lasting.Periods periods && !(part.charge() instanceof OneOff)) {
            return Option.some(DateWindow.between(from, part.schedule().after(from, periods.count())));
        }
        return Option.some(DateWindow.from(from));
    }

    /** Whether a promotion was bought with what it is on: then it reduces from the start, wherever in a period that is. */
    static boolean isBoughtWith(AppliedPromotion applied, HeldCharge.Part part) {
        return part.held()
                .state()
                .holdings()
                .get(applied.on())
                .exists(holding -> holding.since().equals(applied.from()));
    }
}
