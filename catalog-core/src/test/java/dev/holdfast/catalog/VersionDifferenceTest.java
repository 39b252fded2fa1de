package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.CINEMA;
import static dev.holdfast.catalog.Tariff.JANUARY_2014;
import static dev.holdfast.catalog.Tariff.JULY_2013;
import static dev.holdfast.catalog.Tariff.SIM;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.TV;
import static dev.holdfast.catalog.Tariff.WELCOME;
import static dev.holdfast.catalog.Tariff.ids;
import static dev.holdfast.catalog.Tariff.monthly;
import static dev.holdfast.catalog.Tariff.pack;
import static dev.holdfast.catalog.Tariff.slot;
import static dev.holdfast.catalog.Tariff.with;
import static dev.holdfast.catalog.Tariff.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.comparison.Change;
import dev.holdfast.catalog.comparison.OfferDifference;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxRate;
import dev.holdfast.catalog.tax.Taxation;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class VersionDifferenceTest {

    private static final Product FEWER_CHANNELS =
            TV.withServices(Vector.of(Service.of(ServiceKind.TV, "TV").with("channels", Level.of(60, "channel"))));

    @Test
    void a_version_does_not_differ_from_itself_at_another_day_or_with_another_reach() {
        assertThat(SOUND.compare(SOUND.withFrom(JANUARY_2014).withRevisions(Vector.empty()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void offers_are_added_and_gone() {
        VersionDifference difference = without("sim").compare(without("cinema"));

        assertThat(difference.added()).containsExactly(SIM);
        assertThat(difference.gone()).containsExactly(CINEMA);
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.isEmpty()).isFalse();
        assertThat(SOUND.compare(without("sim")).isEmpty()).isFalse();
        assertThat(without("sim").compare(SOUND).isEmpty()).isFalse();
    }

    @Test
    void a_new_price_is_told_beside_the_old_one() {
        OfferDifference tv = changed(TV.withCharges(Vector.of(monthly("EUR 22.00"))));

        assertThat(tv.from()).isEqualTo(TV);
        assertThat(tv.repriced())
                .containsExactly(new OfferDifference.Repricing(
                        ChargeId.of("monthly"), new Change<>(Flat.of("EUR 20.00"), Flat.of("EUR 22.00"))));
        assertThat(tv.services().isEmpty()).isTrue();
        assertThat(tv.charges().changed()).hasSize(1);
        assertThat(tv.lifecycle()).isEmpty();
        assertThat(tv.isEmpty()).isFalse();
    }

    @Test
    void a_charge_that_changed_in_another_way_is_not_repriced() {
        OfferDifference tv =
                changed(TV.withCharges(Vector.of(monthly("EUR 20.00").withName("Television"))));

        assertThat(tv.repriced()).isEmpty();
        assertThat(tv.charges().changed()).hasSize(1);
    }

    @Test
    void a_life_cycle_that_changed_is_told() {
        Lifecycle retired = Lifecycle.launchedUntil(JULY_2013, JANUARY_2014);

        assertThat(changed(TV.withLifecycle(retired)).lifecycle())
                .containsExactly(new Change<>(Lifecycle.LAUNCHED, retired));
    }

    @Test
    void allowances_that_came_went_or_changed_are_told() {
        Allowance data = Allowance.of("data", Traffic.of("data", "MB"), Level.of(100, "MB"));
        Allowance more = data.withAmount(Level.of(200, "MB"));
        CatalogVersion before = with(SIM.withAllowances(Vector.of(data)));

        assertThat(before.compare(with(SIM.withAllowances(Vector.of(more))))
                        .changed()
                        .head()
                        .allowances()
                        .changed())
                .containsExactly(new Change<>(data, more));
        assertThat(before.compare(SOUND).changed().head().allowances().gone()).containsExactly(data);
        assertThat(SOUND.compare(before).changed().head().allowances().added()).containsExactly(data);
    }

    @Test
    void a_product_with_less_changes_itself_and_the_packs_it_fills() {
        Vector<OfferDifference> changed = SOUND.compare(with(FEWER_CHANNELS)).changed();

        assertThat(changed).extracting(OfferDifference::to).containsExactly(FEWER_CHANNELS, START);
        assertThat(changed)
                .allSatisfy(difference ->
                        assertThat(difference.services().reduced()).hasSize(1));
        assertThat(changed.last().services().reduced().head())
                .hasToString("channels of TV at tv from 70 channel to 60 channel");
    }

    @Test
    void slots_that_came_went_or_changed_are_told() {
        OfferDifference start = changed(
                START.withSlots(Vector.of(Tariff.TV_SLOT.withMin(0), slot("sim", ServiceKind.MOBILE_LINE, "sim"))));

        assertThat(start.slots().added()).extracting(slot -> slot.name()).containsExactly("sim");
        assertThat(start.slots().gone()).extracting(slot -> slot.name()).containsExactly("internet");
        assertThat(start.slots().changed()).hasSize(1);
        assertThat(start.services().gained()).extracting(HeldService::at).containsExactly("sim");
        assertThat(start.services().lost()).extracting(HeldService::at).containsExactly("internet");
        assertThat(start.services().kept()).extracting(HeldService::at).containsExactly("tv");
        assertThat(changed(TV.withName("Television")).slots().isEmpty()).isTrue();
    }

    @Test
    void promotions_and_tax_categories_are_compared_by_name() {
        TaxCategory dearer = TaxCategory.taxed("standard", TaxRate.from(JULY_2013, "22"));
        VersionDifference difference = SOUND.compare(
                SOUND.withPromotions(Vector.of(WELCOME.withOrder(3))).withTaxCategories(Vector.of(dearer)));

        assertThat(difference.promotions().changed()).containsExactly(new Change<>(WELCOME, WELCOME.withOrder(3)));
        assertThat(difference.taxCategories().changed()).containsExactly(new Change<>(Tariff.STANDARD, dearer));
        assertThat(SOUND.compare(SOUND.withPromotions(Vector.empty())).isEmpty())
                .isFalse();
        assertThat(SOUND.compare(SOUND.withTaxCategories(Vector.of(dearer))).isEmpty())
                .isFalse();
    }

    @Test
    void a_rule_that_changed_is_gone_and_another_is_added() {
        Rule two = new Rule.AtMost(Selection.of("sim"), 2);
        Rule three = new Rule.AtMost(Selection.of("sim"), 3);
        VersionDifference difference = with(two, two)
                .compare(SOUND.withRules(SOUND.rules().prepend(three).append(two)));

        assertThat(difference.rules().added()).containsExactly(three);
        assertThat(difference.rules().gone()).containsExactly(two);
        assertThat(difference.rules().changed()).isEmpty();
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void other_terms_of_a_version_make_it_differ() {
        Taxation other = Taxation.of("books");

        assertThat(SOUND.compare(SOUND.withTaxation(other)).taxation())
                .containsExactly(new Change<>(SOUND.taxation(), other));
        assertThat(Vector.of(
                                SOUND.withTaxation(other),
                                SOUND.withBasis(PriceBasis.TAX_EXCLUSIVE),
                                SOUND.withBasisBySegment(TreeMap.of("business", PriceBasis.TAX_EXCLUSIVE)),
                                SOUND.withCurrency(CurrencyUnit.USD))
                        .map(SOUND::compare))
                .noneMatch(VersionDifference::isEmpty);
    }

    @Test
    void a_pack_compared_with_another_tells_what_becomes_of_services() {
        Pack duo = pack(
                "duo",
                slot("tv", ServiceKind.TV, "tv").withMax(2).withMin(2).withDefaults(ids("tv", "tv")),
                slot("sim", ServiceKind.MOBILE_LINE, "sim"));

        var difference = START.compare(duo, SOUND::offer);

        assertThat(difference.kept()).extracting(HeldService::toString).containsExactly("TV at tv");
        assertThat(difference.gained()).extracting(HeldService::toString).containsExactly("TV at tv 2", "sim at sim");
        assertThat(difference.lost()).extracting(HeldService::toString).containsExactly("internet at internet");
        assertThat(START.compare(START, SOUND::offer).isEmpty()).isTrue();
    }

    @Test
    void the_services_of_a_pack_are_those_of_its_default_fillings_inside_out() {
        Pack outer =
                pack("outer", slot("base", ServiceKind.INTERNET, "start"), slot("more", ServiceKind.TV, "unknown"));
        CatalogVersion version = with(outer);

        assertThat(version.services(outer))
                .extracting(HeldService::toString)
                .containsExactly("internet at base/internet", "TV at base/tv");
        assertThat(version.services(SIM)).extracting(HeldService::toString).containsExactly("sim at sim");
        assertThat(version.services(CINEMA)).isEmpty();
    }

    @Test
    void a_pack_that_contains_itself_is_filled_once() {
        Pack inner = pack("inner", slot("in", ServiceKind.TV, "inner"), slot("tv", ServiceKind.TV, "tv"));
        Pack outer = pack("outer", slot("in", ServiceKind.TV, "inner"));

        assertThat(with(inner, outer).services(outer))
                .extracting(HeldService::toString)
                .containsExactly("TV at in/tv");
        assertThat(with(inner).services(inner))
                .extracting(HeldService::toString)
                .containsExactly("TV at tv");
    }

    private static OfferDifference changed(Offer offer) {
        Vector<OfferDifference> changed = SOUND.compare(with(offer)).changed();
        assertThat(changed.map(difference -> difference.to().id())).contains(offer.id());
        return changed.find(difference -> difference.to().id().equals(offer.id()))
                .get();
    }
}
