package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.TaxedDay;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Due;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.time.DateWindow;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Prices, slots, taxes and promotions that change while something is held. */
class TariffOverTimeTest {

    /** Everybody pays the October tariff from 16 October on, in the middle of a period. */
    private static CatalogVersion october(Offer... offers) {
        return with(TRIPLE_PLAY, offers)
                .withFrom(day(10, 16))
                .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(day(10, 16)))));
    }

    @Test
    void a_charge_that_a_revision_adds_is_billed_from_the_day_it_reaches_the_customer() {
        Recurring rental = Recurring.monthly("rental", Flat.of("EUR 3.10"));
        Desk desk = Desk.of(TRIPLE_PLAY, october(Tariff.START.withCharges(Vector.of(monthly("57.95"), rental))));

        Invoice invoice = desk.firstBill(desk.sells(Subscribe.to("start").on(day(10, 1))), day(10, 1));

        // October has 31 days, 16 of them from the 16th on: 3.10 x 16/31 = 1.60
        assertThat(invoice.accrued())
                .extracting(line -> line.of().charge() + " " + line.days() + " " + line.amount())
                .containsExactlyInAnyOrder(
                        "monthly 2013-10-01..2013-10-31 EUR 57.95", "rental 2013-10-16..2013-10-31 EUR 1.60");
    }

    @Test
    void a_charge_that_a_revision_makes_yearly_is_billed_by_years_from_that_day() {
        Recurring yearly = Recurring.builder()
                .id(ChargeId.of("monthly"))
                .cadence(Span.years(1))
                .price(Flat.of("EUR 365.00"))
                .build();
        Desk desk = Desk.of(TRIPLE_PLAY, october(Tariff.START.withCharges(Vector.of(yearly))));
        Subscription home = desk.sells(Subscribe.to("start").on(day(10, 1)));

        Invoice invoice = desk.firstBill(home, day(10, 16));

        // 57.95 x 15/31 = 28.04; 350 of 365 days of the year from 1 October
        assertThat(invoice.lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactly("2013-10-01..2013-10-15 EUR 28.04", "2013-10-16..2014-09-30 EUR 350.00");
    }

    @Test
    void a_term_that_a_revision_brings_and_that_is_not_covered_is_named() {
        Recurring unknown = Recurring.monthly("unknown", new Unpublished());
        Desk desk = Desk.of(TRIPLE_PLAY, october(Tariff.START.withCharges(Vector.of(monthly("57.95"), unknown))));
        Subscription home = desk.sells(Subscribe.to("start").on(day(10, 1)));

        assertThat(desk.billing()
                        .bill(desk.account(home), Ledger.EMPTY, day(10, 1))
                        .swap())
                .extracting(NotCalculated::term)
                .containsExactly("price");
    }

    @Test
    void a_slot_costs_what_the_version_that_holds_that_day_says_also_after_a_revision() {
        Slot dearer = Slot.builder()
                .name("sim")
                .kind(ServiceKind.MOBILE_LINE)
                .allowed("sim")
                .max(12)
                .pricing(SlotPricing.special(Flat.of("EUR 31.00")))
                .build();
        Desk desk = Desk.of(TRIPLE_PLAY, october(Tariff.MOBILE.withSlots(Vector.of(dearer))));
        Subscription office = desk.sells(Subscribe.to("mobile").on(day(10, 1)));

        Invoice invoice = desk.firstBill(office, day(10, 1));

        // 15.00 x 15/31 = 7.26; 31.00 x 16/31 = 16.00
        assertThat(invoice.lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactlyInAnyOrder(
                        "2013-10-01..2013-10-31 EUR 10.00",
                        "2013-10-01..2013-10-15 EUR 7.26",
                        "2013-10-16..2013-10-31 EUR 16.00");
    }

    @Test
    void a_slot_is_priced_by_position() {
        Desk desk = Desk.of(TRIPLE_PLAY);
        Subscription office = desk.sells(Subscribe.to(Chosen.of("mobile").filling("sim", "sim", "sim", "sim"))
                .on(JULY_2013));

        assertThat(desk.firstBill(office, JULY_2013).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("EUR 10.00", "EUR 15.00", "EUR 9.00", "EUR 9.00");
    }

    @Test
    void a_special_slot_price_for_an_offer_without_exactly_one_recurring_charge_is_not_guessed() {
        CatalogVersion version = with(
                TRIPLE_PLAY,
                Tariff.SIM.withCharges(Vector.of(monthly("15.00"), Recurring.monthly("roaming", Flat.of("EUR 2.00")))));
        Desk two = Desk.of(version);
        Desk none = Desk.of(with(TRIPLE_PLAY, Tariff.SIM.withCharges(Vector.empty())));

        for (Desk desk : Vector.of(two, none)) {
            Subscription office = desk.sells(Subscribe.to("mobile").on(JULY_2013));
            assertThat(desk.billing()
                            .bill(desk.account(office), Ledger.EMPTY, JULY_2013)
                            .getLeft()
                            .sentence())
                    .contains("a special price of a slot of offer sim, which needs exactly one recurring charge");
        }
    }

    @Test
    void the_same_price_with_another_number_of_zeros_is_the_same_price() {
        Desk desk = Desk.of(
                with(TRIPLE_PLAY, Tariff.START.withCharges(Vector.of(monthly("9.99")))),
                with(TRIPLE_PLAY, Tariff.START.withCharges(Vector.of(monthly("9.990"))))
                        .withFrom(day(11, 16))
                        .withTaxCategories(
                                Vector.of(TaxCategory.taxed("standard", TaxRate.from(LocalDate.EPOCH, "21.0"))))
                        .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(day(11, 16))))));

        Invoice invoice = desk.firstBill(desk.sells(Subscribe.to("start").on(day(11, 1))), day(11, 1));

        assertThat(invoice.lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactly("2013-11-01..2013-11-30 EUR 9.99");
    }

    /**
     * <pre>
     *   1 January         16 January
     *   |---- 21 % -------|---- 20 % -----
     * </pre>
     */
    @Test
    void a_tax_rate_that_changes_within_a_period_cuts_it() {
        TaxCategory dated = TaxCategory.taxed(
                "standard", TaxRate.from(LocalDate.EPOCH, "21"), TaxRate.from(LocalDate.of(2014, 1, 16), "20"));
        Desk desk = Desk.of(TRIPLE_PLAY.withTaxCategories(Vector.of(dated)));

        Invoice invoice = desk.firstBill(
                desk.sells(Subscribe.to("start").on(LocalDate.of(2014, 1, 1))), LocalDate.of(2014, 1, 1));

        // 57.95 x 15/31 = 28.04 and 57.95 x 16/31 = 29.91; 28.04/1.21 = 23.17; 29.91/1.20 = 24.93 (24.925)
        assertThat(invoice.taxes())
                .extracting(tax -> tax.percent() + " " + tax.taxable() + " " + tax.tax())
                .containsExactly("21 EUR 23.17 EUR 4.87", "20 EUR 24.93 EUR 4.98");
        assertThat(invoice.lines().last().explain().sentence()).contains("with 20 % tax inside");
    }

    /** 21 % until 15 January 2014, 20 % from the 16th: a month in advance, one in arrears, and something due once. */
    @Test
    void a_period_has_the_rate_of_each_of_its_days_or_of_its_last_or_of_the_day_on_which_it_is_due() {
        assertThat(taxed(TaxedDay.EACH_DAY))
                .containsExactlyInAnyOrder("ahead 21", "ahead 20", "after 21", "after 20", "setup 21");
        assertThat(taxed(TaxedDay.LAST_DAY)).containsExactlyInAnyOrder("ahead 20", "after 20", "setup 21");
        assertThat(taxed(TaxedDay.DUE_DAY)).containsExactlyInAnyOrder("ahead 21", "after 20", "setup 21");
    }

    private static Vector<String> taxed(TaxedDay day) {
        LocalDate january = LocalDate.of(2014, 1, 1);
        TaxCategory dated = TaxCategory.taxed(
                "standard", TaxRate.from(LocalDate.EPOCH, "21"), TaxRate.from(LocalDate.of(2014, 1, 16), "20"));
        Vector<Charge> charges = Vector.of(
                Recurring.monthly("ahead", Flat.of("EUR 31.00")),
                Recurring.monthly("after", Flat.of("EUR 31.00")).withDue(Due.IN_ARREARS),
                OneOff.of("setup", Flat.of("EUR 5.00")));
        Desk desk = Desk.of(
                with(TRIPLE_PLAY, Tariff.product("line").withCharges(charges)).withTaxCategories(Vector.of(dated)));
        Account line = desk.account(desk.sells(Subscribe.to("line").on(january)));
        Billing billing =
                desk.billing().by(BillingPolicy.builder().taxedDay(day).build());
        return Desk.bill(billing, line, Ledger.EMPTY, LocalDate.of(2014, 2, 1))
                .invoices()
                .flatMap(Invoice::accrued)
                .filter(each -> each.of().period().from().equals(january))
                .map(each -> each.of().charge() + " " + each.share().percent());
    }

    @Test
    void a_revision_for_a_segment_changes_nothing_for_others() {
        CatalogVersion better = with(TRIPLE_PLAY, Tariff.product("internet"))
                .withFrom(OCTOBER_2013)
                .withRevisions(Vector.of(Revision.of(
                        Selection.of("internet"),
                        new Reach(Reach.When.AT_ONCE, OCTOBER_2013, DateWindow.ALWAYS, Option.some("professional")))));
        Desk desk = Desk.of(TRIPLE_PLAY, better);
        Subscription home = desk.sells(Subscribe.to("start").on(JULY_2013));
        Facts professional = Facts.builder().segment("professional").build();

        assertThat(home.services(OCTOBER_2013, desk.context()))
                .extracting(held -> held.service().name())
                .contains("internet");
        assertThat(home.services(OCTOBER_2013, desk.knowing(professional).context()))
                .extracting(held -> held.service().name())
                .doesNotContain("internet");
    }

    @Test
    void a_promotion_asked_for_twice_runs_once_at_a_time() {
        Desk desk = Desk.of(
                TRIPLE_PLAY.withPromotions(Vector.of(Tariff.percentOff("half", 50, new Lasting.For(Span.months(3))))));
        Subscription home = desk.sells(
                Subscribe.to(Chosen.of("start").with("half").with("half")).on(JULY_2013));
        Subscription again = desk.accepts(
                home, ChangeOffer.to(Chosen.of("start").with("half")).on(day(9, 1)));

        assertThat(desk.firstBill(home, JULY_2013).gross()).hasToString("EUR 28.98");
        // the second runs from 1 September to 30 November
        assertThat(desk.billing()
                        .accrual(desk.account(again), again)
                        .monthlyPrice(day(9, 1))
                        .map(Object::toString))
                .contains("EUR 28.98");
        assertThat(desk.billing()
                        .accrual(desk.account(again), again)
                        .monthlyPrice(day(12, 1))
                        .map(Object::toString))
                .contains("EUR 57.95");
    }

    @Test
    void a_promotion_that_ended_before_it_was_given_never_runs() {
        Desk desk = Desk.of(
                TRIPLE_PLAY.withPromotions(Vector.of(Tariff.percentOff("half", 50, new Lasting.Until(day(8, 1))))));

        Invoice invoice = desk.firstBill(
                desk.sells(Subscribe.to(Chosen.of("start").with("half")).on(day(9, 1))), day(9, 1));

        assertThat(invoice.gross()).hasToString("EUR 57.95");
    }

    @Test
    void a_promotion_runs_while_its_condition_holds_on_the_day_itself() {
        // from 16 October on, internet has a bouquet inside and so meets the condition
        Selection bouquets = Selection.of(ServiceKind.of("tv-bouquet"));
        Desk desk = Desk.of(
                TRIPLE_PLAY.withPromotions(
                        Vector.of(Tariff.percentOff("half", 50, Lasting.FOREVER).withWhileHeld(Option.some(bouquets)))),
                october(Tariff.INTERNET.withServices(Tariff.INTERNET
                        .services()
                        .append(Service.of(ServiceKind.of("tv-bouquet"), "bouquet")
                                .with("channels", Level.of(3, "channel"))))));

        Invoice invoice = desk.firstBill(
                desk.sells(Subscribe.to(Chosen.of("start").with("half")).on(day(10, 1))), day(10, 1));

        assertThat(invoice.accrued())
                .filteredOn(line -> line.reduction().isDefined())
                .extracting(line -> line.days().toString())
                .containsExactly("2013-10-16..2013-10-31");
    }

    @Test
    void a_subscription_that_was_billed_and_is_not_in_the_account_is_no_reason_to_credit_it() {
        Desk desk = Desk.of(TRIPLE_PLAY);
        Ledger ledger = desk.bills(desk.sells(Subscribe.to("start").on(JULY_2013)), Ledger.EMPTY, JULY_2013)
                .ledger();

        assertThatThrownBy(() -> desk.billing().bill(Account.of(desk.terms()), ledger, day(8, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s ");
    }

    @Test
    void a_subscription_of_another_catalogue_is_not_billed() {
        Desk desk = Desk.of(TRIPLE_PLAY);
        Subscription home = desk.sells(Subscribe.to("start").on(JULY_2013));
        Catalog other = Catalog.of("other", Vector.of(TRIPLE_PLAY)).get();

        assertThatThrownBy(() -> Billing.of(other).bill(desk.account(home), Ledger.EMPTY, JULY_2013))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
    }

    @Test
    void prices_without_tax_for_a_segment_are_taxed_on_top() {
        Desk desk = Desk.of(TRIPLE_PLAY.withBasisBySegment(TreeMap.of("professional", PriceBasis.TAX_EXCLUSIVE)))
                .knowing(Facts.builder().segment("professional").build());

        Invoice invoice = desk.firstBill(desk.sells(Subscribe.to("start").on(JULY_2013)), JULY_2013);

        assertThat(invoice.net()).hasToString("EUR 57.95");
        assertThat(invoice.tax()).hasToString("EUR 12.17");
    }
}
