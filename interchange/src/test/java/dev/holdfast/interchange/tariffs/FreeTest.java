package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.SeniorityReset;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.LineRule;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.usage.Increment;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreeTest {

    private static final String BROCHURE = "2014-07-17";
    private static final String LATER = "2021-01-01";

    private final PrintedTariff free = PrintedTariff.of("free-fr-2011-2018");

    @Test
    void it_is_sound() {
        free.assertSoundBut();
    }

    @Test
    void a_mobile_plan_costs_its_price_and_a_sim_card() {
        assertThat(free.firstMonth("2014-08-01", Subscribe.to("forfait-free"))).isEqualTo("EUR 29.99");
        assertThat(free.month("2014-09-01", "2014-08-01", Subscribe.to("forfait-free")))
                .isEqualTo("EUR 19.99");
        assertThat(free.firstMonth("2014-08-01", Subscribe.to("forfait-2e"))).isEqualTo("EUR 12.00");
    }

    @Test
    void the_sim_card_is_free_online_with_a_number_until_the_end_of_2017() {
        Command offered = Subscribe.to(Chosen.of("forfait-free").with("sim-offered"));
        PrintedTariff online = free.through("web with number porting");
        assertThat(online.firstMonth("2017-12-01", offered)).isEqualTo("EUR 19.99");
        assertThat(online.subscribed(LocalDate.parse("2018-01-01"), offered).isLeft())
                .isTrue();
        assertThat(free.on("2018-01-01").promotion(PromotionId.of("sim-offered")))
                .isEmpty();
    }

    @Test
    void a_freebox_makes_mobile_plans_cheaper() {
        // the sums that are published: 45.98 and 29.99
        assertThat(free.price(BROCHURE, "freebox-crystal")).isEqualTo(Flat.of("EUR 29.99"));
        assertThat(free.left(BROCHURE, "forfait-free-with-freebox", "19.99").plus(BigMoney.parse("EUR 29.99")))
                .hasToString("EUR 45.98");
        assertThat(free.left(BROCHURE, "forfait-2e-with-freebox", "2.00").plus(BigMoney.parse("EUR 29.99")))
                .hasToString("EUR 29.99");
        assertThat(free.promotion(BROCHURE, "forfait-free-with-freebox").lines())
                .contains(new LineRule(LineRule.By.OLDEST, 1, 2));
        assertThat(((Pack) free.offer(BROCHURE, "freebox-forfait-free")).slots().map(slot -> slot.pricing()))
                .containsOnly(SlotPricing.AT_LIST);
    }

    @Test
    void a_freebox_pop_makes_one_plan_cost_half() {
        assertThat(free.left("2020-12-01", "freebox-pop-10", "19.99")).hasToString("EUR 9.99");
        assertThat(free.promotion("2020-12-01", "freebox-pop-10").lines())
                .contains(new LineRule(LineRule.By.OLDEST, 1, 1));
    }

    @Test
    void revolution_has_a_surcharge_that_nobody_avoids() {
        assertThat(free.price("2011-01-01", "freebox-revolution")).isEqualTo(Flat.of("EUR 29.99"));
        assertThat(free.charge("2011-01-01", "freebox-revolution", "local-loop").price())
                .isEqualTo(Flat.of("EUR 5.99"));
    }

    @ParameterizedTest
    @CsvSource({"tv-option, 1.99", "multi-tv, 10.00", "multi-tv-light, 5.00", "algeria, 2.99"})
    void options_cost_what_is_published(String option, String price) {
        assertThat(free.price("2014-02-01", option)).isEqualTo(Flat.of("EUR " + price));
    }

    @ParameterizedTest
    @CsvSource({"0, 90.00", "11, 90.00", "12, 60.00", "23, 60.00", "24, 30.00", "35, 30.00", "36, 0.00", "99, 0.00"})
    void a_new_box_costs_less_the_longer_one_had_the_old(int months, String price) {
        OneOff renewal = (OneOff) free.charge("2012-01-01", "freebox-crystal", "box-renewal");
        assertThat(renewal.price()
                        .price(Metered.of(BigDecimal.ONE).with(Metered.SENIORITY, BigDecimal.valueOf(months)))
                        .get()
                        .amount()
                        .getAmount())
                .isEqualByComparingTo(price);
        assertThat(renewal.seniorityReset()).isEqualTo(SeniorityReset.CHARGED);
    }

    @ParameterizedTest
    @CsvSource({
        "freebox-crystal, termination, 49.00",
        "freebox-crystal, line-construction, 39.99",
        "forfait-free, sim-unblock, 5.00",
        "forfait-2e, late-payment, 7.50",
        "forfait-2e, rejected-debit, 7.00",
        "freebox-revolution, unreturned-server, 250.00",
        "freebox-delta, unreturned-server, 400.00",
        "freebox-pop, unreturned-server, 150.00",
        "freebox-pop, unreturned-repeater, 80.00"
    })
    void fees_are_as_published(String offer, String fee, String price) {
        assertThat(free.charge(LATER, offer, fee).price()).isEqualTo(Flat.of("EUR " + price));
    }

    @Test
    void a_deposit_is_left_where_there_is_no_direct_debit() {
        assertThat(free.rules(Rule.Deposit.class, BROCHURE, "other-payment").map(rule -> rule.amount()))
                .hasToString("Vector(EUR 200.00)");
        assertThat(free.rules(Rule.Deposit.class, BROCHURE, "forfait-free")).isEmpty();
    }

    @Test
    void algeria_costs_beyond_ten_hours() {
        assertThat(free.allowance("2014-02-01", "freebox-revolution", "algeria").amount())
                .isEqualTo(Level.of(600, "minute"));
        assertThat(free.charge("2014-02-01", "freebox-revolution", "algeria").price())
                .isEqualTo(PerUnit.of("EUR 0.19"));
    }

    @Test
    void calls_are_counted_in_three_ways() {
        assertThat(Vector.of("calls-by-second", "calls-by-half-minute", "calls-by-minute")
                        .map(id -> ((UsageCharge) free.charge(BROCHURE, "forfait-2e", id))
                                .terms()
                                .increment()
                                .get()))
                .containsExactly(
                        Increment.of(1, 1, "second"), Increment.of(30, 1, "second"), Increment.of(60, 1, "second"));
    }
}
