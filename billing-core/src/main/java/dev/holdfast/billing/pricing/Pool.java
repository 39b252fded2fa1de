package dev.holdfast.billing.pricing;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * How an amount that comes off all together is used up over one service period of those that share it.
 *
 * <p>Each stretch of the period has its part of the amount by its days. What a stretch does not use, since all that is
 * charged on it costs less, is there for those after it: what is due once on its first day takes of that first, and the
 * rest is spread over the days that are left. In advance a stretch comes after those of the days before it, so that
 * nothing that was billed is decided again by what comes later; in arrears all fall due together, and a dearer stretch
 * comes after a cheaper one, so that it finds all that others leave. In no order does more come off a period than the
 * amount.
 *
 * @param amount the amount for the whole period
 * @param stretches all days of the period on which any of the amount can come off, in the order in which they use it
 * @param rounding how what a stretch uses is rounded, to the scale of the currency
 */
record Pool(BigMoney amount, Vector<Stretch> stretches, RoundingMode rounding) {

    /**
     * Days on which no price changes.
     *
     * @param days the days
     * @param ratio the part of the period that they are
     * @param charged whether anything of the period is charged on them; if not, their part of the amount is lost
     * @param prices what is charged on them, for the whole of what the pool is for
     * @param once what is due once on their first day
     */
    record Stretch(DateRange days, Fraction ratio, boolean charged, BigMoney prices, BigMoney once) {}

    /**
     * What is left of the amount.
     *
     * @param amount what is left of it
     * @param over the part of the period that it is left for
     * @param isEven whether it is as much by the days as it was at first
     * @param used what has come off
     */
    private record Rest(BigMoney amount, Fraction over, boolean isEven, BigMoney used) {}

    /** The part of the period that the amount is for. */
    Fraction all() {
        return stretches.map(Stretch::ratio).fold(Fraction.ZERO, Fraction::plus);
    }

    private Rest before(LocalDate date) {
        return stretches.takeUntil(stretch -> stretch.days().contains(date)).foldLeft(untouched(), this::after);
    }

    /** What is left, by the days that it is spread over, when it comes to the stretch of a day. */
    Off left(LocalDate date) {
        Rest rest = before(date);
        return rest.isEven() ? new Off(amount, all()) : new Off(rest.amount(), rest.over());
    }

    /** What comes off in the whole period. */
    BigMoney used() {
        return stretches.foldLeft(untouched(), this::after).used();
    }

    /** Whether a stretch begins on a day. */
    boolean begins(LocalDate day) {
        return stretches.exists(stretch -> stretch.days().from().equals(day));
    }

    /** What is left for what is due once on a day: none unless a stretch begins on it. */
    BigMoney unused(LocalDate date) {
        return stretches
                .find(stretch -> stretch.days().from().equals(date))
                .map(stretch -> unused(before(date), stretch))
                .getOrElse(() -> BigMoney.zero(amount.getCurrencyUnit()));
    }

    /** A price for a part of what the pool is for. */
    private BigMoney part(BigMoney price, Fraction ratio) {
        return price.withAmount(
                ratio.of(price.getAmount(), price.getCurrencyUnit().getDecimalPlaces(), rounding));
    }

    private Rest untouched() {
        return new Rest(amount, all(), true, BigMoney.zero(amount.getCurrencyUnit()));
    }

    private Rest after(Rest rest, Stretch stretch) {
        BigMoney share = part(rest.amount(), stretch.ratio().of(rest.over()));
        BigMoney cost = part(stretch.prices(), stretch.ratio().of(all()));
        BigMoney used = stretch.charged() && cost.isLessThan(share) ? cost : share;
        BigMoney unused = unused(rest, stretch);
        BigMoney once = stretch.once().isLessThan(unused) ? stretch.once() : unused;
        return new Rest(
                rest.amount().minus(used).minus(once),
                rest.over().minus(stretch.ratio()),
                rest.isEven() && once.isZero() && used.isEqual(share),
                stretch.charged() ? rest.used().plus(used).plus(once) : rest.used());
    }

    private BigMoney unused(Rest rest, Stretch stretch) {
        BigMoney unused = rest.amount().minus(part(stretch.prices(), rest.over().of(all())));
        return stretch.charged() && unused.isPositive() ? unused : unused.withAmount(BigDecimal.ZERO);
    }
}
