package dev.holdfast.billing.accrual;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Schedule;
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
import java.util.Comparator;

/**
 * The promotions that run on a charge while what is held stays the same, each with the days on which it may run.
 *
 * <p>Of an exclusive group only the first in stacking order runs. A promotion that can be paused stands still meanwhile:
 * a length of time ends so many days later, and of service periods those count on whose first day it runs.
 *
 * @param promotions the promotions in stacking order
 * @param state what is held
 * @param context the catalogue
 */
record Running(Vector<Tuple2<Promotion, DateWindow>> promotions, State state, Context context) {

    /** A promotion that was given, with the days on which it is. */
    private record Given(Promotion promotion, AppliedPromotion applied, Days days) {}

    static Running on(HeldCharge.Part part, Context context) {
        State state = part.held().state();
        Vector<Given> given = given(part.held(), part, context);
        Vector<Given> ever = given.exists(one -> one.promotion().pausable())
                ? part.life().foldLeft(Vector.empty(), (all, stretch) -> added(all, given(stretch, part, context)))
                : given;
        return new Running(
                ordered(given)
                        .flatMap(one -> window(one.promotion(), one.applied(), part, before(one, ever, part))
                                .map(days -> Tuple.of(one.promotion(), days))),
                state,
                context);
    }

    private static Vector<Given> given(Stretches.Stretch stretch, HeldCharge.Part part, Context context) {
        State state = stretch.state();
        return state.promotions()
                .filter(applied -> reaches(applied.on(), stretch.holding(), state))
                .flatMap(applied -> promotion(applied, context)
                        .filter(promotion -> names(part.offer(), part.holding(), context)
                                .exists(offer -> promotion.scope().means(offer, part.charge())))
                        .map(promotion -> new Given(promotion, applied, Days.of(stretch.days()))));
    }

    private static Vector<Given> added(Vector<Given> all, Vector<Given> more) {
        return more.foldLeft(
                all,
                (sum, one) -> sum.find(other -> other.applied().equals(one.applied()))
                        .map(other -> sum.replace(
                                other,
                                new Given(
                                        one.promotion(),
                                        one.applied(),
                                        other.days().plus(one.days()))))
                        .getOrElse(() -> sum.append(one)));
    }

    private static Vector<Given> ordered(Vector<Given> given) {
        return given.sorted(Comparator.comparing(
                (Given one) -> one.promotion(),
                Comparator.comparingInt(Promotion::order).thenComparing(Promotion::id)));
    }

    /** The days on which one is paused: those of the promotions of its group that stand before it. */
    private static Days before(Given one, Vector<Given> ever, HeldCharge.Part part) {
        Option<String> group = one.promotion().exclusiveGroup();
        if (!one.promotion().pausable() || group.isEmpty()) {
            return Days.NONE;
        }
        Days busy = Days.NONE;
        for (Given other :
                ordered(ever.filter(some -> some.promotion().exclusiveGroup().equals(group)))) {
            if (other.promotion().id().equals(one.promotion().id())) {
                return busy;
            }
            Days pauses = other.promotion().pausable() ? busy : Days.NONE;
            Option<DateWindow> runs = window(other.promotion(), other.applied(), part, pauses);
            busy = busy.plus(
                    runs.map(days -> other.days().and(Days.of(range(days)))).getOrElse(Days.NONE));
        }
        return busy;
    }

    private static DateRange range(DateWindow window) {
        return DateRange.of(
                window.from().getOrElse(LocalDate.MIN), window.until().getOrElse(LocalDate.MAX));
    }

    /** The promotions that run on a day, in stacking order; one that was given twice runs once. */
    Vector<Promotion> on(LocalDate date) {
        Vector<Promotion> running = promotions
                .filter(entry -> entry._2().contains(date))
                .map(Tuple2::_1)
                .filter(promotion -> isConditionMet(promotion, date))
                .distinctBy(Promotion::id);
        return running.filter(promotion -> promotion.exclusiveGroup().isEmpty()
                || running.find(other -> other.exclusiveGroup().equals(promotion.exclusiveGroup()))
                        .contains(promotion));
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
    private static Option<DateWindow> window(
            Promotion promotion, AppliedPromotion applied, HeldCharge.Part part, Days paused) {
        LocalDate from = part.counted(applied.from());
        Lasting lasting = promotion.lasting();
        if (lasting instanceof Lasting.For length) {
            LocalDate end = resumed(from, ServicePeriods.after(applied.from(), length.span()), paused);
            return Option.when(end.isAfter(from), () -> DateWindow.between(from, end));
        }
        if (lasting instanceof Lasting.Until until) {
            return Option.when(until.end().isAfter(from), () -> DateWindow.between(from, until.end()));
        }
        if (lasting instanceof Lasting.Periods periods && !(part.charge() instanceof OneOff)) {
            return Option.some(DateWindow.between(from, after(from, periods.count(), part.schedule(), paused)));
        }
        return Option.some(DateWindow.from(from));
    }

    /** An end, later by the days on which time stood still until it. */
    private static LocalDate resumed(LocalDate from, LocalDate end, Days paused) {
        LocalDate later = end;
        for (long before = -1, still = 0; still != before && from.isBefore(later); later = end.plusDays(still)) {
            before = still;
            still = paused.and(Days.of(DateRange.of(from, later)))
                    .ranges()
                    .map(DateRange::days)
                    .sum()
                    .longValue();
        }
        return later;
    }

    /** The end of so many service periods of those on whose first day it runs. */
    private static LocalDate after(LocalDate from, int count, Schedule schedule, Days paused) {
        LocalDate end = from;
        for (int period = 0; period < count; ) {
            period += paused.contains(end) ? 0 : 1;
            end = schedule.containing(end).days().until();
        }
        return end;
    }
}
