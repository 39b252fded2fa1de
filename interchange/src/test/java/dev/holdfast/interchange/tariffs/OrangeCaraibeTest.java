package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrangeCaraibeTest {

    private static final String FEBRUARY = "2017-02-01";

    private final PrintedTariff livebox = PrintedTariff.of("orange-caraibe-livebox-2017");

    @Test
    void it_is_sound() {
        livebox.assertSoundBut();
    }

    @ParameterizedTest
    @CsvSource({
        "essentiel-fibre, 54.90",
        "infini-fibre, 64.90",
        "essentiel, 49.90",
        "infini, 59.90",
        "essentiel-line, 54.90",
        "infini-line, 64.90"
    })
    void a_month_costs_the_same_in_every_region(String offer, String price) {
        for (String region : new String[] {"GP", "MQ", "GF"}) {
            assertThat(livebox.in(region).firstMonth(FEBRUARY, Subscribe.to(offer)))
                    .isEqualTo("EUR " + price);
        }
    }

    @Test
    void what_differs_is_the_tax_in_it() {
        assertThat(livebox.in("GP")
                        .bill(FEBRUARY, Subscribe.to("essentiel-fibre"))
                        .get()
                        .net())
                .hasToString("EUR 50.60");
        assertThat(livebox.in("GF")
                        .bill(FEBRUARY, Subscribe.to("essentiel-fibre"))
                        .get()
                        .net())
                .hasToString("EUR 54.90");
        assertThat(livebox.in("GF")
                        .bill(FEBRUARY, Subscribe.to("essentiel-fibre"))
                        .get()
                        .taxes()
                        .map(tax -> tax.taxedAs().category()))
                .containsExactly(VatCategory.O);
    }

    @Test
    void more_speed_is_not_sold_in_guiana() {
        assertThat(livebox.in("MQ").firstMonth(FEBRUARY, Subscribe.to("infini-fibre"), Add.of("boost")))
                .isEqualTo("EUR 84.90");
        assertThat(livebox.in("GF")
                        .subscribed(LocalDate.parse(FEBRUARY), Subscribe.to("infini-fibre"), Add.of("boost"))
                        .isLeft())
                .isTrue();
    }

    @Test
    void connecting_a_house_costs_149() {
        OneOff connection = (OneOff) livebox.charge(FEBRUARY, "infini-fibre", "connection");
        assertThat(connection.price()).isEqualTo(Flat.of("EUR 149.00"));
        assertThat(connection.on()).isEqualTo(new Occasion(Occasion.Kind.INSTALLATION, Option.some("house")));
    }
}
