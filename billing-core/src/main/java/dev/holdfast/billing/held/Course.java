package dev.holdfast.billing.held;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Lays the stretches of a holding out as one of its recurring charges counts them: each edge on the day on which the
 * policy lets it count, and each stretch with the day from which its service periods run.
 *
 * @param id the charge
 * @param life the stretches, ascending
 * @param payer who pays, in which periods
 * @param context the catalogue
 * @param policy where edges count
 */
public record Course(ChargeId id, Vector<Stretches.Stretch> life, Payer payer, Context context, BillingPolicy policy) {

    /**
     * A stretch as it counts.
     *
     * @param real the stretch as it is held
     * @param from the first day that counts
     * @param until the day after the last one that counts; none does if it is not after {@code from}
     * @param anchor the day from which its service periods run
     */
    record Leg(Stretches.Stretch real, LocalDate from, LocalDate until, LocalDate anchor) {

        Option<Stretches.Stretch> counted() {
            return DateRange.between(from, until)
                    .map(days -> new Stretches.Stretch(days, real.holding(), real.state(), real.paid()));
        }

        private Leg within(LocalDate first, LocalDate end) {
            return new Leg(real, later(from, first), earlier(until, end), anchor);
        }
    }

    /** Stretches on end that are charged; they count from the first day of the first until the end of the last. */
    private record Run(Vector<Leg> legs, LocalDate from, LocalDate until) {

        Vector<Leg> clipped() {
            return legs.map(leg -> leg.within(from, until));
        }

        private Run until(LocalDate day) {
            return new Run(legs, from, earlier(until, day));
        }

        /** Days on which something is held go before those that an edge adds. */
        private LocalDate startOfNext(LocalDate wanted) {
            return later(wanted, earlier(until, legs.last().real().days().until()));
        }
    }

    /** Those of the stretches that are charged, as they count. */
    Vector<Leg> legs() {
        Vector<Run> runs = Vector.empty();
        for (Vector<Stretches.Stretch> stretches : charged()) {
            Run next = run(stretches, runs.lastOption().map(run -> run.legs().last()));
            LocalDate start = runs.lastOption()
                    .map(before -> before.startOfNext(next.from()))
                    .getOrElse(next::from);
            runs = runs.dropRight(1)
                    .appendAll(runs.lastOption().map(before -> before.until(start)))
                    .append(new Run(next.legs(), start, next.until()));
        }
        return runs.flatMap(Run::clipped);
    }

    /** From which day on what takes effect on the first day of a stretch counts, where that is another day. */
    static TreeMap<LocalDate, LocalDate> moved(Vector<Leg> legs) {
        return TreeMap.ofEntries(legs.map(leg -> Tuple.of(leg.real().days().from(), leg.from()))
                .reject(move -> move._1().equals(move._2())));
    }

    private Vector<Vector<Stretches.Stretch>> charged() {
        Vector<Vector<Stretches.Stretch>> runs = Vector.empty();
        for (Stretches.Stretch stretch : life.filter(this::isCharged)) {
            boolean goesOn = runs.lastOption().exists(run -> meet(run.last(), stretch));
            runs = goesOn ? runs.init().append(runs.last().append(stretch)) : runs.append(Vector.of(stretch));
        }
        return runs;
    }

    private Run run(Vector<Stretches.Stretch> stretches, Option<Leg> before) {
        Stretches.Stretch first = stretches.head();
        LocalDate from = begun(first, before);
        Vector<Leg> legs = Vector.of(leg(first, from, anchor(first, from, before)));
        for (Stretches.Stretch next : stretches.tail()) {
            Leg last = legs.last();
            LocalDate day = later(change(last, next), from);
            Option<LocalDate> paid = replaced(last, next);
            legs = legs.init()
                    .map(leg -> policy.edges().replaced().isDefined() ? leg : leg.within(LocalDate.MIN, day))
                    .append(new Leg(last.real(), last.from(), paid.getOrElse(day), last.anchor()))
                    .append(leg(next, day, anchor(next, day, Option.some(last))));
        }
        Leg last = legs.last();
        LocalDate end = last.real().days().until();
        LocalDate until = end.equals(LocalDate.MAX) ? end : ended(last, end);
        return new Run(legs.init().append(new Leg(last.real(), last.from(), until, last.anchor())), from, until);
    }

    private LocalDate begun(Stretches.Stretch first, Option<Leg> before) {
        LocalDate day = first.days().from();
        boolean isNew = before.exists(leg -> beginsNewPeriods(leg.real(), first));
        return isNew && begin(first) == Edges.When.PERIOD_START
                ? day
                : begin(first).of(day, periods(first, anchor(first, day, before), day, Span.MONTH));
    }

    /** The day on which an end counts; it does not reach back beyond a change that began new periods. */
    private LocalDate ended(Leg last, LocalDate end) {
        return later(
                end(last.real()).of(end, periods(last.real(), last.anchor(), end.minusDays(1), Span.MONTH)),
                newPeriods(last));
    }

    /** The first day of new periods that a change began; always where none did. */
    private LocalDate newPeriods(Leg last) {
        LocalDate start = payer.start(last.real().holding(), last.real().state());
        return last.anchor().equals(start) ? LocalDate.MIN : last.anchor();
    }

    private static Leg leg(Stretches.Stretch stretch, LocalDate from, LocalDate anchor) {
        return new Leg(stretch, from, stretch.days().until(), anchor);
    }

    private Edges.When begin(Stretches.Stretch stretch) {
        return life.find(other -> meet(other, stretch))
                .map(before -> isSuspended(before)
                        ? policy.edges().resume()
                        : before.paid() ? policy.edges().begin() : Edges.When.SAME_DAY)
                .getOrElse(policy.edges()::begin);
    }

    private Edges.When end(Stretches.Stretch stretch) {
        return life.find(other -> meet(stretch, other))
                .map(after -> isSuspended(after) ? policy.edges().suspend() : Edges.When.SAME_DAY)
                .getOrElse(policy.edges()::end);
    }

    /**
     * The day on which a change counts, by the periods that run until it. One that begins new periods, or comes to others,
     * does not reach back beyond their first day.
     */
    private LocalDate change(Leg last, Stretches.Stretch next) {
        LocalDate day = next.days().from();
        if (basis(last.real()).equals(basis(next))) {
            return later(day, last.from());
        }
        Edges.When when = policy.edges().change();
        LocalDate moved = when.of(day, periods(last.real(), last.anchor(), day.minusDays(1), cadence(next)));
        if (when != Edges.When.PERIOD_START) {
            return moved;
        }
        return beginsNewPeriods(last.real(), next)
                ? day
                : later(newPeriods(last), later(moved, when.of(day, periods(next, last.anchor(), day, Span.MONTH))));
    }

    /** The day on which what is replaced by a change ceases to be paid, where that is not the day on which the change counts. */
    private Option<LocalDate> replaced(Leg last, Stretches.Stretch next) {
        LocalDate day = next.days().from();
        return basis(last.real()).equals(basis(next))
                ? Option.none()
                : policy.edges()
                        .replaced()
                        .map(when -> later(
                                newPeriods(last),
                                when.of(day, periods(last.real(), last.anchor(), day.minusDays(1), cadence(next)))));
    }

    /** What is held and what it stands in, whose change is an edge; a promotion or a commitment has its own days. */
    private Vector<Object> basis(Stretches.Stretch stretch) {
        Vector<Object> basis = Vector.of(stretch.state().rank(stretch.holding()));
        Option<Holding> next = Option.some(stretch.holding());
        while (next.isDefined()) {
            Holding holding = next.get();
            basis = basis.append(holding.offer()).append(holding.version()).append(holding.quantity());
            next = holding.place().host().flatMap(stretch.state().holdings()::get);
        }
        return basis;
    }

    /**
     * Its own first day, or that of a later change or resumption that began new periods. What has another first day since
     * an undo has the periods of that day.
     */
    private LocalDate anchor(Stretches.Stretch stretch, LocalDate from, Option<Leg> before) {
        LocalDate since = payer.start(stretch.holding(), stretch.state());
        boolean isNew = before.map(leg -> beginsNewPeriods(leg.real(), stretch))
                .getOrElse(() -> policy.newPeriods().resume() && isResumed(stretch));
        return later(since, isNew ? from : before.map(this::newPeriods).getOrElse(LocalDate.MIN));
    }

    private boolean beginsNewPeriods(Stretches.Stretch before, Stretches.Stretch after) {
        boolean changed = !before.holding().offer().equals(after.holding().offer());
        return (isResumed(after) && policy.newPeriods().resume())
                || switch (policy.newPeriods().change()) {
                    case NEVER -> false;
                    case ALWAYS -> changed;
                    case OTHER_LENGTH ->
                        changed
                                && recurring(before, before.days().until().minusDays(1))
                                        .forAll(charge -> !charge.cadence().equals(cadence(after)));
                };
    }

    private Span cadence(Stretches.Stretch stretch) {
        return recurring(stretch, stretch.days().from())
                .find(charge -> charge.id().equals(id))
                .map(Recurring::cadence)
                .getOrElse(Span.MONTH);
    }

    /** The periods of the charge on a day; where it has none then, those of a charge that has, of a length if possible. */
    private Schedule periods(Stretches.Stretch stretch, LocalDate anchor, LocalDate date, Span length) {
        Vector<Recurring> charges = recurring(stretch, date);
        Span cadence = charges.find(charge -> charge.id().equals(id))
                .orElse(() -> charges.find(charge -> charge.cadence().equals(length)))
                .orElse(charges::headOption)
                .map(Recurring::cadence)
                .getOrElse(length);
        return payer.schedule(cadence, anchor);
    }

    private Vector<Recurring> recurring(Stretches.Stretch stretch, LocalDate date) {
        return stretch.holding()
                .offerOn(date, stretch.state(), context)
                .charges()
                .filter(Course::isDivided)
                .map(Recurring.class::cast);
    }

    /** Whether a charge is for the days on which it is held. */
    public static boolean isDivided(Charge charge) {
        return charge instanceof Recurring recurring && recurring.instalments().isEmpty();
    }

    private boolean isCharged(Stretches.Stretch stretch) {
        return stretch.paid() && policy.charges(stretch.holding());
    }

    private boolean isResumed(Stretches.Stretch stretch) {
        return !isSuspended(stretch) && life.exists(some -> meet(some, stretch) && isSuspended(some));
    }

    private static boolean isSuspended(Stretches.Stretch stretch) {
        return stretch.paid() && stretch.holding().status() == HoldingStatus.SUSPENDED;
    }

    private static boolean meet(Stretches.Stretch one, Stretches.Stretch other) {
        return one.days().until().equals(other.days().from());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
