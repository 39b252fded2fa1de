package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.Together;
import dev.holdfast.billing.subscription.ChangeDay;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.offer.OfferId;
import io.vavr.Lazy;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * All that is owed and not laid over service periods: what beginning, changing and ending makes due, what the host
 * reports, what leaving a commitment costs, deposits, and the charges for each bill.
 *
 * @param subscription the subscription
 * @param lives what it ever holds, and who pays
 * @param context catalogue, terms and facts
 * @param policy how it is billed
 * @param reported what the host reported of it
 * @param deposits the deposits that are taken
 * @param replacing whether anything that may ever be held is charged for instead of something else
 * @param known all that is ever due once as far as is known, but for what leaving costs and for bills
 * @param together who shares an amount that comes off all together
 * @param laying what a holding costs on some days
 */
public record Fees(
        Subscription subscription,
        Lives lives,
        Context context,
        BillingPolicy policy,
        Reported reported,
        Deposits deposits,
        Lazy<Boolean> replacing,
        Lazy<Vector<Fee>> known,
        Supplier<Together> together,
        Leaving.Laying laying) {

    public static Fees of(
            Subscription subscription,
            Lives lives,
            Context context,
            BillingPolicy policy,
            Vector<Report> reports,
            Supplier<Together> together,
            Leaving.Laying laying) {
        Reported reported = new Reported(reports, subscription, lives.payer(), context);
        Deposits deposits = Deposits.of(subscription.id(), lives, context, policy, reported);
        Lazy<Boolean> replacing =
                Lazy.of(() -> lives.mayCharge(fee -> fee.replaces().nonEmpty()));
        Lazy<Vector<Fee>> known = Lazy.of(() -> known(subscription, lives, context, policy, reported));
        return new Fees(subscription, lives, context, policy, reported, deposits, replacing, known, together, laying);
    }

    /** All that is ever due once as far as is known, but for what leaving a commitment costs and for bills. */
    private static Vector<Fee> known(
            Subscription subscription, Lives lives, Context context, BillingPolicy policy, Reported reported) {
        return withoutReplaced(subscription
                .changeDays(LocalDate.MIN)
                .filter(day -> lives.payer().pays(day.after()))
                .map(day -> new Occasions(day, subscription, context, policy))
                .flatMap(occasions -> occasions.fees().appendAll(occasions.feesOfEnding()))
                .appendAll(reported.fees(LocalDate.MIN, LocalDate.MAX).getOrElse(Vector.empty())));
    }

    /** Those that are due on a day, which may have a part in an amount that comes off all together. */
    public Vector<Fee> on(LocalDate day) {
        return known.get().filter(fee -> fee.on().equals(day));
    }

    /** What a fee is as a charge. */
    public HeldCharge.Part part(Fee fee) {
        return HeldCharge.once(fee, anew(fee), lives.payer(), context);
    }

    /** The day from which the seniority of a fee is counted anew, where something starts the count again. */
    private LocalDate anew(Fee fee) {
        LocalDate since = fee.holding().since();
        return switch (fee.charge().seniorityReset()) {
            case NEVER, RENEWAL -> since;
            case CHARGED ->
                known.get()
                        .filter(other -> other.on().isBefore(fee.on())
                                && other.holding().id().equals(fee.holding().id())
                                && other.charge().id().equals(fee.charge().id()))
                        .map(Fee::on)
                        .max()
                        .getOrElse(since);
            case CHANGE -> {
                LocalDate day = since;
                for (ChangeDay change : subscription.changeDays(since.plusDays(1))) {
                    boolean isOther = !offer(change.before(), fee).equals(offer(change.after(), fee));
                    day = isOther && !change.date().isAfter(fee.on()) ? change.date() : day;
                }
                yield day;
            }
        };
    }

    private static Option<OfferId> offer(State state, Fee fee) {
        return state.holdings().get(fee.holding().id()).map(Holding::offer);
    }

    /** What is owed by a day, of what became due on another day or later, apart from the charges for bills. */
    public Either<NotCalculated, Vector<Piece>> owed(LocalDate first, LocalDate through) {
        Either<NotCalculated, Vector<Fee>> due = due(first, through);
        if (due.isRight() && due.get().isEmpty()) {
            return Either.right(deposits.owed(first, through));
        }
        return due.map(Fees::withoutReplaced)
                .flatMap(this::pieces)
                .map(pieces -> pieces.appendAll(deposits.owed(first, through)));
    }

    /** The charges that gave use when they became due, whenever that is, apart from those for bills and for an end. */
    public Vector<Fee> givingUse() {
        return lives.mayCharge(fee -> fee.gives().nonEmpty())
                ? withoutReplaced(subscription
                                .changeDays(LocalDate.MIN)
                                .filter(day -> lives.payer().pays(day.after()))
                                .flatMap(day -> occasions(day).fees())
                                .appendAll(reported.fees(LocalDate.MIN, LocalDate.MAX)
                                        .getOrElse(Vector.empty())))
                        .filter(fee -> fee.charge().gives().nonEmpty())
                : Vector.empty();
    }

    /** Whether something that became due from one day to another is due instead of something else, whenever that was. */
    public boolean replace(LocalDate first, LocalDate through) {
        return replacing.get()
                && due(first, through)
                        .exists(fees ->
                                fees.exists(fee -> fee.charge().replaces().nonEmpty()));
    }

    private Either<NotCalculated, Vector<Fee>> due(LocalDate first, LocalDate through) {
        Vector<ChangeDay> days = subscription
                .changeDays(first)
                .filter(day -> !day.date().isAfter(through) && lives.payer().pays(day.after()));
        if (days.isEmpty() && reported.reports().isEmpty()) {
            return Either.right(Vector.empty());
        }
        Vector<Fee> started = days.flatMap(day -> occasions(day).fees());
        return Either.sequenceRight(days.map(day -> leaving(day, through)))
                .map(all -> started.appendAll(all.flatMap(fees -> fees)))
                .flatMap(fees -> reported.fees(first, through).map(fees::appendAll))
                .flatMap(fees ->
                        new Arrivals(reported, context).fees(first, through).map(fees::appendAll));
    }

    /** The pieces of some charges; what is due several times on a day is one piece of as many. */
    public Either<NotCalculated, Vector<Piece>> pieces(Vector<Fee> fees) {
        if (fees.isEmpty()) {
            return Either.right(Vector.empty());
        }
        LinkedHashMap<Fee, Integer> counted = fees.foldLeft(
                LinkedHashMap.empty(), (all, fee) -> all.put(fee, all.get(fee).getOrElse(0) + 1));
        return NotCalculated.all(counted.toVector().map(this::pieces));
    }

    private Either<NotCalculated, Vector<Piece>> pieces(Tuple2<Fee, Integer> counted) {
        HeldCharge.Part part = part(counted._1());
        Leveling leveling = new Leveling(subscription.id(), part, context, policy, together.get());
        if (!leveling.isOfAllTogether()) {
            return pieces(leveling, counted._2());
        }
        int first = together.get().once(part.days().from()).indexOf(part);
        return NotCalculated.all(Vector.range(0, counted._2())
                        .map(n -> pieces(leveling.after(Math.max(first, 0) + n), 1)))
                .map(each -> each.groupBy(Piece::key)
                        .values()
                        .map(same -> same.head().times(same.size()))
                        .toVector());
    }

    private static Either<NotCalculated, Vector<Piece>> pieces(Leveling leveling, int count) {
        DateRange day = leveling.part().days();
        return leveling.pieces(day, day).map(pieces -> pieces.map(piece -> piece.times(count)));
    }

    /** What ending makes due, unless what ended is held again: then nobody has left. */
    private Either<NotCalculated, Vector<Fee>> leaving(ChangeDay day, LocalDate through) {
        Vector<Holding> gone = occasions(day).ended().reject(held -> isHeldAgain(held, day.date(), through));
        return leaving(day, gone);
    }

    /** What the end of some holdings makes due. */
    Either<NotCalculated, Vector<Fee>> leaving(ChangeDay day, Vector<Holding> gone) {
        Vector<Fee> fees = occasions(day).feesOfEnding().filter(fee -> gone.contains(fee.holding()));
        return new Leaving(day, subscription, context, laying).fees(gone).map(fees::appendAll);
    }

    /** What leaving would cost, by what it would make due. */
    public Either<NotCalculated, Vector<Piece>> ofLeaving(ChangeDay day) {
        return leaving(day, occasions(day).ended()).flatMap(this::pieces);
    }

    /** What another charge of the same holding is due instead of is not due. */
    private static Vector<Fee> withoutReplaced(Vector<Fee> fees) {
        Vector<Fee> replacing = fees.filter(fee -> fee.charge().replaces().nonEmpty());
        return replacing.isEmpty()
                ? fees
                : fees.reject(fee -> replacing.exists(other -> other.holding()
                                .id()
                                .equals(fee.holding().id())
                        && other.charge().replaces().contains(fee.charge().id())));
    }

    private boolean isHeldAgain(Holding gone, LocalDate ended, LocalDate through) {
        return subscription
                .timelineFrom(ended)
                .changes()
                .filterKeys(day -> day.isAfter(ended) && !day.isAfter(through))
                .values()
                .exists(state -> state.holdings().contains(gone.id()));
    }

    private Occasions occasions(ChangeDay day) {
        return new Occasions(day, subscription, context, policy);
    }
}
