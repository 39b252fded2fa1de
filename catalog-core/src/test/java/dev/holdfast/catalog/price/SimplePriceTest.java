package dev.holdfast.catalog.price;

import static dev.holdfast.catalog.price.Prices.NO_FEE;
import static dev.holdfast.catalog.price.Prices.cost;
import static dev.holdfast.catalog.price.Prices.euro;
import static dev.holdfast.catalog.price.Prices.number;
import static dev.holdfast.catalog.price.Prices.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class SimplePriceTest {

    @Test
    void a_flat_price_does_not_depend_on_the_quantity() {
        Flat flat = Flat.of("EUR 57.95");

        assertThat(cost(flat, "0")).isEqualByComparingTo("57.95");
        assertThat(cost(flat, "100")).isEqualByComparingTo("57.95");
        assertThat(flat.rates()).containsExactly(euro("57.95"));
        assertThat(flat.faults()).isEmpty();
        assertThat(flat.isMonotone()).isTrue();
    }

    @Test
    void a_unit_price_is_exact_at_any_scale() {
        PerUnit unit = PerUnit.of("EUR 0.0015");

        assertThat(cost(unit, "3.5")).isEqualByComparingTo("0.00525");
        assertThat(unit.price(Metered.of(number("2"))).get().steps())
                .containsExactly(new Priced.Step("per unit", number("2"), euro("0.0030")));
        assertThat(unit.rates()).containsExactly(euro("0.0015"));
    }

    @Test
    void an_unpublished_price_is_refused() {
        Unpublished unpublished = new Unpublished();

        assertThat(refusal(unpublished, Metered.of(BigDecimal.ONE)))
                .isEqualTo("the price is not published; state it in the catalogue to bill it");
        assertThat(unpublished.rates()).isEmpty();
    }

    @Test
    void of_an_unpublished_price_a_bound_may_be_stated() {
        Unpublished atMost = new Unpublished(Option.none(), Option.some(PerUnit.of("EUR 0.30")));

        assertThat(refusal(atMost, Metered.of(BigDecimal.ONE)))
                .isEqualTo("of the price only a bound is published; state the price in the catalogue to bill it");
        assertThat(atMost.rates()).containsExactly(euro("0.30"));
        assertThat(atMost.withRates(rate -> rate.multipliedBy(2)))
                .contains(new Unpublished(Option.none(), Option.some(PerUnit.of("EUR 0.60"))));
        assertThat(new Unpublished(Option.some(new Capacity(twice())), Option.none()).faults())
                .hasSize(1);
    }

    private static Vector<Capacity.Step> twice() {
        return Vector.fill(2, () -> new Capacity.Step(TreeMap.empty(), euro("1")));
    }

    @Test
    void a_started_package_counts_whole_beyond_the_free_units() {
        PackagePrice up = new PackagePrice(euro("5"), number("100"), number("50"), PackagePrice.Started.WHOLE);

        assertThat(Vector.of("0", "50", "50.1", "150", "151")
                        .map(quantity -> cost(up, quantity).intValueExact()))
                .containsExactly(0, 0, 5, 5, 10);
        assertThat(up.price(Metered.of(number("151"))).get().steps())
                .containsExactly(new Priced.Step("packages of 100", number("2"), euro("10")));
        assertThat(up.rates()).containsExactly(euro("5"));
    }

    @Test
    void a_started_package_may_count_as_nothing() {
        PackagePrice down = new PackagePrice(euro("5"), number("100"), number("50"), PackagePrice.Started.NOTHING);

        assertThat(Vector.of("149", "150", "249.9", "250")
                        .map(quantity -> cost(down, quantity).intValueExact()))
                .containsExactly(0, 5, 5, 10);
    }

    @Test
    void a_package_needs_a_size_and_free_units_are_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackagePrice(NO_FEE, number("0"), number("0"), PackagePrice.Started.WHOLE))
                .withMessage("package size must be above 0, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackagePrice(NO_FEE, number("1"), number("-1"), PackagePrice.Started.WHOLE))
                .withMessage("free units must be at least 0, were -1");
    }

    @Test
    void a_percentage_is_taken_of_each_record_with_its_fee() {
        Percentage share = Percentage.of("2.9", euro("0.30"));

        assertThat(cost(share, records("100", "10"))).isEqualByComparingTo("3.79");
        assertThat(cost(share, records())).isEqualByComparingTo("0");
        assertThat(share.price(records("100")).get().steps())
                .containsExactly(new Priced.Step("record", number("100"), euro("3.200")));
    }

    @Test
    void a_percentage_has_a_minimum_and_a_maximum_for_each_record() {
        Percentage bounded = new Percentage(
                number("10"), NO_FEE, Option.some(euro("1")), Option.some(euro("5")), 0, BigDecimal.ZERO);

        assertThat(cost(bounded, records("5"))).isEqualByComparingTo("1");
        assertThat(cost(bounded, records("10"))).isEqualByComparingTo("1");
        assertThat(cost(bounded, records("20"))).isEqualByComparingTo("2");
        assertThat(cost(bounded, records("50"))).isEqualByComparingTo("5");
        assertThat(cost(bounded, records("80"))).isEqualByComparingTo("5");
        assertThat(bounded.rates()).containsExactly(NO_FEE, euro("1"), euro("5"));
    }

    @Test
    void records_are_free_until_their_number_or_their_amount_is_used_up_whichever_comes_first() {
        Percentage free = new Percentage(number("10"), euro("1"), Option.none(), Option.none(), 2, number("30"));

        // 20 of the 30 free, then 10 free and 30 charged, then all charged
        assertThat(cost(free, records("20"))).isEqualByComparingTo("0");
        assertThat(cost(free, records("20", "40"))).isEqualByComparingTo("4");
        assertThat(cost(free, records("20", "40", "50"))).isEqualByComparingTo("10");
        assertThat(free.price(records("20", "40")).get().steps())
                .containsExactly(new Priced.Step("record", number("30"), euro("4.00")));
        // two records are over before 30 are
        assertThat(cost(free, records("5", "5", "50"))).isEqualByComparingTo("6");
        assertThat(cost(free, records("0", "5", "50"))).isEqualByComparingTo("6");
    }

    @Test
    void a_record_of_nothing_costs_its_fee_once_the_free_amount_is_used_up() {
        Percentage fee = Percentage.of("10", euro("1"));

        assertThat(cost(fee, records("0"))).isEqualByComparingTo("1");
    }

    @Test
    void a_percentage_of_a_quantity_without_records_has_no_price() {
        assertThat(refusal(Percentage.of("10", NO_FEE), Metered.of(BigDecimal.ONE)))
                .isEqualTo("a percentage is priced record by record; state the records' amounts");
        assertThat(cost(Percentage.of("10", NO_FEE), "0")).isEqualByComparingTo("0");
    }

    @Test
    void a_percentage_whose_minimum_is_above_its_maximum_is_at_fault() {
        assertThat(bounds("2", "1").faults()).containsExactly("the minimum per record is above the maximum");
        assertThat(bounds("1", "1").faults()).isEmpty();
        assertThat(Percentage.of("10", NO_FEE).faults()).isEmpty();
        assertThat(new Percentage(
                                number("1"),
                                NO_FEE,
                                Option.some(euro("2")),
                                Option.some(BigMoney.parse("USD 1")),
                                0,
                                BigDecimal.ZERO)
                        .faults())
                .isEmpty();
    }

    @Test
    void a_percentage_has_nothing_negative() {
        assertThat(cost(Percentage.of("0", NO_FEE), records("5"))).isEqualByComparingTo("0");
        Vector.of(new String[] {"-1", "0", "0"}, new String[] {"0", "-1", "0"}, new String[] {"0", "0", "-1"})
                .forEach(values -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new Percentage(
                                number(values[0]),
                                NO_FEE,
                                Option.none(),
                                Option.none(),
                                Integer.parseInt(values[1]),
                                number(values[2])))
                        .withMessage("percent, freeRecords and freeAmount must be at least 0"));
    }

    @Test
    void a_capacity_costs_the_lowest_step_that_holds_all_peaks() {
        Capacity capacity = new Capacity(Vector.of(
                step("10", "1", "100"), step("20", "2", "150"), new Capacity.Step(TreeMap.empty(), euro("900"))));

        assertThat(cost(capacity, peaks("10", "1"))).isEqualByComparingTo("100");
        assertThat(cost(capacity, peaks("10.5", "1"))).isEqualByComparingTo("150");
        assertThat(cost(capacity, peaks("1", "2"))).isEqualByComparingTo("150");
        assertThat(cost(capacity, peaks("1", "3"))).isEqualByComparingTo("900");
        assertThat(cost(capacity, "5")).isEqualByComparingTo("100");
        assertThat(capacity.rates()).containsExactly(euro("100"), euro("150"), euro("900"));
        assertThat(capacity.price(peaks("11", "1")).get().steps())
                .containsExactly(new Priced.Step("capacity (calls, 2), (seats, 20)", BigDecimal.ONE, euro("150")));
    }

    @Test
    void a_capacity_beyond_its_largest_step_has_no_price() {
        Capacity capacity = new Capacity(Vector.of(step("10", "1", "100")));

        assertThat(refusal(capacity, peaks("11", "1")))
                .isEqualTo("no step holds (calls, 1), (seats, 11); add a larger step without limits");
    }

    @Test
    void a_capacity_step_that_an_earlier_one_covers_is_at_fault() {
        assertThat(new Capacity(Vector.of(step("10", "1", "100"), step("20", "1", "150"))).faults())
                .isEmpty();
        assertThat(new Capacity(Vector.of(step("10", "2", "100"), step("20", "1", "150"))).faults())
                .isEmpty();
        assertThat(new Capacity(Vector.of(step("20", "2", "100"), step("20", "2", "150"))).faults())
                .containsExactly("capacity step 2 is never reached; an earlier one holds all it holds");
        assertThat(new Capacity(Vector.of(
                                step("10", "1", "100"),
                                new Capacity.Step(TreeMap.of("seats", number("20")), euro("120")),
                                step("20", "2", "150")))
                        .faults())
                .containsExactly("capacity step 3 is never reached; an earlier one holds all it holds");
        assertThat(new Capacity(Vector.of(step("10", "1", "100"), new Capacity.Step(TreeMap.empty(), euro("120"))))
                        .faults())
                .isEmpty();
    }

    @Test
    void a_capacity_needs_a_step() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Capacity(Vector.empty()))
                .withMessage("a capacity price needs at least one step");
    }

    @Test
    void what_is_measured_is_never_negative_and_records_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metered.of(number("-1")))
                .withMessage("quantity must be at least 0, was -1");
        assertThat(records("1", "2.5").quantity()).isEqualByComparingTo("3.5");
        assertThat(records("1").with("seats", number("3")).meter("seats")).containsExactly(number("3"));
        assertThat(records("1").meter("seats")).isEmpty();
    }

    private static Percentage bounds(String minimum, String maximum) {
        return new Percentage(
                number("1"), NO_FEE, Option.some(euro(minimum)), Option.some(euro(maximum)), 0, BigDecimal.ZERO);
    }

    private static Capacity.Step step(String seats, String calls, String price) {
        return new Capacity.Step(TreeMap.of("seats", number(seats), "calls", number(calls)), euro(price));
    }

    private static Metered peaks(String seats, String calls) {
        return Metered.of(BigDecimal.ZERO).with("seats", number(seats)).with("calls", number(calls));
    }

    private static Metered records(String... amounts) {
        return Metered.records(Vector.of(amounts).map(BigDecimal::new));
    }
}
