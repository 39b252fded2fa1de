package dev.holdfast.billing.owed;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What a held charge costs per whole period, and how it is reduced and taxed. A change of any of it starts another
 * level; days at an equal level are equal days. Amounts are kept without superfluous zeros, so that 9.9 and 9.90 are one
 * price. Names and the quantity say nothing of the price of the whole: levels that differ in them alone are equal, so
 * that a misprint that is corrected, or a seat more at a flat price, is no change.
 *
 * @param offer the offer whose charge it is
 * @param name what the customer reads
 * @param price the price of a whole period before reductions, in the basis
 * @param quantity the quantity that is priced
 * @param included what was used beside it and is free
 * @param reductions the promotions that reduce it, in stacking order
 * @param basis whether the price contains its tax
 * @param shares the tax categories that share it, in order; their slices fill 0 to 1
 * @param over the part of the period over which it is spread, where it is due in full for a part of a period; none where
 *     it is spread over the whole period
 * @param since the day from which it is what another quantity costs more than the one before, or less, below zero; none
 *     where it is the price of all that is held
 */
public record PriceLevel(
        OfferId offer,
        String name,
        BigMoney price,
        BigDecimal quantity,
        BigDecimal included,
        Vector<Reduced> reductions,
        PriceBasis basis,
        Vector<TaxedShare> shares,
        Option<Fraction> over,
        Option<LocalDate> since) {

    public PriceLevel {
        requireNonNull(offer, "offer");
        requireNonNull(name, "name");
        price = plain(price);
        quantity = plain(quantity, 0);
        included = plain(included, 0);
        requireNonNull(reductions, "reductions");
        requireNonNull(basis, "basis");
        requireNonNull(shares, "shares");
        requireNonNull(over, "over");
        requireNonNull(since, "since");
    }

    /** A price that is spread over whole periods. */
    public PriceLevel(
            OfferId offer,
            String name,
            BigMoney price,
            BigDecimal quantity,
            BigDecimal included,
            Vector<Reduced> reductions,
            PriceBasis basis,
            Vector<TaxedShare> shares) {
        this(offer, name, price, quantity, included, reductions, basis, shares, Option.none(), Option.none());
    }

    /**
     * One reduction.
     *
     * @param promotion the promotion
     * @param name what the customer reads
     * @param from the price of a whole period before it
     * @param to the price of a whole period after it
     * @param partOf the amount that comes off several charges together, of which this is a part; none if it is not
     * @param over the part of the period over which what comes off is spread, where it comes off a part of a period in
     *     full; none where it is spread over the whole period, as the price is
     */
    public record Reduced(
            PromotionId promotion,
            String name,
            BigMoney from,
            BigMoney to,
            Option<BigMoney> partOf,
            Option<Fraction> over) {
        public Reduced {
            requireNonNull(promotion, "promotion");
            requireNonNull(name, "name");
            requireNonNull(partOf, "partOf");
            requireNonNull(over, "over");
            from = plain(from);
            to = plain(to);
        }

        private Reduced minus(Reduced other) {
            return new Reduced(promotion, name, from.minus(other.from), to.minus(other.to), partOf, over);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Reduced that
                    && promotion.equals(that.promotion)
                    && from.equals(that.from)
                    && to.equals(that.to)
                    && over.equals(that.over);
        }

        @Override
        public int hashCode() {
            return Objects.hash(promotion, from, to, over);
        }
    }

    /** So many of the same. */
    PriceLevel times(int count) {
        return priced(quantity.multiply(BigDecimal.valueOf(count)), amount -> amount.multipliedBy(count));
    }

    /** A part of it, before and after each reduction. */
    public PriceLevel each(UnaryOperator<BigMoney> part) {
        return priced(quantity, part);
    }

    /** The same with each of its amounts changed alike, before and after each reduction. */
    private PriceLevel priced(BigDecimal many, UnaryOperator<BigMoney> change) {
        return new PriceLevel(
                offer,
                name,
                change.apply(price),
                many,
                included,
                reductions.map(reduced -> new Reduced(
                        reduced.promotion(),
                        reduced.name(),
                        change.apply(reduced.from()),
                        change.apply(reduced.to()),
                        reduced.partOf(),
                        reduced.over())),
                basis,
                shares,
                over,
                since);
    }

    /** The same, due in full for a part of a period. */
    public PriceLevel over(Fraction part) {
        return new PriceLevel(
                offer, name, price, quantity, included, reductions, basis, shares, Option.some(part), since);
    }

    /** The same with what was used beside the quantity and is free. */
    public PriceLevel including(BigDecimal free) {
        return new PriceLevel(offer, name, price, quantity, free, reductions, basis, shares, over, since);
    }

    /** The same with a reduction of an amount after all others. */
    public PriceLevel less(PromotionId reason, String why, Money amount) {
        BigMoney left = reducedPrice();
        return new PriceLevel(
                offer,
                name,
                price,
                quantity,
                included,
                reductions.append(new Reduced(reason, why, left, left.minus(amount), Option.none(), Option.none())),
                basis,
                shares,
                over,
                since);
    }

    /**
     * What it costs more than another quantity of the same, or less, from a day on; none where more than the quantity
     * differs.
     */
    public Option<PriceLevel> moreThan(PriceLevel other, LocalDate day) {
        boolean isOfSame = offer.equals(other.offer)
                && basis == other.basis
                && shares.equals(other.shares)
                && quantity.compareTo(other.quantity) != 0
                && isWhole()
                && other.isWhole()
                && reductions.map(Reduced::promotion).equals(other.reductions.map(Reduced::promotion));
        return Option.when(
                isOfSame,
                () -> new PriceLevel(
                        offer,
                        name,
                        price.minus(other.price),
                        quantity.subtract(other.quantity).abs(),
                        included,
                        reductions.zipWith(other.reductions, Reduced::minus),
                        basis,
                        shares,
                        over,
                        Option.some(day)));
    }

    /** Whether all of it is divided by days, and nothing comes off it that others have a part in. */
    private boolean isWhole() {
        return over.isEmpty()
                && reductions.forAll(
                        reduced -> reduced.over().isEmpty() && reduced.partOf().isEmpty());
    }

    /** So much more before and after each reduction, which stay what they are. */
    public PriceLevel plus(BigMoney more) {
        return priced(quantity, amount -> amount.plus(more));
    }

    private static BigMoney plain(BigMoney money) {
        int decimals = money.getCurrencyUnit().getDecimalPlaces();
        return money.getScale() == decimals ? money : money.withAmount(plain(money.getAmount(), decimals));
    }

    /** The same number with as few decimals as it needs, but no fewer than some. */
    static BigDecimal plain(BigDecimal number, int decimals) {
        if (number.scale() == decimals) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(decimals, stripped.scale()));
    }

    /**
     * Tells whether something comes off a part of its period in full.
     *
     * @return true if a reduction is spread over a part of the period
     */
    public boolean isReducedInPart() {
        return reductions.exists(reduced -> reduced.over().isDefined());
    }

    /**
     * What is left to pay for a whole period.
     *
     * @return the price after all reductions
     */
    public BigMoney reducedPrice() {
        return reductions.lastOption().map(Reduced::to).getOrElse(price);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof PriceLevel that && isSame(that));
    }

    private boolean isSame(PriceLevel that) {
        return offer.equals(that.offer)
                && price.equals(that.price)
                && reductions.equals(that.reductions)
                && basis == that.basis
                && shares.equals(that.shares)
                && over.equals(that.over)
                && since.equals(that.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(offer, price, reductions, basis, shares, over, since);
    }
}
