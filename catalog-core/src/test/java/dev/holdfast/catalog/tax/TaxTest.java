package dev.holdfast.catalog.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TaxTest {

    private static final LocalDate YEAR_2012 = LocalDate.of(2012, 1, 1);
    private static final LocalDate YEAR_2014 = LocalDate.of(2014, 1, 1);
    private static final Option<String> NOWHERE = Option.none();
    private static final Option<String> CORSICA = Option.some("corsica");

    // the later rate first, since the order in which rates are written does not matter
    private static final TaxCategory FRENCH = TaxCategory.taxed(
            "standard",
            TaxRate.from(YEAR_2014, "20"),
            TaxRate.from(YEAR_2012, "19.6"),
            new TaxRate(YEAR_2014, new BigDecimal("10"), CORSICA));

    @Test
    void the_latest_rate_stated_on_or_before_a_day_is_in_force() {
        assertThat(FRENCH.rateOn(YEAR_2014.minusDays(1), NOWHERE)).containsExactly(new BigDecimal("19.6"));
        assertThat(FRENCH.rateOn(YEAR_2014, NOWHERE)).containsExactly(new BigDecimal("20"));
        assertThat(FRENCH.rateOn(YEAR_2014.plusYears(9), NOWHERE)).containsExactly(new BigDecimal("20"));
    }

    @Test
    void before_the_first_rate_there_is_none() {
        assertThat(FRENCH.rateOn(YEAR_2012.minusDays(1), NOWHERE)).isEmpty();
        assertThat(FRENCH.rateOn(YEAR_2012, NOWHERE)).isNotEmpty();
    }

    @Test
    void a_region_has_its_own_rate_from_the_day_it_is_stated() {
        assertThat(FRENCH.rateOn(YEAR_2014, CORSICA)).containsExactly(new BigDecimal("10"));
        assertThat(FRENCH.rateOn(YEAR_2014.minusDays(1), CORSICA)).containsExactly(new BigDecimal("19.6"));
        assertThat(FRENCH.rateOn(YEAR_2014, Option.some("elsewhere"))).containsExactly(new BigDecimal("20"));
    }

    @Test
    void a_category_that_is_not_taxed_has_rate_zero_on_every_day() {
        TaxCategory exempt = new TaxCategory("exempt", VatCategory.E, Option.some("insurance"), Vector.empty());

        assertThat(exempt.rateOn(YEAR_2012, NOWHERE)).containsExactly(BigDecimal.ZERO);
    }

    /** One price list over islands, of which one is outside the territory of the tax. */
    @Test
    void a_region_may_have_another_code_from_the_day_its_rate_states_it() {
        Option<String> guiana = Option.some("GF");
        TaxCategory islands = TaxCategory.taxed(
                "standard",
                TaxRate.from(YEAR_2012, "8.5"),
                new TaxRate(
                        YEAR_2014,
                        BigDecimal.ZERO,
                        guiana,
                        Option.some(VatCategory.O),
                        Option.some("outside the territory of VAT")));

        assertThat(islands.in(YEAR_2014, guiana).code()).isEqualTo(VatCategory.O);
        assertThat(islands.in(YEAR_2014, guiana).reason()).containsExactly("outside the territory of VAT");
        assertThat(islands.rateOn(YEAR_2014, guiana)).containsExactly(BigDecimal.ZERO);
        assertThat(islands.in(YEAR_2012, guiana)).isEqualTo(islands);
        assertThat(islands.in(YEAR_2014, NOWHERE)).isEqualTo(islands);
    }

    @Test
    void a_category_that_is_not_taxed_may_be_taxed_in_a_region() {
        TaxCategory zero = new TaxCategory(
                "books",
                VatCategory.Z,
                Option.none(),
                Vector.of(new TaxRate(YEAR_2012, BigDecimal.TEN, CORSICA, Option.some(VatCategory.S), Option.none())));

        assertThat(zero.rateOn(YEAR_2012, CORSICA)).containsExactly(BigDecimal.TEN);
        assertThat(zero.in(YEAR_2012, CORSICA).code()).isEqualTo(VatCategory.S);
        assertThat(zero.rateOn(YEAR_2012, NOWHERE)).containsExactly(BigDecimal.ZERO);
    }

    @Test
    void a_rate_with_a_code_keeps_the_rules_of_the_code() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxRate(
                        YEAR_2012, BigDecimal.TEN, NOWHERE, Option.some(VatCategory.O), Option.some("outside")))
                .withMessage("a rate of code O is 0, was 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TaxRate(YEAR_2012, BigDecimal.ZERO, NOWHERE, Option.some(VatCategory.O), Option.none()))
                .withMessage("a rate of code O needs a reason");
    }

    @Test
    void every_code_but_standard_and_zero_needs_a_reason() {
        assertThat(Vector.of(VatCategory.values()).filter(VatCategory::needsReason))
                .containsExactly(VatCategory.E, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.O);
        assertThat(Vector.of(VatCategory.values()).filter(VatCategory::isTaxed)).containsExactly(VatCategory.S);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxCategory("exempt", VatCategory.E, Option.none(), Vector.empty()))
                .withMessage("tax category exempt of code E needs a reason");
    }

    @Test
    void weights_of_a_price_add_up() {
        Taxation split = new Taxation(Vector.of(
                new TaxShare("internet", new BigDecimal("0.7")), new TaxShare("books", new BigDecimal("0.3"))));

        assertThat(split.totalWeight()).isEqualByComparingTo("1");
        assertThat(Taxation.of("internet").totalWeight()).isEqualByComparingTo("1");
    }

    @Test
    void shares_and_rates_make_sense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Taxation(Vector.empty()))
                .withMessage("a taxation needs at least one share");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxShare("internet", BigDecimal.ZERO))
                .withMessage("weight must be above 0, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxRate.from(YEAR_2012, "-1"))
                .withMessage("percent must be at least 0, was -1");
        assertThat(TaxRate.from(YEAR_2012, "0").percent()).isZero();
    }
}
