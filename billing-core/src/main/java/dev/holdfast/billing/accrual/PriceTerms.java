package dev.holdfast.billing.accrual;

import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
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
record PriceTerms(
        OfferId offer,
        PriceModel price,
        Vector<Promotion> promotions,
        Stacking stacking,
        Vector<Rule.Index> indices,
        PriceBasis basis,
        Vector<TaxedShare> shares) {

    /** The price level at an amount that the model gave for what was measured. */
    PriceLevel level(String name, BigMoney amount, Metered metered) {
        PriceLevel plain = new PriceLevel(offer, name, amount, metered.quantity(), reductions(amount), basis, shares);
        return indices.isEmpty() ? plain : plain.plus(added(plain.reducedPrice()));
    }

    /** An index adds to what is left, so that the promotions take off what they took off before. */
    private BigMoney added(BigMoney left) {
        return indices.foldLeft(left, (paid, index) -> index.appliedTo(paid)).minus(left);
    }

    private Vector<PriceLevel.Reduced> reductions(BigMoney amount) {
        BigMoney left = amount;
        Vector<PriceLevel.Reduced> reductions = Vector.empty();
        for (Promotion promotion : promotions) {
            BigMoney after = stacking.after(promotion.benefit(), amount, left);
            if (!after.isEqual(left)) {
                reductions = reductions.append(new PriceLevel.Reduced(promotion.id(), promotion.name(), left, after));
            }
            left = after;
        }
        return reductions;
    }
}
