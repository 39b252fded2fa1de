package dev.holdfast.billing.pricing;

import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.policy.Stacking;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;

/**
 * What makes the price of a charge on some days, but for the quantity.
 *
 * @param offer the offer
 * @param price the price model that holds, which may be that of a slot
 * @param promotions the promotions that run, in stacking order
 * @param stacking on what each of them is counted
 * @param indices what is added to what they leave
 * @param basis whether the price contains its tax
 * @param shares the tax categories that share it
 */
public record PriceTerms(
        OfferId offer,
        PriceModel price,
        Vector<Given> promotions,
        Stacking stacking,
        Vector<Rule.Index> indices,
        PriceBasis basis,
        Vector<TaxedShare> shares) {

    /** The price level at an amount that the model gave for what was measured. */
    PriceLevel level(String name, BigMoney amount, Metered metered, Sharing sharing, Fraction charged) {
        PriceLevel plain = new PriceLevel(
                offer,
                name,
                amount,
                metered.quantity(),
                BigDecimal.ZERO,
                reductions(promotions, amount, sharing, charged),
                basis,
                shares);
        return indices.isEmpty() ? plain : plain.plus(added(plain.reducedPrice()));
    }

    /** An index adds to what is left, so that the promotions take off what they took off before. */
    private BigMoney added(BigMoney left) {
        return indices.foldLeft(left, (paid, index) -> index.appliedTo(paid)).minus(left);
    }

    /** What the promotions before one of them leave of an amount. */
    BigMoney before(Given given, BigMoney amount, Sharing sharing, Fraction charged) {
        return reductions(promotions.takeUntil(given::equals), amount, sharing, charged)
                .lastOption()
                .map(PriceLevel.Reduced::to)
                .getOrElse(amount);
    }

    /** Whether it matters to any promotion how much of its period is charged. */
    boolean asksHowMuchIsCharged() {
        return promotions.exists(given -> given.promotion().inPartialPeriod() != Promotion.InPartialPeriod.PRORATED);
    }

    /** Whether every part of a price is reduced in proportion to it. */
    boolean isInProportion() {
        return indices.isEmpty()
                && promotions.forAll(
                        given -> given.promotion().benefit().amounts().isEmpty());
    }

    /** Whether an amount that comes off a part of a period in full is the last thing that changes the price. */
    boolean isClear(PriceLevel level) {
        return level.reductions().dropRight(1).forAll(reduced -> reduced.over().isEmpty())
                && (indices.isEmpty() || !level.isReducedInPart());
    }

    private Vector<PriceLevel.Reduced> reductions(
            Vector<Given> all, BigMoney amount, Sharing sharing, Fraction charged) {
        BigMoney left = amount;
        Vector<PriceLevel.Reduced> reductions = Vector.empty();
        for (Given given : all.filter(one -> isOn(one.promotion(), charged))) {
            Promotion promotion = given.promotion();
            boolean isLast = indices.isEmpty() && given.equals(promotions.last());
            Off off = promotion.isOfAllTogether()
                    ? sharing.off(given, left, isLast)
                    : ofOne(promotion, amount, left, charged);
            BigMoney after = off.covers(left) ? BigMoney.zero(left.getCurrencyUnit()) : left.minus(off.amount());
            if (!after.isEqual(left)) {
                reductions = reductions.append(new PriceLevel.Reduced(
                        promotion.id(),
                        promotion.name(),
                        left,
                        after,
                        Option.when(
                                promotion.isOfAllTogether(),
                                () -> promotion.benefit().amounts().head()),
                        Option.when(off.isSpread() && !off.covers(left), off::over)));
            }
            left = after;
        }
        return reductions;
    }

    /** What comes off one price alone. */
    private Off ofOne(Promotion promotion, BigMoney amount, BigMoney left, Fraction charged) {
        return promotion.isInFull() && charged.compareTo(Fraction.ONE) < 0
                ? new Off(promotion.benefit().amounts().head(), charged)
                : Off.whole(left.minus(stacking.after(promotion.benefit(), amount, left)));
    }

    private static boolean isOn(Promotion promotion, Fraction charged) {
        return promotion.inPartialPeriod() != Promotion.InPartialPeriod.NONE || charged.compareTo(Fraction.ONE) == 0;
    }
}
