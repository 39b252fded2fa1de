package dev.holdfast.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a catalogue revision changes for those who hold its offers already. */
class RevisionTest {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

    @Test
    void a_charge_that_a_revision_adds_is_billed_from_the_day_it_reaches_the_holding() {
        Product before = product(Recurring.monthly("fee", Flat.of("EUR 10.00")));
        Product after =
                product(Recurring.monthly("fee", Flat.of("EUR 10.00")), Recurring.monthly("levy", Flat.of("EUR 2.00")));

        assertThat(billed("internet", version(before), revised(after)))
                .containsExactly("fee 10.00", "fee 10.00", "levy 2.00");
    }

    @Test
    void a_charge_that_a_revision_drops_is_billed_until_the_day_it_reaches_the_holding() {
        Product before =
                product(Recurring.monthly("fee", Flat.of("EUR 10.00")), Recurring.monthly("levy", Flat.of("EUR 2.00")));
        Product after = product(Recurring.monthly("fee", Flat.of("EUR 10.00")));

        assertThat(billed("internet", version(before), revised(after)))
                .containsExactly("fee 10.00", "levy 2.00", "fee 10.00");
    }

    @Test
    void a_price_in_a_slot_follows_the_revision_of_the_pack() {
        Product internet = product(Recurring.monthly("fee", Flat.of("EUR 10.00")));
        Pack before = pack(SlotPricing.special(Flat.of("EUR 5.00")));
        Pack after = pack(SlotPricing.special(Flat.of("EUR 7.00")));

        assertThat(billed("pack", version(before, internet), revised(after, internet)))
                .containsExactly("fee 5.00", "fee 7.00");
    }

    private static Vector<String> billed(String offer, CatalogVersion... versions) {
        Catalog catalog = Catalog.of("tariff", Vector.of(versions)).get();
        AccountTerms terms = AccountTerms.of("account", 1, "Europe/Brussels", "EUR");
        Subscription held = Subscription.none("home")
                .decide(Command.Subscribe.to(offer).on(JANUARY), Context.of(catalog, terms))
                .get()
                .after();
        return Billing.of(catalog)
                .bill(Account.of(terms).with(held), Ledger.EMPTY, FEBRUARY)
                .get()
                .invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.of().charge() + " " + line.amount().getAmount());
    }

    private static CatalogVersion revised(Offer... offers) {
        return version(offers)
                .withFrom(FEBRUARY)
                .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(FEBRUARY))));
    }

    private static CatalogVersion version(Offer... offers) {
        return CatalogVersion.builder()
                .from(JANUARY)
                .currency("EUR")
                .taxedAs(TaxCategory.taxed("standard", TaxRate.from(JANUARY, "21")))
                .offers(Vector.of(offers))
                .build();
    }

    private static Product product(Recurring... charges) {
        return Product.builder().id("internet").charges(Vector.of(charges)).build();
    }

    private static Pack pack(SlotPricing pricing) {
        return Pack.builder()
                .id("pack")
                .slots(Vector.of(Slot.builder()
                        .name("internet")
                        .kind(ServiceKind.INTERNET)
                        .allowed("internet")
                        .pricing(pricing)
                        .build()))
                .build();
    }
}
