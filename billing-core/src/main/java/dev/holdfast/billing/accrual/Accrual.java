package dev.holdfast.billing.accrual;

import dev.holdfast.billing.fee.BillFees;
import dev.holdfast.billing.fee.Deposits;
import dev.holdfast.billing.fee.Fees;
import dev.holdfast.billing.held.ChargeDays;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Life;
import dev.holdfast.billing.held.Lives;
import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.held.Stretches;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Edges;
import dev.holdfast.billing.policy.Foresight;
import dev.holdfast.billing.pricing.Lines;
import dev.holdfast.billing.pricing.PricedCharge;
import dev.holdfast.billing.pricing.Spending;
import dev.holdfast.billing.pricing.Together;
import dev.holdfast.billing.subscription.ChangeDay;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Payer;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.catalog.time.Span;
import io.vavr.Lazy;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private final Basis basis;
    private final Lazy<Lives> lives;
    private final Prices prices;
    private final Lazy<Gaps> gaps;
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
     * @param reports what the host reported, of all subscriptions of the account
     * @param account the subscriptions of the account, which may share what is included of use
     * @throws IllegalArgumentException if the subscription was bought from another catalogue
     */
    public Accrual(
            Subscription subscription,
            Context context,
            BillingPolicy policy,
            Vector<Report> reports,
            Vector<Subscription> account) {
        this(Basis.of(subscription, context, policy, reports, account));
    }

    private Accrual(Basis basis) {
        Subscription subscription = basis.subscription();
        Context context = basis.context();
        BillingPolicy policy = basis.policy();
        this.basis = basis;
        this.lives = Lazy.of(() -> Lives.of(subscription, context, policy));
        this.fees = Lazy.of(
                () -> Fees.of(subscription, lives.get(), context, policy, basis.reports(), this::charges, this::laid));
        this.prices = new Prices(
                subscription.id(),
                lives,
                context,
                policy,
                new Reports(basis.reports()),
                Lazy.of(() -> fees.get().givingUse()),
                new Lines(Option.some(subscription.id()), basis.lines()),
                Lazy.of(() -> basis.users().subscriptions().map(other -> new Accrual(basis.ofUser(other)).prices)));
        this.gaps = Lazy.of(() -> Gaps.of(subscription, lives.get(), context));
        this.billFees = Lazy.of(() -> BillFees.of(lives.get(), context, this::apartFromBills));
        this.charges = Lazy.of(() -> prices.together(lives.get().all().flatMap(Life::charges), this::once));
        this.plan = Lazy.of(() -> plan(charges.get()));
        this.lastChange = Lazy.of(() -> basis.lines()
                .map(Subscription::lastEffectiveOn)
                .append(subscription.lastEffectiveOn())
                .max()
                .get());
    }

    /**
     * Whether it calculates the same as another one would.
     *
     * @param other the subscription
     * @param with catalogue, terms and facts
     * @param by how it is billed
     * @param told what the host reported, of all subscriptions of the account
     * @param account the subscriptions of the account
     * @return true if all of it is equal
     */
    public boolean isOf(
            Subscription other, Context with, BillingPolicy by, Vector<Report> told, Vector<Subscription> account) {
        return basis.equals(Basis.of(other, with, by, told, account));
    }

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
        LocalDate open =
                back.equals(LocalDate.MIN) || !plan.get().sharesAmounts() ? back : back.minusDays(longestPeriod() + 1);
        LocalDate then = earlier.plan.get().spending().reach(open);
        LocalDate now = plan.get().spending().reach(open);
        return then.isBefore(now) ? then : now;
    }

    /**
     * The day up to which what is owed was laid out by a bill, and stays as it is unless more becomes known. Where
     * anything but the next period may come, that is the day that was billed through.
     */
    LocalDate settled(LocalDate billed) {
        boolean isQuiet = basis.policy().countsDaysAsHeld()
                && basis.policy().foresight() != Foresight.IGNORED
                && !lastChange.get().isAfter(billed)
                && billFees.get().charged().isEmpty()
                && !basis.reports().exists(report -> report.on().isAfter(billed));
        if (!isQuiet) {
            return billed;
        }
        LocalDate laid = plan.get().laidUntil(billed, ChargeDays.reach(basis.policy(), billed));
        return gaps.get().beginAfter(billed) ? billed : laid;
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
        return fees.get().ofLeaving(ChangeDay.leaving(basis.subscription(), holding, date));
    }

    /**
     * What is left of included use at the end of a day, and of credit that pays for use.
     *
     * @param account the calculations of all subscriptions of an account
     * @param date the day; use reported for later days is not drawn
     * @return what is left of each grant that can be drawn on that day, or could if what brings it were not suspended, in the
     *     order of subscriptions and holdings; or why it is not known what some use draws
     */
    public static Either<NotCalculated, Vector<UnitsLeft>> left(Vector<Accrual> account, LocalDate date) {
        Vector<Prices> prices = account.map(accrual -> accrual.prices);
        return prices.isEmpty()
                ? Either.right(Vector.empty())
                : prices.head().included(date, Lazy.of(prices::tail)).left(date);
    }

    /**
     * The subscription that it calculates.
     *
     * @return the subscription
     */
    public Subscription subscription() {
        return basis.subscription();
    }

    /** All that decides what it comes to. */
    Basis basis() {
        return basis;
    }

    /** The first day on which what is owed may be another by some reports. */
    Option<LocalDate> firstDay(Reports told) {
        return told.firstDay(lives.get().all(), longestPeriod());
    }

    /** The days of the longest service period of all that is ever held, at most. */
    long longestPeriod() {
        long longest = 0;
        for (Life life : lives.get().all()) {
            for (HeldCharge charge : life.charges()) {
                for (HeldCharge.Part part : charge.parts()) {
                    longest = Math.max(longest, days(HeldCharge.cadence(part.charge())));
                }
            }
        }
        return longest == 0 ? days(Span.MONTH) : longest;
    }

    /**
     * The days of the longest period of an allowance of which a part of a period has a part, at most: as many days back use
     * may be included or not by what changes later.
     */
    long longestDividedAllowance() {
        return prices.included(LocalDate.MIN)
                .divided()
                .map(allowance -> days(allowance.resets()))
                .max()
                .getOrElse(0L);
    }

    private static long days(Span span) {
        return span.isMonthBased() ? 31L * span.inMonths() : span.inDays();
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
        Reports known = prices.known(through);
        Option<NotCalculated> refused = gaps.get().between(closed, through);
        if (refused.isEmpty() && known.all().nonEmpty()) {
            Reports open = known.from(closed);
            refused = open.astray(lives.get().all()).orElse(() -> vain(open.outages(), through));
        }
        return refused.isDefined() ? Either.left(refused.get()) : limited(known, closed, through);
    }

    /** What the charges cost, within the limits of what is spent. */
    private Either<NotCalculated, Vector<Piece>> limited(Reports known, LocalDate closed, LocalDate through) {
        Plan all = basis.policy().foresight() == Foresight.IGNORED ? plan(charges(through)) : plan.get();
        Spending limits = all.spending();
        if (limits.limits().isEmpty()) {
            return new Layout(prices, known, closed, through).pieces(all.charges());
        }
        return new Layout(prices, known, limits.reach(closed), through)
                .pieces(all.charges())
                .map(Accrual::merged)
                .flatMap(pieces -> limits.limited(pieces, closed, through))
                .map(pieces ->
                        pieces.filter(piece -> piece.key().period().until().isAfter(closed)));
    }

    private Together charges() {
        return charges.get();
    }

    private Plan plan(Together all) {
        Spending limits = Spending.of(
                basis.subscription().id(),
                all.charges(),
                lives.get().payer(),
                longestPeriod(),
                basis.context(),
                basis.policy());
        return Plan.of(all, limits, basis.policy());
    }

    private Option<NotCalculated> vain(Vector<Report.Outage> outages, LocalDate through) {
        return outages.isEmpty()
                ? Option.none()
                : new Outages(
                                lives.get(),
                                fees.get().reported(),
                                charges(through).charges().flatMap(PricedCharge::prices),
                                basis.policy())
                        .vain(outages);
    }

    /** What holdings would cost a payer by a day, each by its stretches, as a policy counts their edges. */
    private Either<NotCalculated, Vector<Piece>> laid(
            Vector<Vector<Stretches.Stretch>> held, Payer payer, BillingPolicy edges, LocalDate through) {
        Together all =
                prices.together(held.flatMap(life -> HeldCharge.of(life, payer, basis.context(), edges)), this::once);
        return new Layout(prices, Reports.NONE, LocalDate.MIN, through)
                .pieces(all.charges().map(charge -> LaidCharge.of(charge, basis.policy())))
                .map(Accrual::merged);
    }

    /** What is charged by the days, as far as it is known by a day. */
    private Together charges(LocalDate through) {
        return basis.policy().foresight() == Foresight.IGNORED
                ? prices.together(lives.get().of(basis.policy(), through), this::once)
                : charges.get();
    }

    /** What is due once on a day, as far as promotions are on it. */
    private Vector<HeldCharge.Part> once(LocalDate day) {
        return fees.get().on(day).appendAll(billFees.get().on(day)).map(fees.get()::part);
    }

    /**
     * What the recurring charges held on a day cost per month, after the promotions that run that day.
     *
     * @param date the day
     * @return the sum of each charge's monthly equivalent, each rounded to the currency's scale by the policy: a
     *     twelfth of a price per year, 52/12 of one per week, 365/12 of one per day; or what is not covered
     */
    public Either<NotCalculated, Money> monthlyPrice(LocalDate date) {
        Together held = basis.policy().edges().equals(Edges.DEFAULT)
                ? charges.get()
                : prices.together(lives.get().of(basis.policy().asHeld(), date));
        return new MonthlyPrice(held, prices).on(date);
    }

    /** What became due once by a day, apart from the charges for bills. */
    Either<NotCalculated, Money> dueOnce(LocalDate through) {
        return fees.get()
                .owed(LocalDate.MIN, through)
                .map(pieces -> Money.total(basis.context().terms().currency(), pieces.map(Piece::amount)));
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
        return this == other || (other instanceof Accrual that && basis.equals(that.basis));
    }

    @Override
    public int hashCode() {
        return basis.subscription().hashCode();
    }

    @Override
    public String toString() {
        return "Accrual of " + basis.subscription();
    }
}
