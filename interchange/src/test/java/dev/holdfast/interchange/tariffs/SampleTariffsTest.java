package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeQuantity;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Made-up tariffs of three trades, written by the reference page alone. */
class SampleTariffsTest {

    private static final HoldingId FIRST = HoldingId.of("1");

    private final PrintedTariff workspace = PrintedTariff.of("sample-workspace");
    private final PrintedTariff mobile = PrintedTariff.of("sample-mobile");
    private final PrintedTariff gym = PrintedTariff.of("sample-gym");

    @Test
    void they_are_sound() {
        workspace.assertSoundBut();
        mobile.assertSoundBut();
        gym.assertSoundBut();
    }

    @Test
    void a_team_pays_for_three_seats_at_least() {
        PrintedTariff german = workspace.in("DE");

        assertThat(german.firstMonth("2024-03-01", Subscribe.to("team"))).isEqualTo("USD 42.84");
        assertThat(german.firstMonth("2024-03-01", Subscribe.to("team"), seats("5")))
                .isEqualTo("USD 71.40"); // 60.00 and 19 %
    }

    @Test
    void seats_of_a_business_all_cost_less_when_there_are_many() {
        PrintedTariff american = workspace.in("US");

        assertThat(american.firstMonth("2024-03-01", Subscribe.to("business"), seats("50")))
                .isEqualTo("USD 1299.00");
        assertThat(american.firstMonth("2024-03-01", Subscribe.to("business"), seats("60")))
                .isEqualTo("USD 1299.00");
        assertThat(american.bill("2024-03-01", Subscribe.to("business"), Add.of("support"))
                        .isRight())
                .isTrue(); // the minimum of the support is due when the month is over
    }

    @Test
    void all_seats_cost_eight_percent_more_in_steps_of_a_half() {
        assertThat(workspace.charge("2025-01-01", "team-yearly", "seats").price())
                .isEqualTo(PerUnit.of("USD 129.50"));
        assertThat(workspace.charge("2025-01-01", "business", "platform").price())
                .isEqualTo(Flat.of("USD 99.00"));
        assertThat(workspace.in("US").firstMonth("2025-01-01", Subscribe.to("business"), seats("50")))
                .isEqualTo("USD 1399.00");
    }

    @Test
    void old_contracts_of_a_mobile_plan_get_another_price_than_others() {
        Subscribe plan = Subscribe.to(Chosen.of("plan").numbered("", "0470 1"));

        assertThat(mobile.month("2024-04-01", "2023-05-01", plan)).isEqualTo("EUR 16.49");
        assertThat(mobile.month("2024-04-01", "2023-06-01", plan)).isEqualTo("EUR 15.99");
        assertThat(mobile.firstMonth("2024-04-01", plan)).isEqualTo("EUR 15.99");
    }

    @Test
    void a_household_pays_less_for_the_second_member() {
        assertThat(gym.firstMonth(
                        "2024-03-01",
                        Subscribe.to(Chosen.of("household")
                                .filling("members", "household-member", "household-member", "household-member"))))
                .isEqualTo("GBP 72.00");
    }

    private static ChangeQuantity seats(String count) {
        return new ChangeQuantity(FIRST, new BigDecimal(count));
    }
}
