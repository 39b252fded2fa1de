package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UndoTest {

    private static final String TODAY = "2024-02-01";

    private final PrintedTariff undo = PrintedTariff.of("undo-be");

    @Test
    void it_is_sound() {
        undo.assertSoundBut();
    }

    @Test
    void a_month_costs_what_is_published() {
        assertThat(undo.firstMonth(TODAY, Subscribe.to("undo-8"))).isEqualTo("EUR 8.00");
        assertThat(undo.firstMonth(TODAY, Subscribe.to("undo-14"))).isEqualTo("EUR 14.00");
        assertThat(undo.firstMonth(TODAY, Subscribe.to("undo-18"))).isEqualTo("EUR 18.00");
    }

    @Test
    void the_price_that_was_cut_off_is_not_billed() {
        assertThat(undo.bill(TODAY, Subscribe.to("undo-4")).getLeft().place())
                .isEqualTo("offer undo-4, charge monthly");
    }

    @Test
    void every_plan_has_the_same_prices_beyond_it() {
        for (Offer plan : undo.on(TODAY).offers()) {
            assertThat(plan.charges().tail().map(Charge::price))
                    .containsExactly(PerUnit.of("EUR 0.10"), PerUnit.of("EUR 0.05"), PerUnit.of("EUR 0.01"));
        }
    }

    @Test
    void what_is_left_over_moves_to_the_next_month() {
        assertThat(undo.allowance(TODAY, "undo-8", "calls").amount()).isEqualTo(Level.of(250, "minute"));
        assertThat(undo.allowance(TODAY, "undo-8", "texts").amount()).isEqualTo(Level.of(100, "text"));
        assertThat(undo.allowance(TODAY, "undo-8", "data").amount()).isEqualTo(Level.of(5, "GB"));
        assertThat(undo.offer(TODAY, "undo-8").allowances())
                .allSatisfy(allowance -> assertThat(allowance.rolloverPeriods()).isEqualTo(1));
    }

    @Test
    void a_customer_has_six_numbers_at_most() {
        Vector<Command> six = Vector.<Command>of(Subscribe.to("undo-8")).appendAll(Vector.fill(5, Add.of("undo-8")));

        assertThat(undo.firstMonth(TODAY, six.toJavaArray(Command[]::new))).isEqualTo("EUR 48.00");
        assertThat(undo.subscribed(
                                LocalDate.parse(TODAY),
                                six.append(Add.of("undo-14")).toJavaArray(Command[]::new))
                        .isLeft())
                .isTrue();
    }
}
