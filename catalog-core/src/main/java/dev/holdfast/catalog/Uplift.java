package dev.holdfast.catalog;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.PriceModel;
import io.vavr.Tuple;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.joda.money.BigMoney;

/**
 * All prices of some offers raised or lowered by one percentage, with exceptions: 1.87 % on everything but installation.
 *
 * <p>It makes new prices of those of a version, which then stand there like any others. Every amount of a price is
 * changed, and so are the special prices that slots of the packs meant have for recurring charges that are meant. What
 * rules and promotions state is left as it is.
 *
 * <p>An amount is rounded half up: to a multiple of {@code step}, or else to the decimals that it was stated with, and no
 * fewer than the currency has.
 *
 * @param on the offers and charges whose prices change
 * @param percent how much more, so that 1.87 means 1.87 %; below 0 for less, above -100
 * @param step what new amounts are multiples of, above 0; none for the decimals of the old amount
 */
public record Uplift(Selection on, BigDecimal percent, Option<BigDecimal> step) {

    public Uplift {
        requireNonNull(on, "on");
        requireNonNull(step, "step");
        if (percent.compareTo(BigDecimal.valueOf(-100)) <= 0) {
            throw new IllegalArgumentException("percent must be above -100, was " + percent.toPlainString());
        }
        if (step.exists(multiple -> multiple.signum() <= 0)) {
            throw new IllegalArgumentException(
                    "step must be above 0, was " + step.get().toPlainString());
        }
    }

    /**
     * What an amount becomes.
     *
     * @param amount the amount
     * @return the amount after the change, rounded half up
     */
    public BigMoney of(BigMoney amount) {
        BigDecimal exact = amount.getAmount().add(amount.getAmount().multiply(percent.movePointLeft(2)));
        int scale = Math.max(amount.getScale(), amount.getCurrencyUnit().getDecimalPlaces());
        return amount.withAmount(step.map(multiple ->
                        exact.divide(multiple, 0, RoundingMode.HALF_UP).multiply(multiple))
                .getOrElse(() -> exact.setScale(scale, RoundingMode.HALF_UP)));
    }

    /**
     * An offer at its new prices.
     *
     * @param offer the offer
     * @param others where what may fill its slots is looked up, such as {@code version::offer}
     * @return the offer; itself if it is not meant
     */
    Offer of(Offer offer, Function<OfferId, Option<Offer>> others) {
        Offer repriced = offer.withCharges(
                offer.charges().map(charge -> on.means(offer, charge) ? charge.withPrice(of(charge.price())) : charge));
        return repriced instanceof Pack pack && on.means(offer)
                ? pack.withSlots(pack.slots().map(slot -> of(slot, others)))
                : repriced;
    }

    private Slot of(Slot slot, Function<OfferId, Option<Offer>> others) {
        boolean meant = slot.allowed().flatMap(others).exists(this::meansRecurring);
        return slot.withPricing(meant ? of(slot.pricing()) : slot.pricing())
                .withPricingByOffer(slot.pricingByOffer()
                        .map((id, pricing) ->
                                Tuple.of(id, others.apply(id).exists(this::meansRecurring) ? of(pricing) : pricing)));
    }

    /** A slot prices what fills it: whether that is meant, its charges and the exceptions tell. */
    private boolean meansRecurring(Offer filling) {
        return !on.except().contains(filling.id())
                && filling.charges().exists(charge -> charge instanceof Recurring && isNamed(charge));
    }

    private boolean isNamed(Charge charge) {
        return on.charges().isEmpty() || on.charges().contains(charge.id());
    }

    private SlotPricing of(SlotPricing pricing) {
        return new SlotPricing(pricing.kind(), pricing.positions().map(this::of));
    }

    private PriceModel of(PriceModel price) {
        return price.withRates(this::of)
                .getOrElseThrow(() -> new IllegalArgumentException(
                        "a price of " + price.getClass().getName() + " does not say itself with other amounts"));
    }
}
