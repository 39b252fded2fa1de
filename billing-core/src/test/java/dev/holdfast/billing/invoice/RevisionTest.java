package dev.holdfast.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
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

    /** Each at the first service period after it: a monthly fee at the next month, a yearly one at its next year. */
    @Test
    void a_revision_at_the_next_period_waits_for_the_period_of_each_charge() {
        Product before = product(Recurring.monthly("fee", Flat.of("EUR 10.00")), yearly("100.00"));
        Product after = product(Recurring.monthly("fee", Flat.of("EUR 12.00")), yearly("120.00"));
        LocalDate december = LocalDate.of(2024, 12, 10);
        CatalogVersion next = version(after)
                .withFrom(december)
                .withRevisions(Vector.of(Revision.of(
                        Selection.ALL, new Reach(Reach.When.NEXT_PERIOD, december, DateWindow.ALWAYS, Option.none()))));

        assertThat(billed(Facts.NONE, LocalDate.of(2025, 1, 1), Vector.empty(), version(before), next)
                        .takeRight(3))
                .containsExactly("fee 10.00", "fee 12.00", "year 120.00");
    }

    @Test
    void a_revision_at_renewal_waits_for_the_end_of_the_commitment() {
        CatalogVersion bound = version(product(Recurring.monthly("fee", Flat.of("EUR 10.00"))));
        CatalogVersion next = atRenewal(version(product(Recurring.monthly("fee", Flat.of("EUR 12.00")))));
        Request committed = new Command.Commit(HoldingId.of("1"), Span.months(3))
                .on(JANUARY)
                .consenting(Consent.toCommit(HoldingId.of("1"), "customer", Instant.EPOCH));

        assertThat(billed(Facts.NONE, LocalDate.of(2024, 4, 1), Vector.of(committed), bound, next))
                .containsExactly("fee 10.00", "fee 10.00", "fee 10.00", "fee 12.00");
        assertThat(billed(
                        Facts.NONE,
                        LocalDate.of(2024, 4, 1),
                        Vector.of(committed, committed.withEffectiveOn(Option.some(LocalDate.of(2024, 2, 15)))),
                        bound,
                        next))
                .containsExactly("fee 10.00", "fee 4.83", "fee 6.21", "fee 12.00", "fee 12.00");
        assertThat(billed(Facts.NONE, LocalDate.of(2024, 4, 1), Vector.empty(), bound, next))
                .containsExactly("fee 10.00", "fee 12.00", "fee 12.00", "fee 12.00");
    }

    @Test
    void a_revision_of_a_segment_reaches_its_customers_only() {
        CatalogVersion before = version(product(Recurring.monthly("fee", Flat.of("EUR 10.00"))));
        CatalogVersion next = version(product(Recurring.monthly("fee", Flat.of("EUR 12.00"))))
                .withFrom(FEBRUARY)
                .withRevisions(Vector.of(Revision.of(
                        Selection.ALL,
                        new Reach(Reach.When.AT_ONCE, FEBRUARY, DateWindow.ALWAYS, Option.some("residential")))));
        Facts residential = Facts.builder().segment("residential").build();
        Facts business = Facts.builder().segment("business").build();

        assertThat(billed(residential, FEBRUARY, Vector.empty(), before, next))
                .containsExactly("fee 10.00", "fee 12.00");
        assertThat(billed(business, FEBRUARY, Vector.empty(), before, next)).containsExactly("fee 10.00", "fee 10.00");
        assertThat(billed(Facts.NONE, FEBRUARY, Vector.empty(), before, next))
                .containsExactly("fee 10.00", "fee 10.00");
    }

    /** The contract began with the first product, not with the one that is revised. */
    @Test
    void contracts_are_told_apart_by_the_day_on_which_they_began() {
        Product internet = product(Recurring.monthly("fee", Flat.of("EUR 10.00")));
        Product phone = Product.builder()
                .id("phone")
                .charges(Vector.of(Recurring.monthly("line", Flat.of("EUR 5.00"))))
                .build();
        CatalogVersion before = version(internet, phone);
        LocalDate march = LocalDate.of(2024, 3, 1);
        CatalogVersion next = version(
                        internet, phone.withCharges(Vector.of(Recurring.monthly("line", Flat.of("EUR 6.00")))))
                .withFrom(march)
                .withRevisions(Vector.of(Revision.of(
                        Selection.ALL,
                        new Reach(Reach.When.AT_ONCE, march, DateWindow.between(JANUARY, FEBRUARY), Option.none()))));

        assertThat(billed(Facts.NONE, march, Vector.of(Command.Add.of("phone").on(FEBRUARY)), before, next))
                .containsExactly("fee 10.00", "fee 10.00", "line 5.00", "fee 10.00", "line 6.00");
    }

    /** A rate is law: the version that states it reaches everybody, without any revision. */
    @Test
    void a_rate_of_tax_that_only_a_newer_version_states_reaches_who_holds_an_older_one() {
        Product internet = product(Recurring.monthly("fee", Flat.of("EUR 10.00")));
        CatalogVersion next = version(internet)
                .withFrom(FEBRUARY)
                .withTaxCategories(Vector.of(TaxCategory.taxed("standard", TaxRate.from(FEBRUARY, "22"))));

        assertThat(invoice(Facts.NONE, FEBRUARY, Vector.empty(), version(internet), next)
                        .lines()
                        .map(line -> line.taxedAs().percent().toPlainString()))
                .containsExactly("21", "22");
    }

    private static CatalogVersion atRenewal(CatalogVersion version) {
        LocalDate day = LocalDate.of(2024, 1, 20);
        return version.withFrom(day)
                .withRevisions(Vector.of(Revision.of(
                        Selection.ALL, new Reach(Reach.When.AT_RENEWAL, day, DateWindow.ALWAYS, Option.none()))));
    }

    private static Recurring yearly(String price) {
        return Recurring.builder()
                .id(ChargeId.of("year"))
                .price(Flat.of("EUR " + price))
                .cadence(Span.years(1))
                .build();
    }

    private static Vector<String> billed(
            Facts facts, LocalDate through, Vector<Request> requests, CatalogVersion... versions) {
        return invoice(facts, through, requests, versions)
                .accrued()
                .map(line -> line.of().charge() + " " + line.amount().getAmount());
    }

    private static Invoice invoice(
            Facts facts, LocalDate through, Vector<Request> requests, CatalogVersion... versions) {
        Desk desk = Desk.of(versions).knowing(facts);
        Subscription held = desk.sells(
                requests.prepend(Command.Subscribe.to("internet").on(JANUARY)).toJavaArray(Request[]::new));
        return desk.firstBill(held, through);
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
