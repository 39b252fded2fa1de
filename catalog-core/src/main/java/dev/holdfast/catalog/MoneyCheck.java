package dev.holdfast.catalog;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;

/**
 * Finds amounts in a wrong currency or finer than it, price models that contradict themselves, and weights that are
 * not 1.
 *
 * <p>A rate may be finer than its currency, since it is multiplied before it is charged. What is charged as it stands
 * may not: a flat one-off price, an amount off, a fixed price.
 */
record MoneyCheck(Brochure brochure) {

    Vector<CatalogProblem> problems() {
        return brochure.charges()
                .flatMap(
                        charge -> otherCurrency(charge, charge.part().amounts()).appendAll(tooFine(charge)))
                .appendAll(brochure.slots()
                        .flatMap(slot -> Brochure.pricesOf(slot)
                                .flatMap(price ->
                                        otherCurrency(price, price.part().rates()))))
                .appendAll(brochure.promotions().flatMap(this::inPromotion))
                .appendAll(brochure.rules()
                        .flatMap(rule ->
                                otherCurrency(rule, rule.part().amounts()).appendAll(exitFaults(rule))))
                .appendAll(brochure.prices()
                        .flatMap(price -> faults(price, price.part().faults())))
                .appendAll(brochure.taxations().flatMap(MoneyCheck::weights));
    }

    private Vector<CatalogProblem> inPromotion(Placed<Promotion> promotion) {
        Benefit benefit = promotion.part().benefit();
        boolean asItStands = benefit instanceof Benefit.AmountOff || benefit instanceof Benefit.FixedPrice;
        return otherCurrency(promotion, benefit.amounts())
                .appendAll(asItStands ? benefit.amounts().flatMap(amount -> finer(promotion, amount)) : Vector.empty());
    }

    private Vector<CatalogProblem> tooFine(Placed<Charge> charge) {
        return charge.part() instanceof OneOff fee && fee.price() instanceof Flat flat
                ? finer(charge, flat.amount())
                : Vector.empty();
    }

    private Vector<CatalogProblem> otherCurrency(Placed<?> placed, Seq<BigMoney> amounts) {
        CurrencyUnit currency = brochure.version().currency();
        return amounts.toVector()
                .reject(amount -> amount.getCurrencyUnit().equals(currency))
                .map(amount -> placed.problem(
                        Code.WRONG_MONEY,
                        amount + " is not in " + currency,
                        "state it in " + currency + ", the currency of the version"));
    }

    private static Vector<CatalogProblem> finer(Placed<?> placed, BigMoney amount) {
        CurrencyUnit currency = amount.getCurrencyUnit();
        BigDecimal plain = amount.getAmount().stripTrailingZeros();
        return plain.scale() <= currency.getDecimalPlaces()
                ? Vector.empty()
                : Vector.of(placed.problem(
                        Code.WRONG_MONEY,
                        amount + " is finer than " + currency + ", which has " + currency.getDecimalPlaces()
                                + " decimals",
                        "state an amount that can be paid"));
    }

    private static Vector<CatalogProblem> exitFaults(Placed<Rule> rule) {
        return rule.part() instanceof Rule.Commitment commitment
                ? faults(rule, commitment.exitFee().flatMap(ExitFee::faults))
                : Vector.empty();
    }

    private static Vector<CatalogProblem> faults(Placed<?> placed, Vector<String> faults) {
        return faults.map(fault -> placed.problem(
                Code.BROKEN_TIERS, fault, "let each step start where the one before ends, the first at 0"));
    }

    private static Vector<CatalogProblem> weights(Placed<Taxation> placed) {
        BigDecimal total = placed.part().totalWeight();
        return total.compareTo(BigDecimal.ONE) == 0
                ? Vector.empty()
                : Vector.of(placed.problem(
                        Code.WEIGHTS_NOT_ONE,
                        "the tax shares add up to " + total.toPlainString(),
                        "let the weights of the shares add up to 1"));
    }
}
