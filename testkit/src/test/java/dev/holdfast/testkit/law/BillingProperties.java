package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.testkit.arbitrary.Life;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BillingProperties extends GeneratedLives {

    private static final int TRIES = 200;

    @Property(tries = TRIES)
    void billing_twice_bills_nothing_the_second_time(@ForAll("lives") Life life) {
        Idempotence.LAW.mustHold(life.billed(Billing.of(life.catalog())::bill));
    }

    @Property(tries = TRIES)
    void billing_often_and_billing_once_bill_the_same(@ForAll("lives") Life life) {
        PathIndependence.LAW.mustHold(life.billed(Billing.of(life.catalog())::bill));
    }

    @Property(tries = TRIES)
    void every_bill_is_calculated_and_adds_up(@ForAll("lives") Life life) {
        life.billed(Billing.of(life.catalog())::bill)
                .invoices()
                .get()
                .map(Conservation.Document::of)
                .forEach(Conservation.LAW::mustHold);
    }

    @Property(tries = TRIES)
    void credits_give_back_what_was_billed_and_no_more(@ForAll("lives") Life life) {
        CreditsAreBounded.LAW.mustHold(life.billed(Billing.of(life.catalog())::bill));
    }

    @Property(tries = TRIES)
    void promotions_take_off_at_most_the_price_and_stop_on_their_day(@ForAll("lives") Life life) {
        PromotionsNeverPay.LAW.mustHold(new PromotionsNeverPay.Promoted(
                new BillRun(
                                Billing.of(life.catalog())::bill,
                                life.billDays().map(day -> new BillRun.Bill(life.account(), day)))
                        .invoices()
                        .get(),
                life.subscription(),
                life.catalog()));
    }

    @Property(tries = TRIES)
    void a_new_version_without_a_revision_changes_no_bill(@ForAll("lives") Life life) {
        CatalogVersion last = life.catalog().versions().last()._2();
        LocalDate later = last.from().isAfter(life.last()) ? last.from() : life.last();
        CatalogVersion dearer = last.withFrom(later.plusDays(1))
                .withRevisions(Vector.empty())
                .withOffers(last.offers().map(offer -> dearer(offer)));
        Catalog more = Catalog.of(
                        life.catalog().id().value(),
                        life.catalog().versions().values().toVector().append(dearer))
                .get();

        Grandfathering.LAW.mustHold(new Grandfathering.Customers(
                life.account(), Billing.of(life.catalog())::bill, Billing.of(more)::bill, later.plusDays(200)));
    }

    private static Offer dearer(Offer offer) {
        if (offer instanceof Product product) {
            return product.withCharges(product.charges().map(BillingProperties::dearer));
        }
        return offer instanceof Pack pack ? pack.withCharges(pack.charges().map(BillingProperties::dearer)) : offer;
    }

    private static Charge dearer(Charge charge) {
        return charge instanceof Recurring recurring ? recurring.withPrice(Flat.of("EUR 999.99")) : charge;
    }
}
