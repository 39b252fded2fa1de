package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Course;
import dev.holdfast.billing.held.Cuts;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.held.Instalments;
import dev.holdfast.billing.held.Seniority;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Priced;
import dev.holdfast.catalog.promotion.Promotion;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/** Cuts the days of a charge wherever its price can change, and finds the price of each part. */
public final class Leveling {

    private final SubscriptionId subscription;
    private final HeldCharge.Part part;
    private final Holding holding;
    private final TermDays terms;
    private final Context context;
    private final BillingPolicy policy;
    private final Together together;
    private final Running running;
    private final Option<Integer> position;
    private final Option<Instalments.Share> share;
    private final Ruler ruler;
    private final Lazy<Vector<Cut>> cuts;

    /**
     * Days on which what makes the price stays the same.
     *
     * @param days the days
     * @param made what makes it; none where the charge costs nothing of its own
     */
    private record Cut(DateRange days, Lazy<Either<NotCalculated, Option<Made>>> made) {}

    /**
     * What makes a price.
     *
     * @param terms the terms
     * @param steady the price levels, where they are the same on each day on which the same terms make them; none where not
     */
    private record Made(PriceTerms terms, Option<Lazy<Either<NotCalculated, Vector<PriceLevel>>>> steady) {}

    public Leveling(
            SubscriptionId subscription,
            HeldCharge.Part part,
            Context context,
            BillingPolicy policy,
            Together together) {
        this(
                subscription,
                part,
                context,
                policy,
                together,
                Running.on(part, context, together),
                Option.none(),
                Option.none());
    }

    private Leveling(
            SubscriptionId subscription,
            HeldCharge.Part part,
            Context context,
            BillingPolicy policy,
            Together together,
            Running running,
            Option<Integer> position,
            Option<Instalments.Share> share) {
        this.subscription = subscription;
        this.part = part;
        this.holding = part.holding();
        this.terms = new TermDays(part, running, context, policy);
        this.context = context;
        this.policy = policy;
        this.together = together;
        this.running = running;
        this.position = position;
        this.share = share;
        this.ruler = ruler(policy.ruler(context.terms().currency()));
        this.cuts = Lazy.of(() -> Cuts.of(part.days(), terms.breaks()).map(this::cut));
    }

    /** What costs so much a day costs it on the days that there are, however the days of a period are counted. */
    private Ruler ruler(Ruler usual) {
        return isOfDays() ? usual.counting(DayCount.ACTUAL) : usual;
    }

    private boolean isOfDays() {
        return part.charge() instanceof Recurring recurring && recurring.priceOf() == Recurring.PriceOf.DAY;
    }

    private Cut cut(DateRange days) {
        return new Cut(
                days, Lazy.of(() -> terms.on(days.from()).map(found -> found.map(terms -> made(terms, days.from())))));
    }

    private Made made(PriceTerms terms, LocalDate first) {
        return new Made(terms, Option.when(isSteady(terms), () -> Lazy.of(() -> levels(terms, first, nominal(first)))));
    }

    public HeldCharge.Part part() {
        return part;
    }

    /** The same for what is due when the promotions have ended. */
    public Leveling unreduced() {
        Running none = new Running(Vector.empty(), part, together.lines(), context);
        return new Leveling(subscription, part, context, policy, together, none, Option.none(), share);
    }

    /** The same as one of those that are due once on its day: those before it have a part first. */
    public Leveling after(int others) {
        return new Leveling(subscription, part, context, policy, together, running, Option.some(others), share);
    }

    /** The same for a share of its price, if it is one. */
    public Leveling of(Option<Instalments.Share> some) {
        return some.equals(share)
                ? this
                : new Leveling(subscription, part, context, policy, together, running, position, some);
    }

    /** The pieces of some days of a nominal period; none where the charge costs nothing of its own there. */
    public Either<NotCalculated, Vector<Piece>> pieces(DateRange period, DateRange days) {
        Pieces pieces = new Pieces();
        lay(period, days, pieces);
        return pieces.all();
    }

    /** Adds the same pieces to those that are laid already. */
    public void lay(DateRange period, DateRange days, Pieces laid) {
        for (Cut cut : cuts.get()) {
            Option<DateRange> some =
                    laid.isRefused() ? Option.none() : cut.days().intersection(days);
            if (some.isDefined()) {
                Either<NotCalculated, Option<Made>> made = cut.made().get();
                if (made.isLeft()) {
                    laid.refuse(made.getLeft());
                } else if (made.get().isDefined()) {
                    lay(period, some.get(), made.get().get(), laid);
                }
            }
        }
    }

    private void lay(DateRange period, DateRange days, Made made, Pieces laid) {
        if (made.steady().isDefined()) {
            lay(period, days, made.steady().get().get(), laid);
            return;
        }
        for (DateRange step : steps(days, made.terms())) {
            lay(period, step, levels(made.terms(), step.from(), period), laid);
        }
    }

    private void lay(DateRange period, DateRange days, Either<NotCalculated, Vector<PriceLevel>> levels, Pieces laid) {
        if (levels.isLeft()) {
            laid.refuse(levels.getLeft());
            return;
        }
        Days some = Days.of(days);
        for (PriceLevel level : levels.get()) {
            laid.add(piece(period, level, some));
        }
    }

    /** What makes the price on some of its days, wherever it may change. */
    public Either<NotCalculated, Vector<Tuple2<DateRange, PriceTerms>>> terms(DateRange days) {
        return NotCalculated.all(cuts.get()
                .flatMap(cut -> cut.days()
                        .intersection(days)
                        .map(some -> cut.made()
                                .get()
                                .map(found -> found.toVector()
                                        .flatMap(made ->
                                                steps(some, made).map(step -> Tuple.of(step, made.terms())))))));
    }

    /** Whether a price is the same on each day on which the same terms make it. */
    private boolean isSteady(PriceTerms terms) {
        return !running.isOfAllTogether()
                && !isOfDays()
                && !terms.price().reads(Metered.SENIORITY)
                && !terms.asksHowMuchIsCharged()
                && terms.price()
                        .undivided(measured(terms.price(), part.days().from()))
                        .isEmpty();
    }

    private Vector<DateRange> steps(DateRange days, Made made) {
        return made.steady().isDefined() ? Vector.of(days) : steps(days, made.terms());
    }

    /** Cut wherever another month of seniority makes another price, or another part of what comes off together. */
    private Vector<DateRange> steps(DateRange days, PriceTerms terms) {
        Vector<LocalDate> seniority =
                terms.price().reads(Metered.SENIORITY) ? Seniority.of(part).stepsIn(days) : Vector.empty();
        return Cuts.of(days, running.isOfAllTogether() ? seniority.appendAll(together.breaks(days)) : seniority);
    }

    /** The days of a range on which its price may change by itself. */
    Vector<LocalDate> edges(DateRange days) {
        return cuts.get()
                .map(cut -> cut.days().from())
                .append(part.days().until())
                .appendAll(
                        part.charge().price().reads(Metered.SENIORITY)
                                ? Seniority.of(part).stepsIn(days)
                                : Vector.empty());
    }

    /** What the days cost; of a part of a period, what is not divided by its days stands apart. */
    private Either<NotCalculated, Vector<PriceLevel>> levels(PriceTerms terms, LocalDate date, DateRange period) {
        Metered measured = measured(terms.price(), date);
        BigMoney fees = Option.when(!isOfDays(), () -> terms.price().undivided(measured))
                .flatMap(some -> some)
                .getOrElse(() -> BigMoney.zero(context.terms().currency()));
        Fraction charged = charged(fees.isPositive() || terms.asksHowMuchIsCharged(), date);
        boolean areApart = fees.isPositive() && charged.compareTo(Fraction.ONE) < 0 && !charged.isZero();
        if (areApart && !terms.isInProportion()) {
            return Either.left(new NotCalculated(
                    "fees that stay whole in a partial period",
                    part.place(),
                    "they are not covered with a promotion of an amount or a price, nor with an index; let it be a"
                            + " percentage"));
        }
        return price(terms, measured)
                .map(some -> of(period, some))
                .map(all -> level(terms, areApart ? all.minus(fees) : all, measured, sharing(date), charged))
                .filterOrElse(
                        terms::isClear,
                        level -> new NotCalculated(
                                "an amount off in full in a partial period",
                                part.place(),
                                "it is not covered before another promotion or an index; let it be the last of them"))
                .map(level -> areApart
                        ? Vector.of(
                                level,
                                terms.level(name(), fees, measured, sharing(date), charged)
                                        .over(charged))
                        : Vector.of(level));
    }

    private DateRange nominal(LocalDate date) {
        return part.schedule().containing(date).nominal();
    }

    /** What a whole period costs at a price. */
    private BigMoney of(DateRange period, BigMoney price) {
        return isOfDays() ? price.multipliedBy(period.days()) : price;
    }

    /** All days of a period at a level. */
    Piece piece(DateRange period, PriceLevel level) {
        return piece(period, level, Days.of(period));
    }

    private Piece piece(DateRange period, PriceLevel level, Days days) {
        return new Piece(
                new Piece.Key(subscription, holding.id(), part.charge().id(), period, level),
                days,
                part.version().from(),
                ruler);
    }

    /** The price level of what was measured, or why there is none. */
    Either<NotCalculated, PriceLevel> level(PriceTerms terms, Metered metered, Sharing sharing) {
        return price(terms, metered).map(amount -> level(terms, amount, metered, sharing));
    }

    PriceLevel level(PriceTerms terms, BigMoney amount, Metered metered, Sharing sharing) {
        return terms.level(name(), amount, metered, sharing, Fraction.ONE);
    }

    /**
     * A share of a price that is reduced in proportion is reduced as the whole is, so that what is left adds up too; an
     * amount comes off each share.
     */
    private PriceLevel level(PriceTerms terms, BigMoney all, Metered measured, Sharing sharing, Fraction charged) {
        if (share.exists(one -> !terms.isInProportion())) {
            return terms.level(name(), share.get().of(all, ruler), measured, sharing, charged);
        }
        PriceLevel whole = terms.level(name(), all, measured, sharing, charged);
        return share.map(one -> whole.each(amount -> one.of(amount, ruler))).getOrElse(whole);
    }

    private String name() {
        return part.offer().nameOf(part.charge());
    }

    /** The part of the service period of a day that is charged at all, where that matters. */
    private Fraction charged(boolean isAsked, LocalDate date) {
        return isAsked ? charged(date) : Fraction.ONE;
    }

    private Fraction charged(LocalDate date) {
        return Course.isDivided(part.charge()) ? together.charged(part, nominal(date)) : Fraction.ONE;
    }

    /** The part of the service period of a day that is charged at all, where that matters to a promotion. */
    Fraction charged(Promotion promotion, LocalDate date) {
        return promotion.isInFull() ? charged(date) : Fraction.ONE;
    }

    /** The price of what was measured before all reductions, or why there is none. */
    Either<NotCalculated, BigMoney> price(PriceTerms terms, Metered metered) {
        return terms.price()
                .price(metered)
                .mapLeft(unpriced -> new NotCalculated("price", part.place(), unpriced.reason()))
                .map(Priced::amount);
    }

    /** What the promotions before one leave of the price on a day; none if it is not charged, or not reduced by it. */
    Option<BigMoney> before(Given given, LocalDate date) {
        return part.held().paid() && (part.charge() instanceof OneOff || policy.charges(holding))
                ? terms.on(date)
                        .toOption()
                        .flatMap(terms -> terms)
                        .filter(terms -> terms.promotions().contains(given))
                        .flatMap(terms -> price(terms, measured(terms.price(), date))
                                .map(some -> of(nominal(date), some))
                                .map(amount -> terms.before(
                                        given, amount, sharing(date), charged(terms.asksHowMuchIsCharged(), date)))
                                .toOption())
                : Option.none();
    }

    /** Whether an amount may come off that others have a part in. */
    public boolean isOfAllTogether() {
        return running.isOfAllTogether();
    }

    /** Which of those who share an amount this is on a day. */
    Pools.Seat seat(LocalDate date) {
        return new Pools.Seat(
                holding.id(),
                part.charge().id(),
                part.schedule().containing(date).days().from(),
                together.turn(part, date));
    }

    /** Whether a promotion as it was given may run. */
    boolean has(Given given) {
        return running.promotions().exists(entry -> entry._1().equals(given));
    }

    private Sharing sharing(LocalDate date) {
        if (!running.isOfAllTogether()) {
            return Sharing.ALONE;
        }
        return part.charge() instanceof OneOff
                ? together.ofOnce(
                        part, position.getOrElse(() -> together.once(date).indexOf(part)))
                : together.sharing(part, seat(date), date);
    }

    /** What of an amount that comes off together comes off use of some days of a period. */
    Sharing sharing(Days days) {
        LocalDate first = days.hull().from();
        return running.isOfAllTogether()
                ? together.ofUse(
                        part,
                        Pools.Seat.only(holding.id(), part.charge().id(), first),
                        days.hull().last())
                : Sharing.ALONE;
    }

    private Metered measured(PriceModel price, LocalDate date) {
        Metered quantity = Metered.of(holding.quantity());
        Metered held = price.reads(Metered.HELD) ? quantity.with(Metered.HELD, holding.quantity()) : quantity;
        return price.reads(Metered.SENIORITY)
                ? held.with(
                        Metered.SENIORITY, BigDecimal.valueOf(Seniority.of(part).monthsOn(date)))
                : held;
    }
}
