package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.CINEMA;
import static dev.holdfast.catalog.Tariff.JANUARY_2014;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.TV_SLOT;
import static dev.holdfast.catalog.Tariff.WELCOME;
import static dev.holdfast.catalog.Tariff.assertFound;
import static dev.holdfast.catalog.Tariff.euro;
import static dev.holdfast.catalog.Tariff.ids;
import static dev.holdfast.catalog.Tariff.monthly;
import static dev.holdfast.catalog.Tariff.with;
import static dev.holdfast.catalog.Tariff.withCharge;
import static dev.holdfast.catalog.Tariff.withTv;
import static dev.holdfast.catalog.Tariff.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogProblem.Code;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.tax.TaxShare;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CatalogCheckTest {

    @Test
    void a_sound_catalogue_has_no_problem_and_no_warning() {
        Catalog catalog = Catalog.of("tariff", Vector.of(SOUND, SOUND.withFrom(JANUARY_2014)))
                .get();

        assertThat(catalog.warnings()).isEmpty();
        assertThat(catalog.versions().keySet()).containsExactly(Tariff.JULY_2013, JANUARY_2014);
    }

    @Test
    void problem_1_an_id_that_names_nothing() {
        assertFound(with(CINEMA.withHosts(ids("tv", "telly"))), Code.UNKNOWN_ID, "add-on cinema");
    }

    @Test
    void problem_2_an_id_given_twice() {
        assertFound(SOUND.withOffers(SOUND.offers().append(CINEMA)), Code.DUPLICATE_ID, "");
    }

    @Test
    void problem_3_a_slot_that_nobody_can_fill() {
        assertFound(
                withTv(slot -> slot.withAllowed(Vector.empty()).withDefaults(Vector.empty())),
                Code.UNFILLABLE_SLOT,
                "pack start / slot tv");
    }

    @Test
    void problem_4_a_default_that_its_slot_does_not_allow() {
        assertFound(withTv(slot -> slot.withDefaults(ids("sim"))), Code.DEFAULT_NOT_ALLOWED, "pack start / slot tv");
    }

    @Test
    void problem_5_a_promotion_that_can_never_apply() {
        assertFound(
                SOUND.withPromotions(Vector.of(WELCOME.withLasting(new Lasting.Until(LocalDate.of(2013, 7, 1))))),
                Code.DEAD_PROMOTION,
                "promotion welcome");
    }

    @Test
    void problem_6_promotions_that_contradict_each_other() {
        assertFound(
                SOUND.withPromotions(Vector.of("welcome", "summer")
                        .map(id -> Tariff.percentOff(id, Selection.of("start"))
                                .withExclusiveGroup(Option.some("first bill")))),
                Code.CONTRADICTING_PROMOTIONS,
                "promotion summer");
    }

    @Test
    void problem_7_offers_that_require_each_other_in_a_circle() {
        assertFound(
                with(
                        new Rule.Requires(Selection.of("internet"), Selection.of("tv")),
                        new Rule.Requires(Selection.of("tv"), Selection.of("internet"))),
                Code.CIRCULAR_REQUIRES,
                "product internet");
    }

    @Test
    void problem_8_an_offer_that_requires_what_it_excludes() {
        assertFound(
                with(new Rule.Excludes(Selection.of("tv"), Selection.of("cinema"))),
                Code.REQUIRES_AND_EXCLUDES,
                "add-on cinema");
    }

    @Test
    void problem_9_revisions_that_reach_the_same_holding() {
        assertFound(
                SOUND.withRevisions(SOUND.revisions()
                        .append(Revision.of(Selection.ALL, Reach.everybodyFrom(LocalDate.of(2013, 9, 1))))),
                Code.OVERLAPPING_REVISIONS,
                "revision 2");
    }

    @Test
    void problem_10_a_price_in_another_currency() {
        assertFound(withCharge(OneOff.of("visit", Flat.of("USD 50"))), Code.WRONG_MONEY, "product sim / charge visit");
    }

    @Test
    void problem_11_a_gap_between_tiers() {
        Rate rate = new Rate.Each(euro("0.10"));
        Tiers gap = Tiers.of(
                new Tier(BigDecimal.ZERO, Option.some(BigDecimal.ONE), euro("0"), rate),
                new Tier(BigDecimal.TEN, Option.none(), euro("0"), rate));

        assertFound(
                withCharge(Recurring.monthly("seats", new Graduated(gap))),
                Code.BROKEN_TIERS,
                "product sim / charge seats");
    }

    @Test
    void problem_12_an_offer_that_vanishes_while_it_may_be_held() {
        assertFound(
                Vector.of(SOUND, without("cinema").withFrom(JANUARY_2014)),
                Code.NO_WAY_TO_STAY,
                "version 2014-01-01 / add-on cinema");
    }

    @Test
    void problem_13_weights_that_are_not_one() {
        Taxation half = new Taxation(Vector.of(new TaxShare("standard", new BigDecimal("0.5"))));

        assertFound(
                withCharge(Recurring.builder()
                        .id(ChargeId.of("paper"))
                        .price(Flat.of("EUR 2"))
                        .taxation(Option.some(half))
                        .build()),
                Code.WEIGHTS_NOT_ONE,
                "product sim / charge paper");
    }

    @Test
    void warning_a_pack_dearer_than_its_parts() {
        CatalogVersion dear = with(START.withCharges(Vector.of(monthly("EUR 50.01"))));

        assertFound(dear, Code.DEARER_THAN_PARTS, "pack start");
        assertThat(Catalog.of("dear", Vector.of(dear)).get().warnings()).hasSize(1);
    }

    @Test
    void warning_a_tax_rate_that_is_not_stated() {
        assertFound(
                SOUND.withTaxCategories(
                        Vector.of(TaxCategory.taxed("standard", TaxRate.from(LocalDate.of(2013, 7, 2), "21")))),
                Code.TAX_RATE_NOT_STATED,
                "tax category standard");
    }

    @Test
    void warning_a_day_that_short_months_do_not_have() {
        assertFound(SOUND.withFrom(LocalDate.of(2013, 8, 29)), Code.ANCHOR_CLAMPED, "version 2013-08-29");
    }

    @Test
    void several_problems_of_several_versions_come_all_at_once() {
        CatalogVersion broken = with(
                        CINEMA.withHosts(ids("telly")),
                        START.withSlots(Vector.of(TV_SLOT.withMax(2).withMin(2))))
                .withFrom(JANUARY_2014);

        assertFound(
                Vector.of(SOUND.withPromotions(Vector.of(WELCOME, WELCOME)), broken, SOUND.withFrom(JANUARY_2014)),
                Code.DUPLICATE_ID,
                "",
                Code.UNKNOWN_ID,
                "version 2014-01-01 / add-on cinema",
                Code.DEFAULT_NOT_ALLOWED,
                "version 2014-01-01 / pack start / slot tv",
                Code.DUPLICATE_ID,
                "version 2014-01-01");
    }

    @Test
    void a_catalogue_with_problems_is_none_and_gives_them_all_without_the_warnings() {
        var refused = Catalog.of(
                "broken",
                Vector.of(SOUND.withFrom(LocalDate.of(2013, 8, 29)).withPromotions(Vector.of(WELCOME, WELCOME))));

        assertThat(refused.getError()).extracting(CatalogProblem::code).containsExactly(Code.DUPLICATE_ID);
    }

    @Test
    void a_problem_names_its_place_and_its_mend_in_a_sentence() {
        CatalogProblem problem = Tariff.only(withTv(slot -> slot.withDefaults(ids("sim"))), Code.DEFAULT_NOT_ALLOWED);

        assertThat(problem)
                .hasToString("DEFAULT_NOT_ALLOWED at version 2013-07-01 / pack start / slot tv:"
                        + " its default sim is not among the allowed;"
                        + " allow sim in the slot, or name another default");
    }
}
