package dev.holdfast.billing.accrual;

import dev.holdfast.billing.fee.BillFees;
import dev.holdfast.billing.fee.Deposits;
import dev.holdfast.billing.fee.Fees;
import dev.holdfast.billing.held.ChargeDays;
import dev.holdfast.billing.held.Cuts;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Instalments;
import dev.holdfast.billing.held.Life;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.pricing.Included;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.PricedCharge;
import dev.holdfast.billing.pricing.Spending;
import dev.holdfast.billing.pricing.Together;
import dev.holdfast.billing.pricing.Use;
import dev.holdfast.billing.subscription.ChangeDay;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.billing.time.ServicePeriod;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.time.Span;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a subscription owes: its charges laid over what it held, day by day.
 *
 * <p>This is the one calculation. A quote, a preview and a bill all ask it; they differ only in the history they ask it
 * about. What they hold and what it costs is found once, when it is first asked for.
 *
 * <p>Immutable and thread-safe.
 */
public final class Accrual {

    private final Subscription subscription;
    private final Context context;
    private final BillingPolicy policy;
    private final Vector<Report> reports;
    private final Lazy<Lives> lives;
    private final Lazy<Vector<Gap>> gaps;
    private final Lazy<Fees> fees;
    private final Lazy<BillFees> billFees;
    private final Lazy<Together> charges;
    private final Lazy<Plan> plan;
    private final Lazy<LocalDate> lastChange;

    /**
     * The calculation for a subscription.
     *
     * @param subscription the subscription
     * @param context catalogue, terms and facts
     * @param policy how it is billed
     * @param reports what the host reported; what is about other subscriptions is left aside
     * @throws IllegalArgumentException if the subscription was bought from another catalogue
     */
    public Accrual(Subscription subscription, Context context, BillingPolicy policy, Vector<Report> reports) {
        if (subscription.catalog().exists(held -> !held.equals(context.catalog().id()))) {
            throw new IllegalArgumentException("subscription " + subscription.id() + " was bought from catalogue "
                    + subscription.catalog().get() + ", not from "
                    + context.catalog().id());
        }
        this.subscription = subscription;
        this.context = context;
        this.policy = policy;
        this.reports = of(subscription, reports);
        this.lives = Lazy.of(() -> Lives.of(subscription, context, policy));
        this.gaps = Lazy.of(() -> lives.get().stretches().flatMap(this::gaps));
        this.fees = Lazy.of(() -> Fees.of(subscription, lives.get(), context, policy, this.reports, this::laid));
        this.billFees = Lazy.of(() -> BillFees.of(lives.get(), context, this::apartFromBills));
        this.charges = Lazy.of(() -> together(lives.get().all().flatMap(Life::charges)));
        this.plan = Lazy.of(() -> plan(charges.get()));
        this.lastChange = Lazy.of(
                () -> subscription.history().map(Recorded::effectiveOn).max().getOrElse(LocalDate.MIN));
    }

    /**
     * Whether it calculates the same as another one would.
     *
     * @param other the subscription
     * @param with catalogue, terms and facts
     * @param by how it is billed
     * @param told what the host reported
     * @return true if all of it is equal
     */
    public boolean isOf(Subscription other, Context with, BillingPolicy by, Vector<Report> told) {
        return subscription.equals(other)
                && context.equals(with)
                && policy.equals(by)
                && reports.equals(of(other, told));
    }

    private static Vector<Report> of(Subscription subscription, Vector<Report> told) {
        return told.isEmpty()
                ? told
                : told.filter(report -> report.subscription().equals(subscription.id()));
    }

    /** A term that applies on some days and is not covered. */
    private record Gap(Stretches.Stretch held, DateRange days, NotCalculated what) {}

    /**
     * Everything owed by a day, from the beginning.
     *
     * <p>What is charged in advance is owed from the first day of its service period, up to a change that is known but
     * has not taken effect by the day; what is charged in arrears is owed once its days have passed.
     *
     * @param through the day, inclusive
     * @return the pieces owed, one for each key, in the order of holdings, charges and days; or what is not covered
     */
    public Either<NotCalculated, Vector<Piece>> owed(LocalDate through) {
        return owed(LocalDate.MIN, through);
    }

    /**
     * What is owed by a day for the periods that are open; what is not covered in others is not looked for.
     *
     * @param closed a day; periods that end on it or before are left out
     * @param through the day by which it is owed, inclusive
     * @return the pieces whose periods end after {@code closed}, as {@link #owed(LocalDate)} has them; or what is not
     *     covered
     */
    public Either<NotCalculated, Vector<Piece>> owed(LocalDate closed, LocalDate through) {
        Either<NotCalculated, Vector<Piece>> apart = apartFromBills(closed, through);
        return (billFees.get().charged().isEmpty()
                        ? apart
                        : apart.flatMap(pieces -> billFees.get()
                                .fees(closed, through)
                                .flatMap(fees.get()::pieces)
                                .map(pieces::appendAll)))
                .map(Accrual::merged);
    }

    /**
     * The day up to which all is as it was when a bill was made: what is owed now of the periods that end on it or before
     * is what was owed then.
     *
     * @param earlier the calculation that the bill was made by, of the same subscription
     * @param billed the last day that was billed through
     * @param through the day that is billed through now
     * @return the day, after {@code billed} if the periods that had begun by then run until it; {@link LocalDate#MIN} if
     *     nothing is sure to be as it was
     */
    public LocalDate closedSince(Accrual earlier, LocalDate billed, LocalDate through) {
        LocalDate back = new Reach(earlier, this).back(billed, through);
        LocalDate open = back.equals(LocalDate.MIN) || !plan.get().sharesAmounts() ? back : back.minusDays(1);
        LocalDate then = earlier.plan.get().spending().reach(open);
        LocalDate now = plan.get().spending().reach(open);
        return then.isBefore(now) ? then : now;
    }

    /**
     * The day up to which what is owed was laid out by a bill, and stays as it is unless more becomes known. Where
     * anything but the next period may come, that is the day that was billed through.
     */
    LocalDate settled(LocalDate billed) {
        boolean isQuiet = policy.countsDaysAsHeld()
                && policy.foresight() != Foresight.IGNORED
                && !lastChange.get().isAfter(billed)
                && billFees.get().charged().isEmpty()
                && !reports.exists(report -> report.on().isAfter(billed));
        if (!isQuiet) {
            return billed;
        }
        LocalDate laid = plan.get().laidUntil(billed, ChargeDays.reach(policy, billed));
        return gaps.get().exists(gap -> gap.days().from().isAfter(billed)) ? billed : laid;
    }

    /** Whether what is held changes, or anything happens, on a day or later. */
    boolean changesFrom(LocalDate date) {
        return !lastChange.get().isBefore(date);
    }

    private Either<NotCalculated, Vector<Piece>> apartFromBills(LocalDate closed, LocalDate through) {
        return laid(closed, through)
                .flatMap(pieces ->
                        fees.get().owed(closed, through).map(due -> due.isEmpty() ? pieces : pieces.appendAll(due)));
    }

    /**
     * What leaving would cost: what the end of a commitment before its time costs, and what is charged once for an end.
     * A deposit that would be given back, and what would be credited of days paid for, is not taken off.
     *
     * @param holding what would be left, or none for everything
     * @param date the first day on which it would be held no longer
     * @return the pieces that would be owed, each of which says its {@link Piece#amount}; or what is not covered
     */
    public Either<NotCalculated, Vector<Piece>> costOfLeaving(Option<HoldingId> holding, LocalDate date) {
        return fees.get().ofLeaving(ChangeDay.leaving(subscription, holding, date));
    }

    /**
     * The subscription that it calculates.
     *
     * @return the subscription
     */
    public Subscription subscription() {
        return subscription;
    }

    Context context() {
        return context;
    }

    BillingPolicy policy() {
        return policy;
    }

    Vector<Report> reports() {
        return reports;
    }

    /** The days of the longest service period of all that is ever held, at most. */
    long longestPeriod() {
        return lives.get()
                .all()
                .flatMap(Life::charges)
                .flatMap(HeldCharge::parts)
                .map(part -> HeldCharge.cadence(part.charge()))
                .map(cadence -> cadence.isMonthBased() ? 31L * cadence.inMonths() : cadence.inDays())
                .max()
                .getOrElse(31L);
    }

    Deposits deposits() {
        return fees.get().deposits();
    }

    /** Whether a charge that became due from one day to another is due instead of others, whenever they were. */
    boolean replaces(LocalDate first, LocalDate through) {
        return fees.get().replace(first, through);
    }

    /** What is laid over service periods. */
    private Either<NotCalculated, Vector<Piece>> laid(LocalDate closed, LocalDate through) {
        Reports known = new Reports(reports).by(through);
        Option<NotCalculated> refused = unclear()
                .orElse(() -> gaps.get()
                        .find(gap -> gap.days().until().isAfter(closed)
                                && !gap.held().days().from().isAfter(through))
                        .map(Gap::what));
        if (refused.isEmpty() && known.all().nonEmpty()) {
            Reports open = known.from(closed);
            refused = open.astray(lives.get().all()).orElse(() -> vain(open.outages(), through));
        }
        return refused.isDefined() ? Either.left(refused.get()) : limited(known, closed, through);
    }

    /** What the charges cost, within the limits of what is spent. */
    private Either<NotCalculated, Vector<Piece>> limited(Reports known, LocalDate closed, LocalDate through) {
        Plan all = policy.foresight() == Foresight.IGNORED ? plan(charges(through)) : plan.get();
        Spending limits = all.spending();
        if (limits.limits().isEmpty()) {
            return laid(all.charges(), known, closed, through);
        }
        return laid(all.charges(), known, limits.reach(closed), through)
                .map(Accrual::merged)
                .flatMap(pieces -> limits.limited(pieces, closed, through))
                .map(pieces ->
                        pieces.filter(piece -> piece.key().period().until().isAfter(closed)));
    }

    private Plan plan(Together all) {
        Spending limits =
                Spending.of(subscription.id(), all.charges(), lives.get().payer(), longestPeriod(), context, policy);
        return Plan.of(all, limits, policy);
    }

    private Option<NotCalculated> vain(Vector<Report.Outage> outages, LocalDate through) {
        return outages.isEmpty()
                ? Option.none()
                : new Outages(
                                lives.get(),
                                fees.get().reported(),
                                charges(through).charges().flatMap(PricedCharge::prices),
                                policy)
                        .vain(outages);
    }

    /** What a holding would cost on days on which nothing changes. */
    private Either<NotCalculated, Vector<Piece>> laid(Holding holding, DateRange days, State state, LocalDate through) {
        Vector<Stretches.Stretch> life = Vector.of(new Stretches.Stretch(days, holding, state, true));
        return laid(
                together(HeldCharge.of(life, lives.get().payer(), context, asHeld()))
                        .charges()
                        .map(charge -> LaidCharge.of(charge, policy)),
                Reports.NONE,
                LocalDate.MIN,
                through);
    }

    private Either<NotCalculated, Vector<Piece>> laid(
            Vector<LaidCharge> all, Reports known, LocalDate closed, LocalDate through) {
        List<Either<NotCalculated, Vector<Piece>>> parts = new ArrayList<>();
        for (LaidCharge charge : all) {
            lay(charge, known, closed, through, parts);
        }
        return NotCalculated.all(parts);
    }

    /** What is charged by the days, as far as it is known by a day. */
    private Together charges(LocalDate through) {
        return policy.foresight() == Foresight.IGNORED ? together(lives.get().of(policy, through)) : charges.get();
    }

    /** What is held costs its price from its day, wherever that counts. */
    private BillingPolicy asHeld() {
        return policy.withEdges(Edges.DEFAULT).withForesight(Foresight.UP_TO_CHANGE);
    }

    private Together together(Vector<HeldCharge> held) {
        Reports all = new Reports(reports);
        return new Together(held, all, policy, Option.some(included(all)), this::leveling);
    }

    private Included included(Reports known) {
        return new Included(lives.get(), context, policy, known);
    }

    /**
     * What the recurring charges held on a day cost per month, after the promotions that run that day.
     *
     * @param date the day
     * @return the sum of each charge's monthly equivalent, each rounded to the currency's scale by the policy: a
     *     twelfth of a price per year, 52/12 of one per week, 365/12 of one per day; or what is not covered
     */
    public Either<NotCalculated, Money> monthlyPrice(LocalDate date) {
        Money zero = Money.zero(context.terms().currency());
        Together all = policy.edges().equals(Edges.DEFAULT)
                ? charges.get()
                : together(lives.get().of(asHeld(), date));
        return Either.sequenceRight(all.charges()
                        .map(PricedCharge::charge)
                        .flatMap(charge -> running(charge, date))
                        .map(part -> {
                            Recurring charge = (Recurring) part.charge();
                            DateRange day = DateRange.day(date);
                            return leveling(part, all)
                                    .pieces(day, day)
                                    .map(pieces -> pieces.map(piece ->
                                                    monthly(piece.key().level().reducedPrice(), charge.cadence()))
                                            .fold(zero, Money::plus));
                        }))
                .map(sums -> sums.fold(zero, Money::plus));
    }

    /** What became due once by a day, apart from the charges for bills. */
    Either<NotCalculated, Money> dueOnce(LocalDate through) {
        return fees.get()
                .owed(LocalDate.MIN, through)
                .map(pieces -> Money.total(context.terms().currency(), pieces.map(Piece::amount)));
    }

    /** The part of a recurring charge that runs on a day, if it does; one in instalments as long as there are some. */
    private Option<HeldCharge.Part> running(HeldCharge charge, LocalDate date) {
        Option<HeldCharge.Part> instalment = Instalments.of(charge)
                .find(one -> one.period().contains(date) && one.part().days().contains(date))
                .map(Instalments.Instalment::part);
        return charge.parts()
                .find(part -> part.days().contains(date))
                .filter(part -> part.charge() instanceof Recurring recurring
                        && recurring.instalments().isEmpty()
                        && isCharged(part))
                .orElse(instalment)
                .filter(part -> part.held().paid());
    }

    private Money monthly(BigMoney price, Span cadence) {
        Fraction perMonth = switch (cadence.unit()) {
            case MONTH, YEAR -> Fraction.of(1, cadence.inMonths());
            case WEEK -> Fraction.of(52, 12L * cadence.count());
            case DAY -> Fraction.of(365, 12L * cadence.count());
        };
        CurrencyUnit currency = context.terms().currency();
        return Money.of(currency, perMonth.of(price.getAmount(), currency.getDecimalPlaces(), policy.rounding()));
    }

    /** Whether it is known by a day. */
    private boolean sees(HeldCharge.Part part, LocalDate through) {
        return !part.holding().since().isAfter(through)
                && (policy.foresight() == Foresight.THROUGH_CHANGE
                        || !part.held().days().from().isAfter(through));
    }

    private boolean isCharged(HeldCharge.Part part) {
        return policy.charges(part.holding());
    }

    private void lay(
            LaidCharge charge,
            Reports known,
            LocalDate closed,
            LocalDate through,
            List<Either<NotCalculated, Vector<Piece>>> parts) {
        for (LaidCharge.Divided one : charge.divided()) {
            if (one.end().isAfter(closed) && sees(one.part(), through)) {
                ChargeDays days = new ChargeDays(one.part(), closed, through, policy, known);
                for (ServicePeriod period : days.recurring(one.charge())) {
                    parts.add(one.price().pieces(period.nominal(), period.days()));
                }
            }
        }
        HeldCharge held = charge.priced().charge();
        for (Instalments.Instalment one : charge.instalments()) {
            if (one.period().until().isAfter(closed) && !one.due().isAfter(through)) {
                parts.add(owed(one, together(Vector.of(held))));
            }
        }
        if (charge.isForUse()) {
            parts.add(
                    new Use(held, charge.priced().prices(), included(known), known, closed, through, policy).pieces());
        }
    }

    private Either<NotCalculated, Vector<Piece>> owed(Instalments.Instalment one, Together together) {
        Leveling leveling = leveling(one.part(), together);
        return (one.rest() ? leveling.unreduced() : leveling)
                .pieces(one.period(), DateRange.day(one.priced()))
                .map(pieces -> pieces.map(piece -> piece.undivided(Days.of(one.period()))));
    }

    private Leveling leveling(HeldCharge.Part part, Together together) {
        return new Leveling(subscription.id(), part, context, policy, together);
    }

    private Option<NotCalculated> unclear() {
        return Option.when(
                lives.get().payer().isUnclear(),
                () -> new NotCalculated(
                        "a transfer back",
                        "subscription " + subscription.id() + ", account "
                                + context.terms().account(),
                        "the history does not say whether the account paid before the first transfer; begin a new"
                                + " subscription instead"));
    }

    /** What applies and is not covered, from each day on which another version holds. */
    private Vector<Gap> gaps(Stretches.Stretch stretch) {
        return stretch.paid() && stretch.holding().status() != HoldingStatus.PENDING_ACTIVE
                ? Cuts.of(stretch.days(), new Revisions(stretch.holding(), stretch.state(), context).days())
                        .flatMap(days -> gap(stretch, days.from()).map(what -> new Gap(stretch, days, what)))
                : Vector.empty();
    }

    private Option<NotCalculated> gap(Stretches.Stretch stretch, LocalDate date) {
        Offer offer = stretch.holding().offerOn(date, stretch.state(), context);
        return new Coverage(context, stretch.holding(), offer, stretch.state()).gap(date);
    }

    /** Pieces of one key put together, in the order in which the keys first came. */
    private static Vector<Piece> merged(Vector<Piece> pieces) {
        if (pieces.size() < 2) {
            return pieces;
        }
        Map<Piece.Key, Piece> all = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            all.merge(
                    piece.key(),
                    piece,
                    (before, more) -> before.on(before.days().plus(more.days())));
        }
        return all.size() == pieces.size() ? pieces : Vector.ofAll(all.values());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Accrual that && that.isOf(subscription, context, policy, reports));
    }

    @Override
    public int hashCode() {
        return subscription.hashCode();
    }

    @Override
    public String toString() {
        return "Accrual of " + subscription;
    }
}
