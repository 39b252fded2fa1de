package dev.holdfast.testkit.arbitrary;

import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Benefit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Throws the dice for the promotions of a catalogue. */
record PromotionDraft(Dice dice, Vector<ServiceKind> kinds, Vector<Offer> offers, Supplier<Flat> price) {

    private static final Vector<String> PERCENTS = Vector.of("10", "50", "100", "33.3", "12.5", "99");

    Vector<Promotion> promotions() {
        return Vector.rangeClosed(1, dice.below(5))
                .map(number -> Promotion.builder()
                        .id("promotion-" + number)
                        .benefit(benefit())
                        .lasting(lasting())
                        .scope(scope())
                        .whileHeld(dice.onceIn(5) ? Option.some(Selection.of(dice.oneOf(kinds))) : Option.none())
                        .exclusiveGroup(dice.onceIn(3) ? Option.some("group") : Option.none())
                        .pausable(dice.below(2) == 1)
                        // two fixed prices at one place in the order would contradict each other
                        .order(10 * dice.below(3) + number)
                        .build())
                // what waits for a condition is not followed while others are paused for it
                .map(promotion ->
                        promotion.exclusiveGroup().isDefined() ? promotion.withWhileHeld(Option.none()) : promotion);
    }

    private Benefit benefit() {
        return switch (dice.below(6)) {
            case 0, 1 -> new Benefit.PercentOff(new BigDecimal(dice.oneOf(PERCENTS)), Option.none());
            case 2 ->
                new Benefit.PercentOff(
                        new BigDecimal(dice.oneOf(PERCENTS)),
                        Option.some(price.get().amount()));
            case 3 -> new Benefit.AmountOff(price.get().amount());
            case 4 -> new Benefit.FixedPrice(price.get().amount());
            default -> new Benefit.ExtraAllowance(Allowance.of("gift", Traffic.of("data", "MB"), Level.of(100, "MB")));
        };
    }

    private Lasting lasting() {
        return switch (dice.below(6)) {
            case 0 -> Lasting.FOREVER;
            case 1, 2 -> new Lasting.Periods(dice.between(1, 3));
            case 3 -> new Lasting.For(Span.months(dice.between(1, 3)));
            case 4 -> new Lasting.For(Span.days(dice.between(1, 100)));
            default -> new Lasting.Until(LocalDate.of(2024, 1, 1).plusDays(dice.below(400)));
        };
    }

    private Selection scope() {
        return switch (dice.below(5)) {
            case 0, 1 -> Selection.ALL;
            case 2 ->
                Selection.of(dice.oneOf(offers.filter(offer -> offer.charges().nonEmpty()))
                        .id()
                        .value());
            case 3 -> Selection.ALL.charges("fee");
            default -> Selection.of(dice.oneOf(kinds));
        };
    }
}
