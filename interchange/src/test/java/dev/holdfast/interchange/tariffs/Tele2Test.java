package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.rule.ExitFee;
import dev.holdfast.catalog.rule.Rule;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.Increment;
import dev.holdfast.catalog.usage.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Tele2Test {

    private final PrintedTariff tele2 = PrintedTariff.of("tele2-fr-2003-2007").in("unbundled");

    @Test
    void it_is_sound_but_for_the_29th_of_february() {
        tele2.assertSoundBut("ANCHOR_CLAMPED");
    }

    @Test
    void adsl_with_a_modem_costs_99_and_later_150_to_begin_with() {
        Command[] both = {Subscribe.to("adsl-512"), Add.of("modem")};
        assertThat(tele2.firstMonth("2003-07-01", both)).isEqualTo("EUR 129.00"); // 30.00 + 99.00
        assertThat(tele2.firstMonth("2003-08-01", both)).isEqualTo("EUR 180.00"); // 30.00 + 150.00
        assertThat(tele2.firstMonth("2003-07-01", Subscribe.to("adsl-512"))).isEqualTo("EUR 99.00");
        assertThat(tele2.month("2003-08-01", "2003-07-01", Subscribe.to("adsl-512")))
                .isEqualTo("EUR 30.00");
    }

    @Test
    void everybody_gets_twice_the_speed_by_the_end_of_february_2004() {
        assertThat(tele2.offer("2004-01-12", "adsl-512")
                        .services()
                        .head()
                        .features()
                        .get("download"))
                .contains(Level.of(512, "kbps"));
        assertThat(tele2.offer("2004-01-13", "adsl-512")
                        .services()
                        .head()
                        .features()
                        .get("download"))
                .contains(Level.of(1024, "kbps"));
        assertThat(tele2.on("2004-01-13")
                        .revisions()
                        .map(revision -> revision.reach().from()))
                .containsExactly(LocalDate.of(2004, 2, 29));
        assertThat(tele2.month("2004-03-01", "2004-01-01", Subscribe.to("adsl-512")))
                .isEqualTo("EUR 24.95");
    }

    @Test
    void activation_is_offered_in_the_first_half_of_2004() {
        Command first = Subscribe.to(Chosen.of("adsl-1024").with("free-activation-2004q1"));
        Command second = Subscribe.to(Chosen.of("adsl-1024").with("free-activation-2004q2"));

        assertThat(tele2.firstMonth("2004-02-01", Subscribe.to("adsl-1024"))).isEqualTo("EUR 93.95");
        assertThat(tele2.firstMonth("2004-02-01", first)).isEqualTo("EUR 24.95");
        assertThat(tele2.firstMonth("2004-06-01", second)).isEqualTo("EUR 24.95");
        assertThat(tele2.in("not unbundled")
                        .subscribed(LocalDate.of(2004, 6, 1), second)
                        .isLeft())
                .isTrue();
        assertThat(tele2.subscribed(LocalDate.of(2004, 7, 1), second).isLeft()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2004-01-13, adsl-1024, 24.95",
        "2004-03-01, adsl-128, 15.85",
        "2004-08-23, adsl-1024, 19.85",
        "2004-08-24, adsl-1024, 14.85",
        "2004-08-24, adsl-2048-2004, 19.85",
        "2005-06-17, mobile-entry, 9.85",
        "2007-01-18, line-resale, 14.99",
        "2005-06-01, no-preselection, 5.10"
    })
    void prices_are_as_published(String date, String offer, String price) {
        assertThat(tele2.price(date, offer)).isEqualTo(Flat.of("EUR " + price));
    }

    @Test
    void the_slowest_adsl_is_withdrawn_where_lines_are_unbundled() {
        Command slowest = Subscribe.to("adsl-128");
        LocalDate september = LocalDate.of(2004, 9, 1);
        assertThat(tele2.firstMonth("2004-08-01", slowest)).isEqualTo("EUR 84.85");
        assertThat(tele2.subscribed(september, slowest).isLeft()).isTrue();
        assertThat(tele2.in("not unbundled").subscribed(september, slowest).isRight())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "adsl-8m, 11, 14.85",
        "adsl-8m, 12, 19.85",
        "adsl-2m-nonunbundled, 11, 23.85",
        "adsl-2m-nonunbundled, 12, 28.85"
    })
    void adsl_of_2005_costs_five_more_after_a_year(String offer, int months, String price) {
        assertThat(tele2.price("2005-06-01", offer)
                        .price(Metered.of(BigDecimal.ONE).with(Metered.SENIORITY, BigDecimal.valueOf(months)))
                        .get()
                        .amount()
                        .getAmount())
                .isEqualByComparingTo(price);
    }

    @Test
    void adsl_of_2005_is_held_with_preselection_or_pays_for_having_none() {
        PrintedTariff unbundled = tele2.in("unbundled");

        assertThat(unbundled.firstMonth(
                        "2005-06-01", Subscribe.to(Chosen.of("adsl-8m").filling("calls", "call-preselection"))))
                .isEqualTo("EUR 14.85");
        assertThat(unbundled.firstMonth(
                        "2005-06-01", Subscribe.to(Chosen.of("adsl-8m").filling("calls", "no-preselection"))))
                .isEqualTo("EUR 19.95");
        assertThat(unbundled
                        .subscribed(LocalDate.of(2005, 6, 1), Subscribe.to("adsl-8m"))
                        .isLeft())
                .isTrue();
    }

    @Test
    void long_standing_customers_are_spared_the_five() {
        assertThat(tele2.left("2005-06-01", "long-standing", "28.85")).isEqualTo(BigMoney.parse("EUR 23.85"));
    }

    @Test
    void autumn_2005_costs_half_for_three_months() {
        assertThat(tele2.left("2005-09-01", "autumn-2005", "14.85")).isEqualTo(BigMoney.parse("EUR 7.50"));
        assertThat(tele2.promotion("2005-09-01", "autumn-2005").lasting()).isEqualTo(new Lasting.For(Span.months(3)));
    }

    @Test
    void leaving_costs_less_each_month() {
        assertThat(tele2.rules(Rule.Commitment.class, "2005-06-01", "adsl-8m").flatMap(Rule.Commitment::exitFee))
                .containsExactly(new ExitFee.Degressive(Money.parse("EUR 96.00"), Money.parse("EUR 3.00")));
    }

    @Test
    void the_first_minute_of_dial_up_is_whole() {
        UsageCharge minutes = (UsageCharge) tele2.charge("2003-01-01", "rtc-free-access", "minutes");
        assertThat(minutes.price()).isEqualTo(PerUnit.of("EUR 0.014"));
        assertThat(minutes.terms().increment()).contains(Increment.of(60, 1, "second"));
        assertThat(minutes.terms().firstIncrementPrice()).contains(BigMoney.parse("EUR 0.122"));
        assertThat(tele2.offer("2003-01-01", "incumbent-rtc").lifecycle().on(LocalDate.of(2003, 1, 1)))
                .isEqualTo(Lifecycle.State.IN_DESIGN);
    }
}
