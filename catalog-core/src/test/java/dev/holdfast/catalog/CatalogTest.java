package dev.holdfast.catalog;

import static dev.holdfast.catalog.Tariff.JANUARY_2014;
import static dev.holdfast.catalog.Tariff.JULY_2013;
import static dev.holdfast.catalog.Tariff.SOUND;
import static dev.holdfast.catalog.Tariff.START;
import static dev.holdfast.catalog.Tariff.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.Taxation;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CatalogTest {

    private static final CatalogVersion NEXT = SOUND.withFrom(JANUARY_2014);
    private static final Catalog CATALOG =
            Catalog.of("tariff", List.of(NEXT, SOUND)).get();

    @Test
    void what_could_be_bought_on_a_day_is_in_the_latest_version_before_it() {
        assertThat(CATALOG.asOf(JULY_2013.minusDays(1))).isEmpty();
        assertThat(CATALOG.asOf(JULY_2013)).containsExactly(SOUND);
        assertThat(CATALOG.asOf(JANUARY_2014.minusDays(1))).containsExactly(SOUND);
        assertThat(CATALOG.asOf(JANUARY_2014)).containsExactly(NEXT);
        assertThat(CATALOG.asOf(JANUARY_2014.plusYears(9))).containsExactly(NEXT);
    }

    @Test
    void what_was_bought_can_be_revised_by_later_versions_that_have_revisions() {
        CatalogVersion first = SOUND.withRevisions(Vector.empty());
        CatalogVersion revising = first.withFrom(JANUARY_2014)
                .withRevisions(Vector.of(Revision.of(Selection.ALL, Reach.everybodyFrom(JANUARY_2014))));
        CatalogVersion last = first.withFrom(JANUARY_2014.plusYears(1));
        Catalog catalog = Catalog.of("tariff", List.of(first, revising, last)).get();

        assertThat(catalog.revising()).containsExactly(revising);
        assertThat(catalog.revisingAfter(JULY_2013)).containsExactly(revising);
        assertThat(catalog.revisingAfter(JANUARY_2014)).isEmpty();
        assertThat(catalog.revisingAfter(last.from())).isEmpty();
        assertThat(Catalog.of("tariff", List.of(first)).get().revisingAfter(JULY_2013))
                .isEmpty();
    }

    @Test
    void versions_and_their_offers_are_found_by_the_day_they_took_effect() {
        assertThat(CATALOG.version(JULY_2013)).containsExactly(SOUND);
        assertThat(CATALOG.version(JULY_2013.plusDays(1))).isEmpty();
        assertThat(CATALOG.offer(JULY_2013, OfferId.of("start"))).containsExactly(START);
        assertThat(CATALOG.offer(JULY_2013, OfferId.of("nothing"))).isEmpty();
        assertThat(CATALOG.offer(JULY_2013.plusDays(1), OfferId.of("start"))).isEmpty();
    }

    @Test
    void a_catalogue_has_a_name_and_the_currency_of_its_versions() {
        assertThat(CATALOG.id()).isEqualTo(new CatalogId("tariff"));
        assertThat(CATALOG.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(CATALOG).hasToString("Catalog tariff [2013-07-01, 2014-01-01]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogId(" "))
                .withMessage("a catalogue id must not be blank");
    }

    @Test
    void a_catalogue_needs_a_version() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Catalog.of("empty", List.of()))
                .withMessage("catalogue empty needs at least one version");
    }

    @Test
    void catalogues_are_equal_by_name_and_versions() {
        Catalog same = Catalog.of("tariff", List.of(SOUND, NEXT)).get();

        assertThat(CATALOG).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(CATALOG)
                .isNotEqualTo(Catalog.of("other", List.of(SOUND, NEXT)).get());
        assertThat(CATALOG).isNotEqualTo(Catalog.of("tariff", List.of(SOUND)).get());
        assertThat(CATALOG.hashCode())
                .isNotEqualTo(Catalog.of("other", List.of(SOUND)).get().hashCode());
        assertThat(CATALOG).isNotEqualTo("tariff");
    }

    @Test
    void parts_of_a_version_are_found_by_name() {
        assertThat(SOUND.promotion(PromotionId.of("welcome"))).containsExactly(WELCOME);
        assertThat(SOUND.promotion(PromotionId.of("farewell"))).isEmpty();
        assertThat(SOUND.taxCategory("standard")).containsExactly(Tariff.STANDARD);
        assertThat(SOUND.taxCategory("books")).isEmpty();
    }

    @Test
    void of_two_offers_of_one_name_the_first_is_found() {
        CatalogVersion twice = SOUND.withOffers(SOUND.offers().append(START.withName("second")));

        assertThat(twice.offer(START.id())).containsExactly(START);
    }

    @Test
    void a_version_of_which_nothing_else_is_said_is_tax_inclusive_and_has_no_promotions_rules_or_revisions() {
        CatalogVersion version = CatalogVersion.builder()
                .from(JULY_2013)
                .currency("EUR")
                .taxedAs(Tariff.STANDARD)
                .offers(List.of(START))
                .build();

        assertThat(version.offers()).containsExactly(START);
        assertThat(version.taxCategories()).containsExactly(Tariff.STANDARD);
        assertThat(version.taxation()).isEqualTo(Taxation.of("standard"));
        assertThat(version.basis()).isEqualTo(PriceBasis.TAX_INCLUSIVE);
        assertThat(version.basisBySegment()).isEmpty();
        assertThat(version.promotions()).isEmpty();
        assertThat(version.rules()).isEmpty();
        assertThat(version.revisions()).isEmpty();
    }

    @Test
    void a_charge_is_taxed_as_it_says_or_else_as_its_version() {
        Charge fee = OneOff.of("fee", Flat.of("EUR 1"));
        Taxation books = Taxation.of("books");

        assertThat(SOUND.taxationOf(fee)).isEqualTo(Taxation.of("standard"));
        assertThat(SOUND.taxationOf(OneOff.of("fee", Flat.of("EUR 1")).withTaxation(Option.some(books))))
                .isEqualTo(books);
    }

    @Test
    void the_basis_of_a_price_is_the_charges_else_the_segments_else_the_versions() {
        OneOff fee = OneOff.of("fee", Flat.of("EUR 1"));
        CatalogVersion version = SOUND.withBasisBySegment(TreeMap.of("business", PriceBasis.TAX_EXCLUSIVE));

        assertThat(version.basisOf(fee, Option.none())).isEqualTo(PriceBasis.TAX_INCLUSIVE);
        assertThat(version.basisOf(fee, Option.some("private"))).isEqualTo(PriceBasis.TAX_INCLUSIVE);
        assertThat(version.basisOf(fee, Option.some("business"))).isEqualTo(PriceBasis.TAX_EXCLUSIVE);
        assertThat(version.basisOf(fee.withBasis(Option.some(PriceBasis.TAX_INCLUSIVE)), Option.some("business")))
                .isEqualTo(PriceBasis.TAX_INCLUSIVE);
    }

    @Test
    void a_revision_gives_notice_of_no_negative_number_of_days() {
        Reach reach = Reach.everybodyFrom(JULY_2013);

        assertThat(Revision.of(WELCOME.scope(), reach).noticeDays()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Revision(WELCOME.scope(), reach, -1, Option.none()))
                .withMessage("noticeDays must be at least 0, was -1");
    }

    @Test
    void only_five_codes_are_warnings() {
        assertThat(Vector.of(CatalogProblem.Code.values()).filter(CatalogProblem.Code::isWarning))
                .containsExactly(
                        CatalogProblem.Code.DEARER_THAN_PARTS,
                        CatalogProblem.Code.TAX_RATE_NOT_STATED,
                        CatalogProblem.Code.ANCHOR_CLAMPED,
                        CatalogProblem.Code.UNITS_DIFFER,
                        CatalogProblem.Code.NOT_MEASURED);
    }
}
