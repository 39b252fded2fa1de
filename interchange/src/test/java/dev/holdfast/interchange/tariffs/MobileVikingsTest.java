package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileVikingsTest {

    private static final String NOW = "2025-02-01";

    private final PrintedTariff vikings = PrintedTariff.of("mobile-vikings");

    @Test
    void it_is_sound() {
        vikings.assertSoundBut();
    }

    @Test
    void a_month_costs_what_is_published() {
        assertThat(vikings.firstMonth(NOW, Subscribe.to("sub15"))).isEqualTo("EUR 15.00");
        assertThat(vikings.firstMonth(NOW, Subscribe.to("sub20"))).isEqualTo("EUR 20.00");
        assertThat(vikings.firstMonth(NOW, Subscribe.to("sub29"))).isEqualTo("EUR 29.00");
    }

    @Test
    void five_lines_cost_75_in_2021() {
        Add line = Add.of("sub15");
        assertThat(vikings.firstMonth("2021-06-01", Subscribe.to("sub15"), line, line, line, line))
                .isEqualTo("EUR 75.00");
    }

    @Test
    void the_price_of_internet_at_home_is_not_known() {
        assertThat(vikings.bill(NOW, Subscribe.to("combo")).isLeft()).isTrue();
        assertThat(vikings.left(NOW, "combo-discount", "15.00")).hasToString("EUR 12.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-01, unlimited GB",
        "2022-04-01, 50 GB",
        "2023-01-01, 85 GB",
        "2024-01-01, 170 GB",
        "2025-01-01, 170 GB"
    })
    void the_data_of_the_plan_at_29_changed_and_its_price_did_not(String date, String data) {
        assertThat(vikings.allowance(date, "sub29", "data").amount()).hasToString(data);
        assertThat(vikings.price(date, "sub29")).isEqualTo(Flat.of("EUR 29.00"));
    }

    @Test
    void data_is_limited_in_the_eu_and_slows_down_before_it_ends() {
        Allowance of15 = vikings.allowance(NOW, "sub15", "data");
        Allowance of29 = vikings.allowance(NOW, "sub29", "data");

        assertThat(of15.amount()).isEqualTo(Level.of(30, "GB"));
        assertThat(of15.subLimits()).containsExactly(euLimit(20));
        assertThat(of29.subLimits()).containsExactly(euLimit(37));
        assertThat(of29.beyond())
                .containsExactly(
                        new Allowance.Beyond(
                                Allowance.Beyond.What.THROTTLE, Option.some(512), Option.some(BigDecimal.valueOf(50))),
                        new Allowance.Beyond(Allowance.Beyond.What.BLOCK, Option.none(), Option.none()));
    }

    @Test
    void rates_beyond_the_plans() {
        Offer plan = vikings.offer(NOW, "sub15");
        assertThat(plan.charges().drop(2).init().map(charge -> charge.price()))
                .containsExactlyElementsOf(Vector.of("0.0015", "0.001", "0.20", "0.22", "0.07", "1.00", "0.50")
                        .map(rate -> (PriceModel) PerUnit.of("EUR " + rate)));
        assertThat(vikings.charge(NOW, "sub29", "data").price()).isEqualTo(PerUnit.of("EUR 0.10"));
        assertThat(vikings.charge(NOW, "prepaid15", "calls").price()).isEqualTo(PerUnit.of("EUR 0.15"));
        assertThat(vikings.charge(NOW, "prepaid15", "top-up").price()).isEqualTo(Flat.of("EUR 15.00"));
    }

    @Test
    void premium_services_pass_through_without_vat() {
        PriceModel premium = vikings.charge(NOW, "sub20", "premium").price();
        assertThat(premium.price(Metered.records(Vector.of(new BigDecimal("2.50"), BigDecimal.ONE)))
                        .get()
                        .amount()
                        .getAmount())
                .isEqualByComparingTo("3.50");
        assertThat(vikings.on(NOW)
                        .taxCategory("passed-through")
                        .get()
                        .rateOn(LocalDate.parse(NOW), Option.none())
                        .get())
                .isEqualByComparingTo("0");
    }

    @Test
    void data_abroad_has_a_rate_of_its_own_between_the_limit_there_and_the_end_of_the_plan() {
        UsageCharge abroad = (UsageCharge) vikings.charge(NOW, "sub15", "data-eu");

        assertThat(abroad.charged()).isEqualTo(UsageCharge.Charged.PAST_SUB_LIMITS);
        assertThat(abroad.price()).isEqualTo(PerUnit.of("EUR 0.0015"));
        assertThat(vikings.allowance(NOW, "sub15", "data").draws())
                .containsExactly(new BigDecimal("0.001"), new BigDecimal("0.001"));
    }

    @Test
    void a_top_up_gives_credit_for_a_month() {
        OneOff topUp = (OneOff) vikings.charge(NOW, "prepaid15", "top-up");

        assertThat(topUp.gives()
                        .map(given -> given.amount() + " for " + given.lasts().get()))
                .containsExactly("15 EUR for month");
    }

    @Test
    void a_limit_that_is_chosen_cuts_off_and_warns() {
        Vector<Rule.Spend> limits = vikings.on(NOW).rules(Rule.Spend.class);

        assertThat(limits.map(limit -> limit.whileHeld().get().offers().mkString() + " "
                        + limit.maximum().get() + " " + limit.then() + " "
                        + limit.alerts().size()))
                .containsExactly(
                        "limit-50 EUR 50.00 BLOCK 5",
                        "limit-25 EUR 25.00 BLOCK 2",
                        "limit-10 EUR 10.00 BLOCK 1",
                        "limit-5 EUR 5.00 BLOCK 0",
                        "limit-0 EUR 0.00 BLOCK 0");
    }

    @Test
    void a_clan_brings_data_for_nothing() {
        assertThat(vikings.firstMonth(NOW, Subscribe.to("sub20"), Add.of("clan-4")))
                .isEqualTo("EUR 20.00");
        assertThat(Vector.of("clan-2", "clan-3", "clan-4")
                        .map(clan -> vikings.allowance(NOW, clan, "bonus").amount()))
                .containsExactly(Level.of(1, "GB"), Level.of(2, "GB"), Level.of(3, "GB"));
        assertThat(vikings.subscribed(LocalDate.parse(NOW), Subscribe.to("sub20"), Add.of("clan-2"), Add.of("clan-3"))
                        .isLeft())
                .isTrue();
    }

    private static Allowance.SubLimit euLimit(int gigabytes) {
        return new Allowance.SubLimit(Option.some("EU"), Option.none(), BigDecimal.valueOf(gigabytes));
    }
}
