package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.JULY_2013;
import static dev.holdfast.catalog.Tariff.SIM;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.TV;
import static dev.holdfast.catalog.Tariff.TV_SLOT;
import static dev.holdfast.catalog.Tariff.WELCOME;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.ids;
import static dev.holdfast.catalog.Tariff.monthly;
import static dev.holdfast.catalog.Tariff.pack;
import static dev.holdfast.catalog.Tariff.slot;
import static dev.holdfast.catalog.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Capacity;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.tax.VatCategory;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class WarningCheckTest {

    private static final Pack FIFTY_ONE = START.withCharges(Vector.of(monthly("EUR 50.01")));

    @Test
    void a_pack_at_the_price_of_its_parts_is_not_dearer() {
        assertFound(with(START.withCharges(Vector.of(monthly("EUR 50.00")))).withPromotions(Vector.empty()));
    }

    @Test
    void a_pack_a_cent_above_its_parts_is_dearer() {
        CatalogProblem problem = Tariff.only(with(FIFTY_ONE), Code.DEARER_THAN_PARTS);

        assertThat(problem.what()).isEqualTo("it costs EUR 50.01 a month and its parts alone EUR 50.00");
        assertThat(problem.mend()).isEqualTo("lower its price, or sell the parts");
    }

    @Test
    void fillings_cost_in_the_pack_what_their_slot_says() {
        // internet 30 and TV 20 alone; the pack itself costs 45
        assertDearer(tvSlot(TV_SLOT.withPricing(SlotPricing.AT_LIST)), true);
        assertDearer(tvSlot(TV_SLOT.withPricing(SlotPricing.special(Flat.of("EUR 5.00")))), false);
        assertDearer(tvSlot(TV_SLOT.withPricing(SlotPricing.special(Flat.of("EUR 5.01")))), true);
        assertDearer(
                tvSlot(TV_SLOT.withPricing(SlotPricing.AT_LIST)
                        .withPricingByOffer(TreeMap.of(OfferId.of("tv"), SlotPricing.INCLUDED))),
                false);
    }

    @Test
    void fillings_cost_by_position_and_no_more_of_them_count_than_are_needed() {
        // TV twice alone is 40, with internet 70; in the pack 45 + 5 + 20.01
        SlotPricing positions = SlotPricing.special(Flat.of("EUR 5.00"), Flat.of("EUR 20.01"));
        Slot two = TV_SLOT.withMax(3).withMin(2).withDefaults(ids("tv", "tv")).withPricing(positions);

        assertDearer(tvSlot(two), true);
        assertDearer(tvSlot(two.withDefaults(ids("tv", "tv", "tv"))), true);
        assertDearer(tvSlot(two.withPricing(SlotPricing.special(Flat.of("EUR 5.00"), Flat.of("EUR 20.00")))), false);
        assertDearer(tvSlot(two.withMin(1)), false);
    }

    @Test
    void a_slot_without_defaults_has_no_answer() {
        assertDearer(with(FIFTY_ONE.withSlots(START.slots().update(1, TV_SLOT.withDefaults(Vector.empty())))), false);
    }

    @Test
    void a_pack_that_needs_no_filling_has_no_parts_to_compare_with() {
        assertDearer(with(FIFTY_ONE.withSlots(Vector.of(TV_SLOT.withMin(0)))), false);
    }

    @Test
    void parts_that_are_not_sold_alone_have_no_answer() {
        assertDearer(with(FIFTY_ONE, TV.withOnlyInPack(true)), false);
        assertDearer(with(FIFTY_ONE, TV.withCharges(Vector.of(OneOff.of("once", Flat.of("EUR 1"))))), false);
    }

    @Test
    void only_flat_monthly_prices_of_one_basis_compare() {
        Recurring flat = monthly("EUR 20.00");

        assertDearer(with(FIFTY_ONE, TV.withCharges(Vector.of(flat))), true);
        assertDearer(with(FIFTY_ONE, TV.withCharges(Vector.of(flat, OneOff.of("once", Flat.of("EUR 9"))))), true);
        Vector.of(
                        flat.withCadence(Span.months(3)),
                        flat.withOnlyIfUsed(true),
                        flat.withInstalments(Option.some(12)),
                        flat.withBasis(Option.some(PriceBasis.TAX_EXCLUSIVE)),
                        flat.withPrice(PerUnit.of("EUR 20.00")),
                        flat.withPrice(new Unpublished()))
                .forEach(other -> {
                    assertDearer(with(FIFTY_ONE, TV.withCharges(Vector.of(other))), false);
                    assertDearer(
                            with(START.withCharges(FIFTY_ONE.charges().append(other.withId(ChargeId.of("other"))))),
                            false);
                });
    }

    @Test
    void charges_for_usage_do_not_hinder_the_comparison() {
        UsageCharge calls = UsageCharge.builder()
                .id(ChargeId.of("calls"))
                .price(PerUnit.of("EUR 0.10"))
                .traffic(Traffic.of("voice", "minute"))
                .build();

        assertDearer(with(FIFTY_ONE, TV.withCharges(TV.charges().append(calls))), true);
    }

    @Test
    void amounts_of_two_currencies_do_not_compare() {
        assertFound(
                with(FIFTY_ONE, TV.withCharges(Vector.of(monthly("USD 20.00")))),
                Code.WRONG_MONEY,
                "product tv / charge monthly");
    }

    @Test
    void a_pack_in_a_pack_costs_what_it_costs_alone() {
        Pack outer = pack("outer", slot("base", ServiceKind.INTERNET, "start"));

        assertFound(with(outer.withCharges(Vector.of(monthly("EUR 45.01")))), Code.DEARER_THAN_PARTS, "pack outer");
        assertDearer(with(outer.withCharges(Vector.of(monthly("EUR 45.00")))), false);
    }

    @Test
    void a_pack_that_contains_itself_has_no_price() {
        Pack inner = pack("inner", slot("in", ServiceKind.TV, "inner", "tv").withDefaults(ids("inner")))
                .withCharges(Vector.of(monthly("EUR 1")));

        assertFound(with(inner), Code.DEFAULT_NOT_ALLOWED, "pack inner");
    }

    @Test
    void only_tax_categories_that_are_used_need_a_rate() {
        TaxCategory books = TaxCategory.taxed("books");

        assertFound(SOUND.withTaxCategories(Vector.of(Tariff.STANDARD, books)));
    }

    @Test
    void categories_that_are_not_taxed_need_no_rate() {
        assertFound(SOUND.withTaxCategories(
                Vector.of(new TaxCategory("standard", VatCategory.Z, Option.none(), Vector.empty()))));
    }

    @Test
    void a_rate_in_one_region_is_enough() {
        assertFound(SOUND.withTaxCategories(Vector.of(
                TaxCategory.taxed("standard", new TaxRate(JULY_2013, BigDecimal.ONE, Option.some("north"))))));
    }

    @Test
    void the_mend_of_a_rate_not_stated_is_to_state_it() {
        CatalogProblem problem = Tariff.only(
                SOUND.withTaxCategories(Vector.of(TaxCategory.taxed("standard"))), Code.TAX_RATE_NOT_STATED);

        assertThat(problem.what()).isEqualTo("no rate is stated for 2013-07-01, and billing will refuse that day");
        assertThat(problem.mend()).isEqualTo("state the rate from that day or before");
    }

    @Test
    void use_that_is_included_in_one_unit_and_charged_in_another_is_warned_about() {
        UsageCharge perMb = UsageCharge.builder()
                .id(ChargeId.of("data"))
                .price(PerUnit.of("EUR 0.10"))
                .traffic(Traffic.of("data", "MB"))
                .build();
        Product sim = SIM.withCharges(SIM.charges().append(perMb));
        Allowance gigabytes = Allowance.of("plan", Traffic.of("data", "GB"), Level.of(30, "GB"));

        CatalogProblem problem = Tariff.only(with(sim.withAllowances(Vector.of(gigabytes))), Code.UNITS_DIFFER);
        assertThat(problem.place()).isEqualTo("version 2013-07-01 / product sim / allowance plan");
        assertThat(problem.what()).isEqualTo("it does not count data in MB, as charge data does");

        Allowance both = gigabytes
                .withCovers(Vector.of(Traffic.of("data", "GB"), Traffic.of("data", "MB")))
                .withDraws(Vector.of(BigDecimal.ONE, new BigDecimal("0.001")));
        Allowance elsewhere =
                gigabytes.withCovers(Vector.of(new Traffic("data", "GB", Option.some("EU"), Option.none())));
        assertFound(with(sim.withAllowances(Vector.of(both))));
        assertFound(with(sim.withAllowances(Vector.of(elsewhere))));
        assertFound(with(sim.withAllowances(
                Vector.of(Allowance.of("texts", Traffic.of("sms", "text"), Level.of(100, "text"))))));
    }

    @Test
    void a_size_of_what_nothing_measures_is_warned_about() {
        Recurring fee = Recurring.monthly("fee", sizes("users"));

        CatalogProblem problem = Tariff.only(with(SIM.withCharges(Vector.of(fee))), Code.NOT_MEASURED);
        assertThat(problem.place()).isEqualTo("version 2013-07-01 / product sim / charge fee");
        assertThat(problem.mend()).isEqualTo("name the limit 'quantity', or charge the use of it");

        assertFound(with(SIM.withCharges(Vector.of(fee.withPrice(sizes(Metered.QUANTITY))))));
        assertFound(with(SIM.withCharges(Vector.of(UsageCharge.builder()
                .id(ChargeId.of("data"))
                .price(sizes("users"))
                .traffic(Traffic.of("data", "MB"))
                .build()))));
    }

    private static Capacity sizes(String meter) {
        BigMoney price = BigMoney.parse("EUR 10");
        return new Capacity(Vector.of(
                new Capacity.Step(TreeMap.of(meter, BigDecimal.TEN), price),
                new Capacity.Step(TreeMap.empty(), price.plus(price))));
    }

    @Test
    void days_from_the_29th_on_are_warned_about_in_revisions_and_promotions_too() {
        assertFound(SOUND.withFrom(LocalDate.of(2013, 7, 28)));
        assertFound(
                SOUND.withRevisions(
                        Vector.of(Revision.of(Tariff.WELCOME.scope(), Reach.everybodyFrom(LocalDate.of(2013, 8, 31))))),
                Code.ANCHOR_CLAMPED,
                "revision 1");
        CatalogProblem problem = Tariff.only(
                SOUND.withPromotions(Vector.of(WELCOME.withLasting(new Lasting.Until(LocalDate.of(2013, 12, 31))))),
                Code.ANCHOR_CLAMPED);
        assertThat(problem.place()).isEqualTo("version 2013-07-01 / promotion welcome");
        assertThat(problem.what()).isEqualTo("2013-12-31 is a day that short months do not have");
        assertThat(problem.mend())
                .isEqualTo("take a day up to the 28th, or mind that months counted from it move to their last day");
    }

    private static CatalogVersion tvSlot(Slot slot) {
        return with(START.withSlots(START.slots().update(1, slot)));
    }

    private static void assertDearer(CatalogVersion version, boolean expected) {
        assertThat(CatalogCheck.of(Vector.of(version)).map(CatalogProblem::code))
                .isEqualTo(expected ? Vector.of(Code.DEARER_THAN_PARTS) : Vector.empty());
    }
}
