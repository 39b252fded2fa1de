package dev.holdfast.billing.pricing;

import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.policy.Stacking;
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
    PriceLevel level(String name, BigMoney amount, Metered metered, Sharing sharing) {
        PriceLevel plain = new PriceLevel(
                offer,
                name,
                amount,
                metered.quantity(),
                BigDecimal.ZERO,
                reductions(promotions, amount, sharing),
                basis,
                shares);
        return indices.isEmpty() ? plain : plain.plus(added(plain.reducedPrice()));
    }

    /** An index adds to what is left, so that the promotions take off what they took off before. */
    private BigMoney added(BigMoney left) {
        return indices.foldLeft(left, (paid, index) -> index.appliedTo(paid)).minus(left);
    }

    /** What the promotions before one of them leave of an amount. */
    BigMoney before(Given given, BigMoney amount, Sharing sharing) {
        return reductions(promotions.takeUntil(given::equals), amount, sharing)
                .lastOption()
                .map(PriceLevel.Reduced::to)
                .getOrElse(amount);
    }

    private Vector<PriceLevel.Reduced> reductions(Vector<Given> all, BigMoney amount, Sharing sharing) {
        BigMoney left = amount;
        Vector<PriceLevel.Reduced> reductions = Vector.empty();
        for (Given given : all) {
            Promotion promotion = given.promotion();
            BigMoney after = promotion.isOfAllTogether()
                    ? sharing.left(given, left)
                    : stacking.after(promotion.benefit(), amount, left);
            if (!after.isEqual(left)) {
                Option<BigMoney> partOf = Option.when(
                        promotion.isOfAllTogether(),
                        () -> promotion.benefit().amounts().head());
                reductions = reductions.append(
                        new PriceLevel.Reduced(promotion.id(), promotion.name(), left, after, partOf));
            }
            left = after;
        }
        return reductions;
    }
}
