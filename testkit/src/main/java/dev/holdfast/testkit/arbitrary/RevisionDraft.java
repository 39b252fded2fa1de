package dev.holdfast.testkit.arbitrary;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Supplier;

/** Throws the dice for a second version: other prices, retired packs, and whom it reaches. */
record RevisionDraft(Dice dice, Supplier<Flat> price) {

    CatalogVersion after(CatalogVersion first) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(dice.below(300));
        return first.withFrom(from)
                .withOffers(first.offers().map(offer -> revised(offer, from)))
                .withRevisions(revisions(first, from));
    }

    private Vector<Revision> revisions(CatalogVersion first, LocalDate from) {
        LocalDate day = from.plusDays(dice.below(60));
        Selection on = dice.below(2) == 0
                ? Selection.ALL
                : Selection.of(dice.oneOf(first.offers()).id().value());
        return switch (dice.below(4)) {
            case 0 -> Vector.empty();
            case 1 -> Vector.of(Revision.of(on, Reach.everybodyFrom(day)));
            case 3 ->
                Vector.of(Revision.of(on, new Reach(Reach.When.NEXT_PERIOD, day, DateWindow.ALWAYS, Option.none())));
            default ->
                Vector.of(Revision.of(
                        on,
                        new Reach(
                                Reach.When.AT_ONCE,
                                day,
                                new DateWindow(Option.none(), Option.some(from.minusDays(dice.below(100)))),
                                Option.none())));
        };
    }

    private Offer revised(Offer offer, LocalDate from) {
        Vector<Charge> charges = dice.below(2) == 0 ? offer.charges() : charges(offer);
        return offer.match(new Offer.Cases<Offer>() {
            @Override
            public Offer product(Product product) {
                return product.withCharges(charges);
            }

            @Override
            public Offer pack(Pack pack) {
                Lifecycle retired = new Lifecycle(
                        TreeMap.of(LocalDate.MIN, Lifecycle.State.LAUNCHED, from, Lifecycle.State.RETIRED));
                return pack.withCharges(charges)
                        .withSlots(pack.slots().map(RevisionDraft.this::revised))
                        .withLifecycle(dice.onceIn(3) ? retired : pack.lifecycle());
            }

            @Override
            public Offer addOn(AddOn addOn) {
                return addOn.withCharges(charges);
            }
        });
    }

    private Slot revised(Slot slot) {
        return slot.pricing().kind() == SlotPricing.Kind.SPECIAL && dice.below(2) == 1
                ? slot.withPricing(SlotPricing.special(price.get()))
                : slot;
    }

    private Vector<Charge> charges(Offer offer) {
        Vector<Charge> dearer = offer.charges()
                .map(charge -> charge.match(new Charge.Cases<Charge>() {
                    @Override
                    public Charge oneOff(OneOff oneOff) {
                        return oneOff.withPrice(price.get());
                    }

                    @Override
                    public Charge recurring(Recurring recurring) {
                        return recurring.withPrice(price.get());
                    }

                    @Override
                    public Charge usage(UsageCharge usage) {
                        return usage;
                    }
                }));
        // a second recurring charge would leave open which of them a slot's special price means
        return dice.onceIn(4) && offer.charges().nonEmpty() && !(offer instanceof Product)
                ? dearer.append(Recurring.monthly("levy", price.get()))
                : dearer;
    }
}
