package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/** A tariff with lines that need numbers and cost an activation, and how a life is told. */
final class Life {

    static final Product LINE = Tariff.product("line", Service.of(ServiceKind.MOBILE_LINE, "mobile line"))
            .withNumbered(true)
            .withCharges(Vector.of(monthly("10.00"), OneOff.of("activation", Flat.of("EUR 25.00"))));

    static final Pack FAMILY = Tariff.pack("family", "30.00", lines(1, 5));
    static final Pack FAMILY_PLUS = Tariff.pack("family-plus", "40.00", lines(1, 5));

    static final AddOn GIGABYTES = AddOn.builder()
            .id("gigabytes")
            .charges(Vector.of(Recurring.monthly("monthly", PerUnit.of("EUR 3.00"))))
            .build();

    static final CatalogVersion TARIFF = with(TRIPLE_PLAY, LINE, FAMILY, FAMILY_PLUS, GIGABYTES)
            .withPromotions(Vector.of(
                    Tariff.percentOff("half", 50, Lasting.FOREVER),
                    Tariff.percentOff("welcome", 50, new Lasting.For(Span.MONTH))));

    static final Desk DESK = Desk.of(TARIFF);

    private Life() {}

    /** The states of a holding, each from the day it begins. */
    static Vector<String> of(Subscription subscription, String holding) {
        Vector<String> told = Vector.empty();
        String last = "";
        for (LocalDate day : subscription.timeline().changes().keySet()) {
            String now = subscription
                    .statusOn(HoldingId.of(holding), day)
                    .map(HoldingStatus::spelling)
                    .getOrElse("never held");
            told = now.equals(last) ? told : told.append(day + " " + now);
            last = now;
        }
        return told;
    }

    /** The lines of the first bill. */
    static Vector<String> billed(Desk desk, Subscription subscription, LocalDate through) {
        return desk.bills(subscription, Ledger.EMPTY, through)
                .invoices()
                .flatMap(invoice -> invoice.accrued())
                .map(line -> line.of().holding() + " " + line.of().charge() + " " + line.days() + " " + line.amount());
    }

    private static Slot lines(int min, int max) {
        return Slot.builder()
                .name("sim")
                .kind(ServiceKind.MOBILE_LINE)
                .allowed("line")
                .min(min)
                .max(max)
                .defaults(Vector.of(OfferId.of("line")))
                .build();
    }
}
