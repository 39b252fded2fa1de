package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SymaTest {

    private static final String BEFORE = "2017-11-12";
    private static final String AFTER = "2017-11-13";

    private final PrintedTariff syma = PrintedTariff.of("syma-fr-2017");

    @Test
    void it_is_sound() {
        syma.assertSoundBut();
    }

    @Test
    void a_month_costs_the_same_before_and_after() {
        assertThat(syma.firstMonth("2017-10-01", Subscribe.to("syma-990"))).isEqualTo("EUR 9.90");
        assertThat(syma.month("2017-11-01", "2017-10-01", Subscribe.to("syma-990")))
                .isEqualTo("EUR 9.90");
        assertThat(syma.firstMonth("2017-12-01", Subscribe.to("syma-990"))).isEqualTo("EUR 9.90");
        assertThat(syma.firstMonth("2017-10-01", Subscribe.to("syma-1490"))).isEqualTo("EUR 14.90");
        assertThat(syma.firstMonth("2017-12-01", Subscribe.to("syma-1490"))).isEqualTo("EUR 14.90");
    }

    @Test
    void there_is_more_data_for_it() {
        assertThat(syma.allowance(BEFORE, "syma-990", "data").amount()).isEqualTo(Level.of(15, "GB"));
        assertThat(syma.allowance(AFTER, "syma-990", "data").amount()).isEqualTo(Level.of(50, "GB"));
        assertThat(syma.allowance(BEFORE, "syma-1490", "data").amount()).isEqualTo(Level.of(20, "GB"));
        assertThat(syma.allowance(AFTER, "syma-1490", "data").amount()).isEqualTo(Level.of(60, "GB"));
        assertThat(syma.allowance(AFTER, "syma-990", "data").beyond().map(Allowance.Beyond::what))
                .containsExactly(Allowance.Beyond.What.BLOCK);
    }

    @Test
    void everybody_gets_it() {
        assertThat(syma.on(BEFORE).revisions()).isEmpty();
        assertThat(syma.on(AFTER).revisions().map(revision -> revision.reach()))
                .containsExactly(Reach.everybodyFrom(LocalDate.parse(AFTER)));
    }
}
