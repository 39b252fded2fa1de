package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.CINEMA;
import static dev.holdfast.catalog.Tariff.JULY_2013;
import static dev.holdfast.catalog.Tariff.SIM;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.TV_SLOT;
import static dev.holdfast.catalog.Tariff.WELCOME;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.ids;
import static dev.holdfast.catalog.Tariff.monthly;
import static dev.holdfast.catalog.Tariff.with;
import static dev.holdfast.catalog.Tariff.withCharge;
import static dev.holdfast.catalog.Tariff.withTv;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Eligibility;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.TreeMap;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IdCheckTest {

    private static final Selection NOBODY = Selection.of("nobody");

    @Test
    void the_mend_of_an_unknown_offer_is_to_add_it_or_to_correct_its_name() {
        CatalogProblem problem = Tariff.only(with(CINEMA.withHosts(ids("tv", "telly"))), Code.UNKNOWN_ID);

        assertThat(problem.what()).isEqualTo("the version has no offer telly");
        assertThat(problem.mend()).isEqualTo("add the offer to the version, or correct its name");
    }

    @Test
    void an_unknown_offer_in_a_slot_is_found_once_though_it_is_allowed_and_default() {
        assertFound(
                withTv(slot -> slot.withAllowed(ids("tv", "telly")).withMax(2).withDefaults(ids("tv", "telly"))),
                Code.UNKNOWN_ID,
                "pack start / slot tv",
                Code.DEFAULT_NOT_ALLOWED,
                "pack start / slot tv");
    }

    @Test
    void a_price_for_an_offer_that_the_slot_does_not_allow_names_nothing() {
        assertFound(
                withTv(slot -> slot.withPricingByOffer(TreeMap.of(
                        OfferId.of("tv"),
                        SlotPricing.INCLUDED,
                        OfferId.of("sim"),
                        SlotPricing.special(Flat.of("EUR 1"))))),
                Code.UNKNOWN_ID,
                "pack start / slot tv");
    }

    @Test
    void a_charge_replaces_one_of_its_own_offer() {
        OneOff visit = OneOff.of("visit", Flat.of("EUR 129.00"));

        assertFound(
                withCharge(visit.withReplaces(Vector.of(ChargeId.of("activation")))),
                Code.UNKNOWN_ID,
                "product sim / charge visit");
        assertFound(withCharge(visit.withReplaces(Vector.of(ChargeId.of("monthly")))));
    }

    @Test
    void unknown_offers_and_charges_in_selections_are_found_wherever_one_is_stated() {
        Selection charge = Selection.ALL.charges("never");
        CatalogVersion version = SOUND.withPromotions(Vector.of(
                        WELCOME.withScope(new Selection(
                                TreeSet.of(OfferId.of("start")),
                                TreeSet.empty(),
                                TreeSet.empty(),
                                TreeSet.of(OfferId.of("nobody")))),
                        WELCOME.withId(PromotionId.of("any"))
                                .withEligibility(Vector.of(new Eligibility.AnyOf(
                                        Vector.of(new Eligibility.Holds(NOBODY), new Eligibility.NewCustomer()))))))
                .withRules(Vector.of(
                        new Rule.AtMost(charge, 1),
                        new Rule.Excludes(Selection.of("tv"), NOBODY),
                        new Rule.Requires(Selection.of("tv"), NOBODY),
                        new Rule.Change(ChangeKind.ADD, NOBODY, NOBODY, Vector.of(Timing.NOW), Option.none())))
                .withRevisions(Vector.of(Revision.of(NOBODY, Reach.everybodyFrom(JULY_2013))));

        assertFound(
                version,
                Code.UNKNOWN_ID,
                "promotion welcome",
                Code.UNKNOWN_ID,
                "promotion any",
                Code.UNKNOWN_ID,
                "AtMost rule 1",
                Code.UNKNOWN_ID,
                "Excludes rule 2",
                Code.UNKNOWN_ID,
                "Requires rule 3",
                Code.UNKNOWN_ID,
                "Change rule 4",
                Code.UNKNOWN_ID,
                "Change rule 4",
                Code.UNKNOWN_ID,
                "revision 1");
    }

    @Test
    void a_promotion_held_with_an_unknown_offer_names_nothing_and_is_dead() {
        assertFound(
                with(Tariff.percentOff("tv", Selection.of("tv")).withWhileHeld(Option.some(NOBODY))),
                Code.UNKNOWN_ID,
                "promotion tv",
                Code.DEAD_PROMOTION,
                "promotion tv");
    }

    @Test
    void the_mend_of_an_unknown_charge_is_to_add_it_or_to_correct_its_name() {
        CatalogProblem problem =
                Tariff.only(with(new Rule.AtMost(Selection.ALL.charges("never", "monthly"), 1)), Code.UNKNOWN_ID);

        assertThat(problem.what()).isEqualTo("no offer of the version has a charge never");
        assertThat(problem.mend()).isEqualTo("add the charge to an offer, or correct its name");
    }

    @Test
    void unknown_tax_categories_are_found_in_the_version_in_charges_and_in_fees_of_rules() {
        OneOff fee = OneOff.of("change fee", Flat.of("EUR 10")).withTaxation(Option.some(Taxation.of("luxury")));
        CatalogVersion version = withCharge(
                        Recurring.monthly("paper", Flat.of("EUR 2")).withTaxation(Option.some(Taxation.of("books"))))
                .withTaxation(Taxation.of("other"));

        assertFound(
                version.withRules(version.rules()
                        .append(new Rule.Change(
                                ChangeKind.DOWNGRADE,
                                Selection.ALL,
                                Selection.ALL,
                                Vector.of(Timing.NOW),
                                Option.some(fee)))),
                Code.UNKNOWN_ID,
                "taxation",
                Code.UNKNOWN_ID,
                "product sim / charge paper",
                Code.UNKNOWN_ID,
                "Change rule 2 / fee change fee");
    }

    @Test
    void ids_given_twice_are_found_among_everything_that_has_a_name() {
        Allowance data = Allowance.of("data", Traffic.of("data", "MB"), Level.of(100, "MB"));
        CatalogVersion version = SOUND.withOffers(SOUND.offers().append(START))
                .withPromotions(Vector.of(WELCOME, WELCOME, WELCOME))
                .withTaxCategories(Vector.of(Tariff.STANDARD, Tariff.STANDARD));
        CatalogVersion inside = with(
                SIM.withCharges(Vector.of(monthly("EUR 15"), monthly("EUR 14")))
                        .withAllowances(Vector.of(data, data.withAmount(Level.unlimited("MB")))),
                START.withSlots(START.slots().append(TV_SLOT).append(TV_SLOT))
                        .withCharges(Vector.of(monthly("EUR 1"))));

        assertFound(version, Code.DUPLICATE_ID, "", Code.DUPLICATE_ID, "", Code.DUPLICATE_ID, "");
        assertThat(CatalogCheck.of(Vector.of(version)))
                .extracting(CatalogProblem::what)
                .containsExactly(
                        "offer start is given more than once",
                        "promotion welcome is given more than once",
                        "tax category standard is given more than once");
        assertFound(
                inside,
                Code.DUPLICATE_ID,
                "product sim",
                Code.DUPLICATE_ID,
                "product sim",
                Code.DUPLICATE_ID,
                "pack start");
    }

    @Test
    void two_rates_of_one_day_are_found_and_rates_of_two_regions_are_not() {
        TaxRate everywhere = TaxRate.from(JULY_2013, "21");
        TaxRate north = new TaxRate(JULY_2013, BigDecimal.TEN, Option.some("north"));

        assertFound(SOUND.withTaxCategories(Vector.of(TaxCategory.taxed("standard", everywhere, north))));
        assertFound(
                SOUND.withTaxCategories(Vector.of(TaxCategory.taxed("standard", everywhere, north, everywhere))),
                Code.DUPLICATE_ID,
                "tax category standard");
    }
}
