package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProximusMobileLegacyTest {

    private static final LocalDate OLD = LocalDate.of(2011, 8, 15);
    private static final LocalDate NEW = LocalDate.of(2011, 8, 16);
    private static final LocalDate LIST = LocalDate.of(2023, 1, 1);

    private final Catalog catalog =
            CatalogFile.read(Project.example("proximus-mobile-legacy.yaml")).get();

    @Test
    void it_has_no_problems_and_no_warnings() {
        assertThat(catalog.warnings()).isEmpty();
        assertThat(catalog.versions().size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "start5bis, 8.00, 0.25, 0.15, 0.85",
        "start10, 10.50, 0.21, 0.11, 0.85",
        "comfort10, 10.86, 0.20, 0.16, 0.85",
        "comfort15, 15.75, 0.21, 0.11, 0.85",
        "comfort20, 21.72, 0.19, 0.15, 0.85",
        "comfort30, 32.57, 0.19, 0.15, 0.85",
        "favorite35, 36.75, 0.21, 0.11, 0.10",
        "favorite50, 54.29, 0.13, 0.11, 0.10",
        "favorite55, 57.75, 0.16, 0.11, 0.10",
        "intense80, 86.86, 0.13, 0.09, 0.10",
    })
    void each_plan_is_billed_at_its_price_and_has_its_own_rates(
            String plan, String price, String minute, String text, String megabyte) {
        Customer customer = Customer.of(catalog).buying(plan, NEW);

        assertThat(customer.billed(LocalDate.of(2011, 9, 1))).isEqualTo(Money.parse("EUR " + price));
        assertThat(customer.billed(LocalDate.of(2023, 6, 1))).isEqualTo(Money.parse("EUR " + price));
        assertThat(rate(NEW, plan, "calls")).isEqualTo(PerUnit.of("EUR " + minute));
        assertThat(rate(NEW, plan, "texts")).isEqualTo(PerUnit.of("EUR " + text));
        assertThat(rate(NEW, plan, "data")).isEqualTo(PerUnit.of("EUR " + megabyte));
        assertThat(rate(NEW, plan, "mms")).isEqualTo(PerUnit.of("EUR 0.50"));
    }

    @Test
    void two_groups_of_contracts_keep_two_tariffs_of_one_plan() {
        Customer old = Customer.of(catalog).buying("start5bis", OLD);

        assertThat(old.billed(LocalDate.of(2011, 9, 1))).isEqualTo(Money.parse("EUR 8.00"));
        assertThat(rate(OLD, "start5bis", "calls")).isEqualTo(PerUnit.of("EUR 0.26"));
        assertThat(rate(OLD, "start5bis", "texts")).isEqualTo(PerUnit.of("EUR 0.16"));
        assertThat(catalog.versions().values().flatMap(version -> version.revisions()))
                .isEmpty();
    }

    @Test
    void one_budget_is_twenty_minutes_or_thirty_three_texts() {
        Allowance before = budget(OLD, "start5bis");

        assertThat(before.amount()).isEqualTo(Level.of(20 * 33, "point"));
        assertThat(before.draws()).containsExactly(BigDecimal.valueOf(33), BigDecimal.valueOf(20));
        assertThat(budget(NEW, "start5bis").amount()).isEqualTo(Level.of(20, "minute or text"));
        assertThat(budget(NEW, "start5bis").draws()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "start5bis, 20, 33",
        "comfort10, 55, 67",
        "comfort20, 115, 148",
        "comfort30, 175, 222",
        "favorite50, 415, 500",
    })
    void a_weighted_budget_gives_the_minutes_and_the_texts_of_the_list(String plan, int minutes, int texts) {
        Allowance budget = budget(OLD, plan);
        BigDecimal points = budget.amount().amount().get();

        assertThat(points.divide(budget.draws().get(0))).isEqualByComparingTo(BigDecimal.valueOf(minutes));
        assertThat(points.divide(budget.draws().get(1))).isEqualByComparingTo(BigDecimal.valueOf(texts));
    }

    @Test
    void none_is_sold_any_more() {
        assertThat(catalog.asOf(LIST)
                        .get()
                        .offers()
                        .map(offer -> offer.lifecycle().on(LIST)))
                .hasSize(10)
                .containsOnly(Lifecycle.State.RETIRED);
    }

    private Offer offer(LocalDate date, String id) {
        return catalog.asOf(date).get().offer(OfferId.of(id)).get();
    }

    private Allowance budget(LocalDate date, String plan) {
        return offer(date, plan).allowances().head();
    }

    private PriceModel rate(LocalDate date, String plan, String charge) {
        return offer(date, plan).charge(ChargeId.of(charge)).get().price();
    }
}
