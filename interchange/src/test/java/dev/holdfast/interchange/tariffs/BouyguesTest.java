package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.SpendCap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BouyguesTest {

    private static final String KEYS = "2010-03-01";
    private static final String MOBILE = "2016-01-13";
    private static final String BBOX = "2018-03-01";
    private static final String MUST = "2019-01-01";

    private final PrintedTariff bouygues = PrintedTariff.of("bouygues-fr-2018");

    @Test
    void it_is_sound() {
        bouygues.assertSoundBut();
    }

    @ParameterizedTest
    @CsvSource({
        "bbox, 22.99, bbox-12m, 7.99, 24",
        "bbox-miami, 30.99, miami-12m, 17.99, 12",
        "bbox-miami-plus, 40.99, miami-plus-12m, 27.99, 12"
    })
    void a_bbox_costs_less_for_twelve_months(
            String offer, String price, String promotion, String reduced, int committed) {
        assertThat(bouygues.price(BBOX, offer)).isEqualTo(Flat.of("EUR " + price));
        assertThat(bouygues.charge(BBOX, offer, "setup").price()).isEqualTo(Flat.of("EUR 59.00"));
        assertThat(bouygues.left(BBOX, promotion, price)).hasToString("EUR " + reduced);
        assertThat(bouygues.promotion(BBOX, promotion).lasting()).isEqualTo(new Lasting.For(Span.months(12)));
        assertThat(bouygues.rules(Rule.Commitment.class, BBOX, offer))
                .containsExactly(new Rule.Commitment(
                        bouygues.rules(Rule.Commitment.class, BBOX, offer)
                                .head()
                                .on(),
                        Span.months(committed),
                        Option.none(),
                        Option.none(),
                        Vector.of(new ExitFee.RefundOnArrival(Money.parse("EUR 100.00"), Option.none()))));
    }

    @Test
    void an_own_box_takes_the_hire_off() {
        assertThat(bouygues.charge(BBOX, "buy-box", "purchase").price()).isEqualTo(Flat.of("EUR 89.00"));
        assertThat(bouygues.left(BBOX, "box-bought", "30.99")).hasToString("EUR 27.99");
        assertThat(bouygues.promotion(BBOX, "box-bought").whileHeld().get().means(bouygues.offer(BBOX, "buy-box")))
                .isTrue();
    }

    @Test
    void a_bbox_must_costs_less_for_twelve_months() {
        Command xdsl = Subscribe.to(Chosen.of("bbox-must-xdsl").with("must-xdsl-12m"));
        Command fibre = Subscribe.to(Chosen.of("bbox-must-fibre").with("must-fibre-12m"));

        assertThat(bouygues.firstMonth(MUST, xdsl)).isEqualTo("EUR 26.99");
        assertThat(bouygues.month("2019-12-01", MUST, xdsl)).isEqualTo("EUR 26.99");
        assertThat(bouygues.month("2020-01-01", MUST, xdsl)).isEqualTo("EUR 37.99");
        assertThat(bouygues.month("2019-12-01", MUST, fibre)).isEqualTo("EUR 26.99");
        assertThat(bouygues.month("2020-01-01", MUST, fibre)).isEqualTo("EUR 41.99");
        assertThat(bouygues.firstMonth(MUST, Subscribe.to("bbox-must-xdsl"), Add.of("extended-zone")))
                .isEqualTo("EUR 45.99");
    }

    @Test
    void bbox_cost_next_to_nothing_for_a_year_in_august_2017() {
        Command summer = Subscribe.to(Chosen.of("bbox").with("bbox-summer-2017"));
        assertThat(bouygues.firstMonth("2017-08-01", summer)).isEqualTo("EUR 1.99");
        assertThat(bouygues.month("2018-08-01", "2017-08-01", summer)).isEqualTo("EUR 22.99");
    }

    /** 3.3 % on what is left after discounts: of 22.99 less 3.00 for a box of one's own, 0.66. */
    @Test
    void from_2027_on_an_index_is_on_what_is_really_paid() {
        Command ownBox = Subscribe.to(Chosen.of("bbox").with("box-bought"));

        assertThat(bouygues.month("2026-12-01", "2026-01-01", ownBox, Add.of("buy-box")))
                .isEqualTo("EUR 19.99");
        assertThat(bouygues.month("2027-01-01", "2026-01-01", ownBox, Add.of("buy-box")))
                .isEqualTo("EUR 20.65");
        assertThat(bouygues.month("2027-01-01", "2026-01-01", Subscribe.to("bbox-must-xdsl")))
                .isEqualTo("EUR 39.24");
    }

    @ParameterizedTest
    @CsvSource({"key-weekend, 9.90, 14.90", "key-evening, 19.90, 24.90", "key-unlimited, 29.90, 34.90"})
    void a_key_costs_five_more_with_half_the_commitment(String key, String long24, String short12) {
        assertThat(bouygues.price(KEYS, key)).isEqualTo(Flat.of("EUR " + long24));
        assertThat(bouygues.rules(Rule.Commitment.class, KEYS, key)
                        .map(rule -> rule.length() + " " + rule.monthly().get()))
                .containsExactly("24 months EUR " + long24, "12 months EUR " + short12);
        assertThat(bouygues.rules(Rule.Commitment.class, KEYS, key).head().exitFee())
                .containsExactly(new ExitFee.OfTheRest(BigDecimal.valueOf(25), 12));
    }

    @Test
    void data_beyond_is_capped() {
        assertCapped(KEYS, "key-weekend", "data", "0.10", "40.00", SpendCap.Then.THROTTLE);
        assertCapped(KEYS, "key-evening", "data", "0.10", "40.00", SpendCap.Then.THROTTLE);
        assertCapped(MOBILE, "mobile-2h-1gb", "data", "0.05", "25.00", SpendCap.Then.THROTTLE);
        assertCapped(MOBILE, "mobile-2h-1gb", "data-eu", "0.06", "60.00", SpendCap.Then.BLOCK);
        assertCapped(MOBILE, "mobile-3gb", "data", "0.01", "10.00", SpendCap.Then.THROTTLE);
    }

    @Test
    void prices_of_2010_contain_the_tax_of_2010() {
        assertThat(bouygues.on(KEYS)
                        .taxCategory("standard")
                        .get()
                        .rateOn(LocalDate.parse(KEYS), Option.none())
                        .get())
                .isEqualByComparingTo("19.6");
    }

    private void assertCapped(String date, String offer, String id, String rate, String cap, SpendCap.Then then) {
        UsageCharge charge = (UsageCharge) bouygues.charge(date, offer, id);
        assertThat(charge.price()).isEqualTo(new PerUnit(BigMoney.parse("EUR " + rate)));
        assertThat(charge.terms().capPerPeriod()).contains(new SpendCap(Money.parse("EUR " + cap), then));
    }
}
