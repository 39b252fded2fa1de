package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrangeBelgiumTest {

    private final PrintedTariff orange = PrintedTariff.of("orange-be-2022");

    @Test
    void it_is_sound() {
        orange.assertSoundBut();
    }

    @ParameterizedTest
    @CsvSource({"love-go-light, 59.00, 62.00", "home-internet, 40.00, 42.00", "home-internet-boost, 55.00, 57.00"})
    void prices_rise_for_everybody_in_january_2022(String offer, String before, String after) {
        assertThat(orange.firstMonth("2021-12-01", Subscribe.to(offer))).isEqualTo("EUR " + before);
        assertThat(orange.firstMonth("2022-02-01", Subscribe.to(offer))).isEqualTo("EUR " + after);
        assertThat(orange.month("2022-02-01", "2021-12-01", Subscribe.to(offer)))
                .isEqualTo("EUR " + after);
    }

    @Test
    void home_internet_gets_faster_too() {
        assertThat(orange.offer("2022-01-16", "home-internet")
                        .services()
                        .head()
                        .features()
                        .get("speed"))
                .contains(Level.of(100, "Mbps"));
        assertThat(orange.offer("2022-01-17", "home-internet")
                        .services()
                        .head()
                        .features()
                        .get("speed"))
                .contains(Level.of(150, "Mbps"));
    }

    @Test
    void mobile_plans_cost_what_is_published() {
        assertThat(orange.firstMonth("2018-03-01", Subscribe.to("aigle-2018"))).isEqualTo("EUR 40.00");
        assertThat(orange.firstMonth("2022-05-01", Subscribe.to("go-extreme"))).isEqualTo("EUR 43.00");
        assertThat(orange.firstMonth("2022-05-01", Subscribe.to("hey-40-80"))).isEqualTo("EUR 25.00");
        assertThat(orange.bill("2022-05-01", Subscribe.to("go-light")).isLeft()).isTrue();
    }

    @Test
    void aigle_costs_half_for_three_months_when_bought_online() {
        Command halved = Subscribe.to(Chosen.of("aigle-2018").with("aigle-3-months"));
        assertThat(orange.through("web").firstMonth("2019-05-01", halved)).isEqualTo("EUR 20.00");
        assertThat(orange.through("web").month("2019-07-01", "2019-05-01", halved))
                .isEqualTo("EUR 20.00");
        assertThat(orange.through("web").month("2019-08-01", "2019-05-01", halved))
                .isEqualTo("EUR 40.00");
    }

    @Test
    void aigle_is_slowed_down_beyond_its_data() {
        assertThat(orange.allowance("2018-03-01", "aigle-2018", "data").amount())
                .isEqualTo(Level.of(20, "GB"));
        assertThat(orange.allowance("2018-03-01", "aigle-2018", "data").beyond())
                .containsExactly(new Allowance.Beyond(
                        Allowance.Beyond.What.THROTTLE, Option.some(512), Option.<BigDecimal>none()));
    }

    @Test
    void a_first_bill_asks_for_the_days_left_and_the_month_in_advance() {
        assertThat(orange.firstBill("2022-02-10", "2022-03-01", Subscribe.to("home-internet")))
                .isEqualTo("EUR 70.50"); // 42.00 x 19/28, and 42.00
    }
}
