package dev.holdfast.catalog.price;

import static dev.holdfast.catalog.price.Prices.NO_FEE;
import static dev.holdfast.catalog.price.Prices.cost;
import static dev.holdfast.catalog.price.Prices.euro;
import static dev.holdfast.catalog.price.Prices.last;
import static dev.holdfast.catalog.price.Prices.number;
import static dev.holdfast.catalog.price.Prices.refusal;
import static dev.holdfast.catalog.price.Prices.tier;
import static dev.holdfast.catalog.price.Prices.withFee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;

class TieredPriceTest {

    private static final Tiers FIVE_THEN_CHEAPER = Tiers.of(tier("0", "5", "2"), last("5", "1"));
    private static final Graduated GRADUATED = new Graduated(FIVE_THEN_CHEAPER);
    private static final Volume VOLUME = Volume.of(FIVE_THEN_CHEAPER);

    @Test
    void an_upper_bound_is_inclusive_and_any_excess_opens_the_next_tier() {
        assertThat(cost(GRADUATED, "5")).isEqualByComparingTo("10");
        assertThat(cost(GRADUATED, "5.001")).isEqualByComparingTo("10.001");
        assertThat(cost(VOLUME, "5")).isEqualByComparingTo("10");
        assertThat(cost(VOLUME, "5.001")).isEqualByComparingTo("5.001");
    }

    @Test
    void bounds_may_be_fractional() {
        Graduated halves = new Graduated(Tiers.of(tier("0", "0.5", "0"), last("0.5", "4")));

        assertThat(cost(halves, "0.5")).isEqualByComparingTo("0");
        assertThat(cost(halves, "0.75")).isEqualByComparingTo("1");
    }

    @Test
    void a_graduated_price_tells_each_tier_entered() {
        assertThat(GRADUATED.price(Metered.of(number("7"))).get().steps())
                .containsExactly(
                        new Priced.Step("tier above 0 up to 5", number("5"), euro("10")),
                        new Priced.Step("tier above 5", number("2"), euro("2")));
        assertThat(GRADUATED.price(Metered.of(number("5"))).get().steps()).hasSize(1);
    }

    @Test
    void a_volume_price_tells_the_one_tier() {
        assertThat(VOLUME.price(Metered.of(number("7"))).get())
                .isEqualTo(Priced.of("tier above 5", number("7"), euro("7")));
    }

    @Test
    void each_tier_entered_adds_its_fee_to_a_graduated_price() {
        Graduated model = new Graduated(Tiers.of(withFee(tier("0", "5", "2"), "100"), withFee(last("5", "1"), "10")));

        assertThat(cost(model, "1")).isEqualByComparingTo("102");
        assertThat(cost(model, "5")).isEqualByComparingTo("110");
        assertThat(cost(model, "6")).isEqualByComparingTo("121");
    }

    @Test
    void one_tier_alone_adds_its_fee_to_a_volume_price() {
        Volume model = Volume.of(Tiers.of(withFee(tier("0", "5", "2"), "100"), withFee(last("5", "1"), "10")));

        assertThat(cost(model, "5")).isEqualByComparingTo("110");
        assertThat(cost(model, "6")).isEqualByComparingTo("16");
    }

    @Test
    void the_first_fee_is_due_at_zero_use_only_where_that_is_said() {
        Vector<Tier> tiers = Vector.of(withFee(tier("0", "5", "2"), "100"), withFee(last("5", "1"), "10"));
        Tiers due = new Tiers(tiers, Tiers.Beyond.LAST_PRICE, true);
        Tiers notDue = new Tiers(tiers, Tiers.Beyond.LAST_PRICE, false);

        assertThat(cost(new Graduated(due), "0")).isEqualByComparingTo("100");
        assertThat(cost(Volume.of(due), "0")).isEqualByComparingTo("100");
        assertThat(cost(new Graduated(notDue), "0")).isEqualByComparingTo("0");
        assertThat(cost(Volume.of(notDue), "0")).isEqualByComparingTo("0");
    }

    @Test
    void beyond_a_bounded_last_tier_its_price_goes_on_or_the_quantity_is_refused() {
        Vector<Tier> bounded = Vector.of(tier("0", "5", "2"), tier("5", "10", "1"));
        Tiers goesOn = new Tiers(bounded, Tiers.Beyond.LAST_PRICE, false);
        Tiers refused = new Tiers(bounded, Tiers.Beyond.REFUSE, false);
        Metered twelve = Metered.of(number("12"));

        assertThat(cost(new Graduated(goesOn), "12")).isEqualByComparingTo("17");
        assertThat(cost(Volume.of(goesOn), "12")).isEqualByComparingTo("12");
        assertThat(cost(new Graduated(refused), "10")).isEqualByComparingTo("15");
        assertThat(cost(Volume.of(refused), "10")).isEqualByComparingTo("10");
        assertThat(refusal(new Graduated(refused), twelve))
                .isEqualTo("quantity 12 lies in no tier; the last ends at 10");
        assertThat(refusal(Volume.of(refused), twelve)).isEqualTo(refusal(new Graduated(refused), twelve));
    }

    @Test
    void a_quantity_in_a_gap_has_no_price() {
        Tiers gap = Tiers.of(tier("0", "5", "2"), last("7", "1"));

        assertThat(refusal(new Graduated(gap), Metered.of(number("6"))))
                .isEqualTo("quantity 6 lies in no tier; the last ends at no bound");
    }

    @Test
    void a_size_may_have_tiers_of_its_own() {
        // Google Fi: 10.00 a GB up to 6 for one, up to 10 for two
        Rate one = new Rate.Graduated(Vector.of(tier("0", "6", "10"), last("6", "0")));
        Rate two = new Rate.Graduated(Vector.of(tier("0", "10", "10"), last("10", "0")));
        Volume model = new Volume(
                Tiers.of(
                        new Tier(number("0"), Option.some(number("1")), NO_FEE, one),
                        new Tier(number("1"), Option.none(), NO_FEE, two)),
                Option.some(Metered.HELD));

        assertThat(held(model, "1", "5.5")).isEqualByComparingTo("55");
        assertThat(held(model, "1", "8")).isEqualByComparingTo("60");
        assertThat(held(model, "2", "8")).isEqualByComparingTo("80");
        assertThat(held(model, "2", "25")).isEqualByComparingTo("100");
        assertThat(model.rates().map(BigMoney::getAmount).map(BigDecimal::intValue))
                .contains(10);
    }

    private static BigDecimal held(Volume model, String held, String used) {
        return model.price(Metered.of(number(used)).with(Metered.HELD, number(held)))
                .get()
                .amount()
                .getAmount();
    }

    @Test
    void faults_of_tiers_inside_a_tier_are_found() {
        Rate gap = new Rate.Graduated(Vector.of(tier("0", "6", "10"), last("7", "0")));

        assertThat(new Graduated(Tiers.of(new Tier(number("0"), Option.none(), NO_FEE, gap))).faults())
                .containsExactly("in tier above 0: a gap between tier above 0 up to 6 and tier above 7");
    }

    @Test
    void a_volume_may_be_selected_by_another_meter() {
        // 90 in the first year, then 60, then 30
        Tier first = new Tier(number("0"), Option.some(number("11")), euro("90"), new Rate.Each(euro("0")));
        Tier second = new Tier(number("11"), Option.some(number("23")), euro("60"), new Rate.Each(euro("0")));
        Tier third = new Tier(number("23"), Option.none(), euro("30"), new Rate.Each(euro("0")));
        Volume fee = new Volume(Tiers.of(first, second, third), Option.some(Metered.SENIORITY));

        assertThat(Vector.of("0", "11", "12", "23", "24")
                        .map(month -> cost(fee, Metered.of(BigDecimal.ZERO).with(Metered.SENIORITY, number(month)))
                                .intValueExact()))
                .containsExactly(90, 90, 60, 60, 30);
    }

    @Test
    void a_volume_selected_by_a_meter_charges_the_quantity() {
        Volume model = new Volume(FIVE_THEN_CHEAPER, Option.some("seats"));

        assertThat(cost(model, Metered.of(number("100")).with("seats", number("5"))))
                .isEqualByComparingTo("200");
        assertThat(cost(model, Metered.of(number("100")).with("seats", number("6"))))
                .isEqualByComparingTo("100");
    }

    @Test
    void a_volume_selected_by_a_meter_that_was_not_measured_has_no_price() {
        Volume model = new Volume(FIVE_THEN_CHEAPER, Option.some("seats"));

        assertThat(refusal(model, Metered.of(number("3")))).isEqualTo("meter seats was not measured; state its value");
    }

    @Test
    void a_volume_selected_beyond_its_last_tier_has_no_price() {
        Volume model =
                new Volume(new Tiers(Vector.of(tier("0", "5", "2")), Tiers.Beyond.REFUSE, false), Option.some("seats"));

        assertThat(refusal(model, Metered.of(number("1")).with("seats", number("6"))))
                .isEqualTo("quantity 6 lies in no tier; the last ends at 5");
    }

    @Test
    void a_started_block_counts_as_a_whole_one() {
        Rate hundreds = new Rate.Block(euro("3"), number("100"));
        Graduated model = new Graduated(Tiers.of(new Tier(number("0"), Option.none(), NO_FEE, hundreds)));

        assertThat(Vector.of("0", "1", "100", "100.5", "200", "201")
                        .map(quantity -> cost(model, quantity).intValueExact()))
                .containsExactly(0, 3, 3, 6, 6, 9);
    }

    @Test
    void the_size_of_a_block_may_differ_by_tier() {
        Graduated model = new Graduated(Tiers.of(
                new Tier(number("0"), Option.some(number("100")), NO_FEE, new Rate.Block(euro("1"), number("10"))),
                new Tier(number("100"), Option.none(), NO_FEE, new Rate.Block(euro("5"), number("100")))));

        assertThat(cost(model, "95")).isEqualByComparingTo("10");
        assertThat(cost(model, "101")).isEqualByComparingTo("15");
    }

    @Test
    void a_tier_may_be_priced_as_a_percentage_of_an_amount() {
        Rate percent = new Rate.Percent(number("2.5"));
        Graduated model = new Graduated(Tiers.of(new Tier(number("0"), Option.none(), NO_FEE, percent)));

        assertThat(cost(model, "200")).isEqualByComparingTo("5");
        assertThat(model.rates()).containsExactly(NO_FEE);
    }

    @Test
    void a_block_needs_a_size() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rate.Block(euro("1"), BigDecimal.ZERO))
                .withMessage("block size must be above 0, was 0");
    }

    @Test
    void fees_and_rates_of_all_tiers_are_stated() {
        Tiers tiers = Tiers.of(
                withFee(tier("0", "5", "2"), "100"),
                new Tier(number("5"), Option.none(), euro("7"), new Rate.Block(euro("3"), number("10"))));

        assertThat(new Graduated(tiers).rates()).containsExactly(euro("100"), euro("2"), euro("7"), euro("3"));
        assertThat(Volume.of(tiers).rates()).isEqualTo(new Graduated(tiers).rates());
    }

    @Test
    void tiers_that_join_have_no_fault() {
        assertThat(GRADUATED.faults()).isEmpty();
        assertThat(VOLUME.faults()).isEmpty();
    }

    @Test
    void tiers_that_do_not_join_are_told_one_by_one() {
        Tiers broken =
                Tiers.of(tier("1", "5", "2"), tier("7", "9", "2"), tier("8", "8", "2"), last("8", "2"), last("9", "2"));

        assertThat(new Graduated(broken).faults())
                .containsExactly(
                        "the first tier starts above 1 instead of 0",
                        "a gap between tier above 1 up to 5 and tier above 7 up to 9",
                        "an overlap of tier above 7 up to 9 and tier above 8 up to 8",
                        "tier above 8 has no end and overlaps tier above 9",
                        "tier above 8 up to 8 holds no quantity");
        assertThat(Volume.of(broken).faults()).hasSize(5);
    }

    @Test
    void tiers_are_never_empty() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tiers.of()).withMessage("tiers must not be empty");
    }

    @Test
    void a_tier_holds_from_above_its_lower_bound_up_to_its_upper_one() {
        Tier middle = tier("5", "10", "1");

        assertThat(Vector.of("5", "5.001", "10", "10.001").map(quantity -> middle.holds(number(quantity))))
                .containsExactly(false, true, true, false);
        assertThat(tier("0", "5", "1").holds(BigDecimal.ZERO)).isTrue();
        assertThat(middle.holds(BigDecimal.ZERO)).isFalse();
    }

    @Test
    void a_graduated_price_never_falls_and_a_volume_price_may() {
        assertThat(GRADUATED.isMonotone()).isTrue();
        assertThat(VOLUME.isMonotone()).isFalse();
        assertThat(cost(VOLUME, "6")).isLessThan(cost(VOLUME, "5"));
    }
}
