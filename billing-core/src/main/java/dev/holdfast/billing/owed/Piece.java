package dev.holdfast.billing.owed;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.policy.RoundedFirst;
import dev.holdfast.billing.policy.RoundedPrice;
import dev.holdfast.billing.policy.RoundedSide;
import dev.holdfast.billing.policy.Ruler;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.billing.time.Days;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.ChargeId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Days that are owed, or were billed, at one price level inside one nominal service period.
 *
 * @param key what the days are of
 * @param days the days, all inside the key's period
 * @param version the catalogue version that the price stands in, by the day that took effect
 * @param ruler how the days are measured; a billed piece keeps its own
 */
public record Piece(Key key, Days days, LocalDate version, Ruler ruler) {

    public Piece {
        requireNonNull(key, "key");
        requireNonNull(days, "days");
        requireNonNull(version, "version");
        requireNonNull(ruler, "ruler");
    }

    /**
     * What some days are of. Days of equal keys are the same days.
     *
     * @param subscription the subscription
     * @param holding the holding, which stays the same when its offer or price changes
     * @param charge the charge
     * @param period the nominal service period; for a one-off charge its day
     * @param level the price level
     */
    public record Key(
            SubscriptionId subscription, HoldingId holding, ChargeId charge, DateRange period, PriceLevel level) {
        public Key {
            requireNonNull(subscription, "subscription");
            requireNonNull(holding, "holding");
            requireNonNull(charge, "charge");
            requireNonNull(period, "period");
            requireNonNull(level, "level");
        }

        /** By what is charged when; those of several levels share it. */
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * subscription.hashCode() + holding.hashCode()) + charge.hashCode())
                    + Long.hashCode(period.from().toEpochDay());
        }
    }

    /**
     * How much of the period some days are, by this piece's ruler.
     *
     * @param some the days
     * @return the fraction
     */
    public Fraction ratio(Days some) {
        Fraction ratio = ruler.dayCount().ratio(some, key.period());
        return key.level().over().map(ratio::of).getOrElse(ratio);
    }

    /** The same with other days, any of which stands for the whole amount. */
    public Piece undivided(Days other) {
        Ruler undivided = new Ruler(
                DayCount.UNDIVIDED, ruler.rounding(), ruler.decimals(), RoundedSide.USED, ruler.price(), Option.none());
        return new Piece(key, other, version, undivided);
    }

    /**
     * Tells whether its amount is not divided by days: that of what was used, or an instalment.
     *
     * @return true if any day stands for the whole amount
     */
    public boolean isUndivided() {
        return ruler.dayCount() == DayCount.UNDIVIDED;
    }

    /**
     * What its days cost after all reductions, if they are the first ones billed of their key.
     *
     * @return the amount, in the basis of the price, rounded to the scale of its currency
     */
    public Money amount() {
        CurrencyUnit currency = key.level().price().getCurrencyUnit();
        return Money.of(currency, ruler.rounded(lineAmount(), currency));
    }

    /** The same as its lines show it, which may be finer. */
    BigDecimal lineAmount() {
        Vector<Priced> reduced = priced(key.level());
        return steps(Days.NONE, days)
                .flatMap(step -> reduced.flatMap(priced -> priced.corners(step, BigDecimal.ONE, ruler)))
                .map(Corner::amount)
                .fold(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * A price that is rounded by itself, to be added or taken away.
     *
     * @param sign 1 to add it, -1 to take it away
     * @param price the price of a whole period
     * @param rounding how it is rounded
     * @param over the part of a period over which it is spread; 1 for a price of whole periods
     * @param atMost what it is at most, if anything bounds it: where it comes to more once rounded, it is this
     */
    public record Priced(int sign, BigMoney price, RoundingMode rounding, Fraction over, Vector<Priced> atMost) {

        Priced(int sign, BigMoney price, RoundingMode rounding) {
            this(sign, price, rounding, Fraction.ONE, Vector.empty());
        }

        /**
         * What it costs for a part of a period.
         *
         * @param step the part
         * @param share the share of the price, from its bottom, 0 to 1
         * @param ruler what is rounded first, and to how many decimals the amount is
         * @return the corners that add up to it: its own, or those of what it is at most
         */
        public List<Corner> corners(Step step, BigDecimal share, Ruler ruler) {
            return isBounded(new Step(1, step.ratio(), step.daily()), ruler)
                    ? atMost.map(most -> most.corner(step, share, ruler)).asJava()
                    : List.of(corner(step, share, ruler));
        }

        private boolean isBounded(Step all, Ruler ruler) {
            return atMost.nonEmpty()
                    && corner(all, BigDecimal.ONE, ruler)
                                    .amount()
                                    .abs()
                                    .compareTo(atMost.map(most -> most.corner(all, BigDecimal.ONE, ruler)
                                                    .amount())
                                            .reduce(BigDecimal::add)
                                            .abs())
                            > 0;
        }

        private Corner corner(Step step, BigDecimal share, Ruler ruler) {
            boolean isOfWhole = over.equals(Fraction.ONE);
            Fraction ratio = isOfWhole ? step.ratio() : step.ratio().of(over);
            return new Corner(
                    sign * step.sign(),
                    price,
                    share,
                    ruler.first().map(first -> first.factor(ratio)).getOrElse(ratio),
                    rounding,
                    ruler.decimals(),
                    isOfWhole ? step.daily() : step.daily().map(daily -> daily.of(over)));
        }
    }

    /**
     * What a level costs before all reductions.
     *
     * @param level the level
     * @return the price and its rounding
     */
    public Priced listed(PriceLevel level) {
        return new Priced(1, level.price(), ruler.rounding());
    }

    /**
     * What a level costs after all reductions.
     *
     * @param level the level
     * @return the price and its rounding
     */
    public Vector<Priced> priced(PriceLevel level) {
        if (level.reductions().isEmpty() || isRoundedApart(level)) {
            return level.reductions().flatMap(reduced -> priced(level, reduced)).prepend(listed(level));
        }
        return Vector.of(new Priced(1, level.reducedPrice(), ofRest()));
    }

    /**
     * What a reduction of a level comes to, below zero.
     *
     * @param level the level
     * @param reduced the reduction
     * @return the prices whose rounded amounts add up to it
     */
    public Vector<Priced> priced(PriceLevel level, PriceLevel.Reduced reduced) {
        boolean isFirst = reduced.from().isEqual(level.price());
        Vector<Priced> before = isFirst
                ? Vector.empty()
                : Vector.of(new Priced(1, level.price().minus(reduced.from()), ruler.rounding()));
        if (reduced.over().isDefined()) {
            return Vector.of(new Priced(
                    -1,
                    reduced.from().minus(reduced.to()),
                    ruler.rounding(),
                    reduced.over().get(),
                    before.prepend(new Priced(-1, level.price(), ruler.rounding()))));
        }
        if (isRoundedApart(level)) {
            return before.prepend(new Priced(-1, level.price().minus(reduced.to()), ruler.rounding()));
        }
        return Vector.of(
                new Priced(-1, reduced.from(), isFirst ? ruler.rounding() : ofRest()),
                new Priced(1, reduced.to(), ofRest()));
    }

    /** Whether several rounded prices make up what is charged, so that their rests need not add up to its rest. */
    private boolean isInParts(PriceLevel level) {
        return isShared(level) || (isRoundedApart(level) && level.reductions().nonEmpty());
    }

    /**
     * Of a price that several tax categories share, the rest is rounded the other way: no share may turn negative. What
     * is spread over a part of a period is rounded by itself.
     */
    private boolean isRoundedApart(PriceLevel level) {
        return level.isReducedInPart() || (ruler.price() == RoundedPrice.REDUCTION && !isShared(level));
    }

    private static boolean isShared(PriceLevel level) {
        return level.shares().size() > 1;
    }

    private RoundingMode ofRest() {
        return ruler.price().ofRest(ruler.rounding());
    }

    /**
     * A part of the period that is priced and rounded by itself, to be added or taken away.
     *
     * @param sign 1 to add it, -1 to take it away
     * @param ratio the part of the period
     * @param daily the days that it is, where the price of each is rounded first; none where it is not
     */
    public record Step(int sign, Fraction ratio, Option<Daily> daily) {

        /**
         * A part of the period.
         *
         * @param sign 1 to add it, -1 to take it away
         * @param ratio the part
         */
        public Step(int sign, Fraction ratio) {
            this(sign, ratio, Option.none());
        }

        /**
         * The same, or its opposite.
         *
         * @param factor 1 or -1
         * @return the step with its sign times the factor
         */
        public Step times(int factor) {
            return new Step(sign * factor, ratio, daily);
        }
    }

    /**
     * What days that come to others are of the period.
     *
     * <p>Where the used side is rounded, that is the difference of two cumulative parts by the days covered. Where the
     * unused side is, each range of days is the difference of the parts from its two ends to the end of the period. Where
     * the price is a sum of rounded parts, by tax category or by reduction, those differences are added up before they are
     * rounded, since otherwise more of it could be credited than was charged.
     *
     * @param before the days covered before
     * @param after the days covered after: all those before, and more
     * @return the steps between them, without those of nothing
     */
    public Vector<Step> steps(Days before, Days after) {
        List<Step> steps = new ArrayList<>(2);
        if (ruler.side() == RoundedSide.UNUSED && !isInParts(key.level())) {
            for (DateRange range : after.minus(before).ranges()) {
                addStep(1, from(range.from()), steps);
                addStep(-1, from(range.until()), steps);
            }
        } else {
            addStep(1, covered(after), after, steps);
            addStep(-1, covered(before), before, steps);
        }
        return Vector.ofAll(steps);
    }

    private void addStep(int sign, Days some, List<Step> steps) {
        if (!some.isEmpty()) {
            addStep(sign, ratio(some), some, steps);
        }
    }

    /** A step, unless it is of nothing. */
    private void addStep(int sign, Fraction ratio, Days some, List<Step> steps) {
        if (!ratio.isZero()) {
            steps.add(new Step(sign, ratio, daily(some)));
        }
    }

    private Fraction covered(Days some) {
        return ruler.side() == RoundedSide.USED
                ? ratio(some)
                : some.ranges()
                        .map(range -> rest(range.from()).minus(rest(range.until())))
                        .fold(Fraction.ZERO, Fraction::plus);
    }

    private Option<Daily> daily(Days some) {
        return ruler.first()
                .filter(first -> first.of() == RoundedFirst.Of.DAY_PRICE && !isUndivided())
                .map(first -> Daily.of(some, this::ratio, first));
    }

    private Fraction rest(LocalDate from) {
        Days rest = from(from);
        return rest.isEmpty() ? Fraction.ZERO : ratio(rest);
    }

    private Days from(LocalDate from) {
        return DateRange.between(from, key.period().until()).map(Days::of).getOrElse(Days.NONE);
    }

    /** The same so many times over. */
    public Piece times(int count) {
        return count == 1 ? this : at(key.level().times(count));
    }

    /** The same at another price level. */
    public Piece at(PriceLevel level) {
        return new Piece(
                new Key(key.subscription(), key.holding(), key.charge(), key.period(), level), days, version, ruler);
    }

    /**
     * The same with other days.
     *
     * @param other the days
     * @return the piece
     */
    public Piece on(Days other) {
        return new Piece(key, other, version, ruler);
    }
}
