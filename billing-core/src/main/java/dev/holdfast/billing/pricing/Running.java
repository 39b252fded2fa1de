package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Offer;
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
 * @param part the days of the charge
 * @param lines the lines of the account
 * @param context the catalogue
 */
record Running(Vector<Tuple2<Given, DateWindow>> promotions, HeldCharge.Part part, Lines lines, Context context) {

    /** A promotion that was given, with the days on which it is. */
    private record Ever(Promotion promotion, AppliedPromotion applied, Days days) {}

    static Running on(HeldCharge.Part part, Context context, Together together) {
        Vector<Ever> given = given(part.held(), part, context);
        if (given.isEmpty()) {
            return new Running(Vector.empty(), part, together.lines(), context);
        }
        Windows windows = new Windows(part, together, context);
        Vector<Ever> ever = given.exists(one -> one.promotion().pausable())
                ? part.life().foldLeft(Vector.empty(), (all, stretch) -> added(all, given(stretch, part, context)))
                : given;
        return new Running(
                ordered(given)
                        .filter(one -> !one.promotion().isOfAllTogether() || Together.shares(part.charge()))
                        .flatMap(one -> windows.of(one.promotion(), one.applied(), before(one, ever, windows))
                                .map(days -> Tuple.of(new Given(one.promotion(), one.applied()), days))),
                part,
                together.lines(),
                context);
    }

    private static Vector<Ever> given(Stretches.Stretch stretch, HeldCharge.Part part, Context context) {
        return stretch.state()
                .promotions()
                .flatMap(applied -> promotion(applied, context)
                        .filter(promotion -> isOn(promotion, applied, stretch, part, context))
                        .map(promotion -> new Ever(promotion, applied, Days.of(stretch.days()))));
    }

    /** Whether a promotion that was given is on a charge. */
    static boolean isOn(Promotion promotion, AppliedPromotion applied, HeldCharge.Part part, Context context) {
        return isOn(promotion, applied, part.held(), part, context);
    }

    /** A promotion reaches the holding it was given with and what hangs on that. */
    private static boolean isOn(
            Promotion promotion,
            AppliedPromotion applied,
            Stretches.Stretch stretch,
            HeldCharge.Part part,
            Context context) {
        return stretch.state().hangsOn(stretch.holding(), applied.on())
                && names(part.offer(), part.holding(), context)
                        .exists(offer -> promotion.scope().means(offer, part.charge()));
    }

    private static Vector<Ever> added(Vector<Ever> all, Vector<Ever> more) {
        return more.foldLeft(
                all,
                (sum, one) -> sum.find(other -> other.applied().equals(one.applied()))
                        .map(other -> sum.replace(
                                other,
                                new Ever(
                                        one.promotion(),
                                        one.applied(),
                                        other.days().plus(one.days()))))
                        .getOrElse(() -> sum.append(one)));
    }

    private static Vector<Ever> ordered(Vector<Ever> given) {
        return given.sorted(Comparator.comparing(
                (Ever one) -> one.promotion(),
                Comparator.comparingInt(Promotion::order).thenComparing(Promotion::id)));
    }

    /** The days on which one is paused: those of the promotions of its group that stand before it. */
    private static Days before(Ever one, Vector<Ever> ever, Windows windows) {
        Option<String> group = one.promotion().exclusiveGroup();
        if (!one.promotion().pausable() || group.isEmpty()) {
            return Days.NONE;
        }
        Days busy = Days.NONE;
        for (Ever other :
                ordered(ever.filter(some -> some.promotion().exclusiveGroup().equals(group)))) {
            if (other.promotion().id().equals(one.promotion().id())) {
                return busy;
            }
            Days pauses = other.promotion().pausable() ? busy : Days.NONE;
            Option<DateWindow> runs = windows.of(other.promotion(), other.applied(), pauses);
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
    Vector<Given> on(LocalDate date) {
        Vector<Given> running = promotions
                .filter(entry -> runs(entry._1().promotion(), entry._2(), date))
                .map(Tuple2::_1)
                .filter(given -> isConditionMet(given.promotion(), date)
                        && lines.areMeant(given.promotion(), part.holding().id(), state(), date, context))
                .distinctBy(given -> given.promotion().id());
        return running.filter(given -> group(given).isEmpty()
                || running.find(other -> group(other).equals(group(given))).contains(given));
    }

    private static Option<String> group(Given given) {
        return given.promotion().exclusiveGroup();
    }

    /** Whether a promotion runs on a day; one that is on whole periods alone, from beginning to end of that of the day. */
    private boolean runs(Promotion promotion, DateWindow window, LocalDate date) {
        boolean isOfWhole =
                promotion.inPartialPeriod() == Promotion.InPartialPeriod.NONE && !(part.charge() instanceof OneOff);
        return window.contains(decisive(promotion, date))
                && (!isOfWhole
                        || promotion.isOfAllTogether()
                        || window.contains(
                                part.schedule().containing(date).days().last()));
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
        Vector<LocalDate> revised = promotions.exists(
                        entry -> entry._1().promotion().asksWhatElseIsHeld())
                ? state().holdings().values().flatMap(holding -> new Revisions(holding, state(), context).days())
                : Vector.empty();
        boolean areCounted =
                promotions.exists(entry -> entry._1().promotion().lines().isDefined());
        return promotions
                .flatMap(entry -> edges(entry._1().promotion(), entry._2()))
                .appendAll(revised)
                .appendAll(areCounted ? lines.breaks() : Vector.empty());
    }

    /** The days on which it starts or ends; of what reduces whole periods, those of the periods around them too. */
    private Vector<LocalDate> edges(Promotion promotion, DateWindow window) {
        Vector<LocalDate> edges = window.from().toVector().appendAll(window.until());
        boolean isOfDays = !promotion.isOfAllTogether()
                && (promotion.inPartialPeriod() == Promotion.InPartialPeriod.PRORATED
                        || part.charge() instanceof OneOff);
        return isOfDays
                ? edges
                : edges.reject(edge -> edge.equals(LocalDate.MIN) || edge.equals(LocalDate.MAX))
                        .flatMap(edge -> Vector.of(edge.minusDays(1), edge))
                        .map(day -> part.schedule().containing(day).days())
                        .flatMap(period -> Vector.of(period.from(), period.until()));
    }

    private static Option<Promotion> promotion(AppliedPromotion applied, Context context) {
        return context.catalog().version(applied.version()).flatMap(version -> version.promotion(applied.promotion()));
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
    static Vector<Offer> names(Offer offer, Holding holding, Context context) {
        return offer.id().equals(holding.offer())
                ? Vector.of(offer)
                : context.catalog()
                        .offer(holding.version(), holding.offer())
                        .toVector()
                        .prepend(offer);
    }
}
