package dev.holdfast.catalog.price;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * Each part of the quantity costs the rate of the tier it lies in, and each tier entered adds its fee.
 *
 * @param tiers the tiers
 */
public record Graduated(Tiers tiers) implements PriceModel {

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        Option<Unpriced> refusal = tiers.refusal(metered.quantity());
        return refusal.isDefined() ? Either.left(refusal.get()) : Either.right(sum(metered));
    }

    private Priced sum(Metered metered) {
        return Priced.sum(
                tiers.zero(),
                tiers.entered(metered.quantity())
                        .map(tier -> new Priced.Step(
                                tier.label(), tier.part(metered.quantity()), tiers.price(tier, metered.quantity()))));
    }

    @Override
    public Option<BigMoney> undivided(Metered metered) {
        return tiers.undivided(tiers.entered(metered.quantity()), metered.quantity());
    }

    @Override
    public boolean reads(String meter) {
        return false;
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.some(new Graduated(tiers.withRates(change)));
    }

    @Override
    public Vector<BigMoney> rates() {
        return tiers.rates();
    }

    @Override
    public Vector<String> faults() {
        return tiers.faults();
    }
}
