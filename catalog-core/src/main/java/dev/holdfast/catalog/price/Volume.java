package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * The whole quantity costs the rate of one tier, plus that tier's fee.
 *
 * <p>The tier is selected by the quantity itself or by another meter. Selected by {@link Metered#SENIORITY} it is a
 * price by months of seniority (90.00 up to month 12, then 60.00, then 30.00).
 *
 * @param tiers the tiers
 * @param selectedBy the meter that selects the tier; none for the charged quantity itself
 */
public record Volume(Tiers tiers, Option<String> selectedBy) implements PriceModel {

    /**
     * A price by the whole quantity.
     *
     * @param tiers the tiers
     * @return the model
     */
    public static Volume of(Tiers tiers) {
        return new Volume(tiers, Option.none());
    }

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        Option<BigDecimal> selector = selectedBy.flatMap(metered::meter);
        if (selectedBy.isDefined() && selector.isEmpty()) {
            return Either.left(new Unpriced("meter " + selectedBy.get() + " was not measured; state its value"));
        }
        BigDecimal by = selector.getOrElse(metered.quantity());
        Option<Unpriced> refusal = tiers.refusal(by);
        return refusal.isDefined() ? Either.left(refusal.get()) : Either.right(at(by, metered.quantity()));
    }

    private Priced at(BigDecimal by, BigDecimal quantity) {
        Tier tier = tier(by).get();
        BigMoney amount = tier.rate()
                .of(quantity, tiers.zero())
                .plus(selectedBy.isDefined() ? tier.fee() : tiers.feeOf(tier, quantity));
        return Priced.of(tier.label(), quantity, amount);
    }

    private Option<Tier> tier(BigDecimal by) {
        return tiers.effective().find(candidate -> candidate.holds(by));
    }

    /** Selected by another meter, its fee is the price, such as one by seniority, and is divided. */
    @Override
    public Option<BigMoney> undivided(Metered metered) {
        return selectedBy.isDefined()
                ? Option.none()
                : tiers.undivided(tier(metered.quantity()).toVector(), metered.quantity());
    }

    @Override
    public boolean reads(String meter) {
        return selectedBy.contains(meter);
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.some(new Volume(tiers.withRates(change), selectedBy));
    }

    @Override
    public Vector<BigMoney> rates() {
        return tiers.rates();
    }

    @Override
    public Vector<String> faults() {
        return tiers.faults();
    }

    @Override
    public boolean isMonotone() {
        return false;
    }
}
