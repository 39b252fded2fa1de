package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.usage.Increment;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.Project;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProximusPacksTest {

    private static final LocalDate MAY_2022 = LocalDate.of(2022, 5, 1);
    private static final LocalDate NOVEMBER_2024 = LocalDate.of(2024, 11, 4);

    private final Catalog catalog =
            CatalogFile.read(Project.example("proximus-packs-2022.yaml")).get();

    @Test
    void it_has_no_problems_and_no_warnings() {
        assertThat(catalog.warnings()).isEmpty();
        assertThat(catalog.versions().size()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-01, 0, 0, 59.99", "2022-04-01, 0, 2, 83.99", "2022-04-01, 1, 2, 94.99", "2022-04-01, 0, 4, 101.99",
        "2022-05-01, 0, 0, 63.99", "2022-05-01, 0, 2, 88.99", "2022-05-01, 1, 2, 99.99", "2022-05-01, 0, 4, 108.99",
    })
    void the_eight_totals_of_flex_come_out_of_one_pack(LocalDate date, int fixedLines, int mobileLines, String total) {
        Customer customer = Customer.of(catalog).buying(flex(fixedLines, mobileLines), date);

        assertThat(customer.billed(date)).isEqualTo(eur(total));
    }

    @Test
    void who_has_flex_already_pays_the_new_price_from_may_2022_on() {
        Customer customer = Customer.of(catalog)
                .buying(flex(1, 0), LocalDate.of(2021, 9, 1))
                .buying("second-decoder", LocalDate.of(2021, 9, 1));

        assertThat(customer.billed(LocalDate.of(2021, 12, 1))).isEqualTo(eur("76.99"));
        assertThat(customer.billed(LocalDate.of(2022, 1, 1))).isEqualTo(eur("78.99"));
        assertThat(customer.billed(MAY_2022)).isEqualTo(eur("82.99"));
    }

    @ParameterizedTest
    @CsvSource({"start, 55.95, 57.95, 59.95", "confort, 59.95, 62.95, 64.95", "maxi, 73.95, 74.95, 76.95"})
    void old_contracts_of_a_triple_play_cost_two_more_from_july_2015(
            String pack, String until2013, String from2013, String from2015) {
        Customer old = Customer.of(catalog).buying(pack, LocalDate.of(2012, 4, 14));
        Customer newer = Customer.of(catalog).buying(pack, LocalDate.of(2012, 4, 15));

        assertThat(old.billed(LocalDate.of(2013, 6, 1))).isEqualTo(eur(until2013));
        assertThat(old.billed(LocalDate.of(2013, 7, 1))).isEqualTo(eur(from2013));
        assertThat(old.billed(LocalDate.of(2015, 7, 1))).isEqualTo(eur(from2015));
        assertThat(newer.billed(LocalDate.of(2015, 7, 1))).isEqualTo(eur(from2013));
        Customer later = Customer.of(catalog).buying(pack, LocalDate.of(2015, 9, 1));
        assertThat(later.billed(LocalDate.of(2015, 9, 1)).minus(eur("50.00"))).isEqualTo(eur(from2013));
    }

    @ParameterizedTest
    @CsvSource({
        "mobilus-s, 2016-11-01, 2017-07-01, 15.00",
        "mobilus-s, 2016-11-01, 2017-08-01, 16.00",
        "mobilus-m, 2016-11-01, 2017-07-01, 25.00",
        "mobilus-m, 2016-11-01, 2017-08-01, 27.00",
        "mobilus-l, 2016-11-01, 2017-07-01, 40.00",
        "mobilus-l, 2016-11-01, 2017-08-01, 43.00",
        "familus, 2016-11-01, 2019-12-01, 67.00",
        "familus, 2016-11-01, 2020-01-01, 70.50",
        "familus, 2016-11-01, 2022-01-01, 72.00",
        "phone-line, 2017-01-01, 2017-02-01, 22.13",
        "phone-line, 2017-01-01, 2021-12-01, 24.13",
        "phone-line, 2017-01-01, 2022-01-01, 24.63",
        "internet-essential, 2020-07-01, 2022-04-01, 27.50",
        "internet-essential, 2020-07-01, 2022-05-01, 25.00",
        "mobilus-unlimited-5g, 2022-04-11, 2022-05-01, 42.99",
        "mobilus-unlimited-premium-5g, 2022-04-11, 2022-05-01, 49.99",
    })
    void each_offer_is_billed_at_the_price_of_its_time(String offer, LocalDate bought, LocalDate month, String price) {
        assertThat(Customer.of(catalog).buying(offer, bought).billed(month)).isEqualTo(eur(price));
    }

    @Test
    void the_social_tariff_leaves_what_was_published_of_the_fixed_line() {
        Customer customer = Customer.of(catalog)
                .inSegment("social")
                .knowing("social tariff in the household", "none")
                .buying(Chosen.of("phone-line").with("social-tariff"), LocalDate.of(2021, 9, 1));

        assertThat(customer.billed(LocalDate.of(2021, 12, 1))).isEqualTo(eur("15.73"));
        assertThat(customer.billed(LocalDate.of(2022, 1, 1))).isEqualTo(eur("16.23"));
    }

    @Test
    void a_household_has_the_social_tariff_once() {
        Chosen again = Chosen.of("phone-line").with("social-tariff");

        assertThat(Customer.of(catalog)
                        .inSegment("social")
                        .knowing("social tariff in the household", "one")
                        .refusal(again, LocalDate.of(2021, 9, 1)))
                .isEqualTo("PROMOTION_NOT_GIVEN");
    }

    @Test
    void a_device_needs_a_direct_debit() {
        Customer bizz = Customer.of(catalog).inSegment("business").buying("mobilus-s", LocalDate.of(2019, 1, 1));

        assertThat(bizz.refusal(Chosen.of("dataphone-5"), LocalDate.of(2019, 1, 1)))
                .isEqualTo("NOT_SOLD");
        assertThat(bizz.knowing("payment", "direct-debit")
                        .buying("dataphone-5", LocalDate.of(2019, 1, 1))
                        .billed(LocalDate.of(2019, 2, 1)))
                .isEqualTo(eur("21.00"));
    }

    @Test
    void unlimited_costs_less_for_six_months_on_the_web() {
        LocalDate start = LocalDate.of(2019, 3, 1);
        Customer customer = Customer.of(catalog)
                .through("web")
                .buying(Chosen.of("xl-unlimited-2018").with("xl-unlimited-6-months"), start);

        assertThat(customer.billed(start)).isEqualTo(eur("34.99"));
        assertThat(customer.billed(start.plusMonths(5))).isEqualTo(eur("34.99"));
        assertThat(customer.billed(start.plusMonths(6))).isEqualTo(eur("42.99"));
        assertThat(customer.billed(start, 12)).isEqualTo(eur("38.99").multipliedBy(12));
    }

    @Test
    void tuttimus_costs_less_for_six_months() {
        LocalDate start = LocalDate.of(2017, 6, 1);
        Customer customer = Customer.of(catalog).buying(Chosen.of("tuttimus").with("tuttimus-first-6-months"), start);

        assertThat(customer.billed(start)).isEqualTo(eur("147.95")); // with the activation of 50.00
        assertThat(customer.billed(start.plusMonths(5))).isEqualTo(eur("97.95"));
        assertThat(customer.billed(start.plusMonths(6))).isEqualTo(eur("110.95"));
    }

    @Test
    void what_was_not_published_is_not_billed() {
        Customer customer = Customer.of(catalog).buying("minimus", LocalDate.of(2017, 1, 1));

        assertThat(customer.uncovered(LocalDate.of(2017, 1, 1))).contains("offer minimus, charge monthly");
    }

    @ParameterizedTest
    @CsvSource({
        "dataphone-500mb, 4.13", "dataphone-1gb, 8.26", "dataphone-1-5gb, 12.40",
        "dataphone-2gb, 16.53", "dataphone-2-5gb, 20.66", "dataphone-3-5gb, 28.93",
    })
    void devices_for_businesses_are_priced_without_tax(String offer, String price) {
        Charge monthly = charge(NOVEMBER_2024, offer, "monthly");

        assertThat(monthly.price()).isEqualTo(Flat.of("EUR " + price));
        assertThat(version(NOVEMBER_2024).basisOf(monthly, Option.none())).isEqualTo(PriceBasis.TAX_EXCLUSIVE);
    }

    @Test
    void use_beyond_a_plan_is_counted_by_the_second_after_a_first_minute() {
        Vector.of("mobile-flex", "mobilus-unlimited-5g", "mobilus-unlimited-premium-5g")
                .forEach(plan -> {
                    assertThat(usage(plan, "calls").price()).isEqualTo(PerUnit.of("EUR 0.30"));
                    assertThat(usage(plan, "data").price()).isEqualTo(PerUnit.of("EUR 0.12"));
                });
        assertThat(usage("bizz-smart", "calls").price()).isEqualTo(PerUnit.of("EUR 0.14"));
        assertThat(usage("bizz-smart", "calls").terms().increment()).contains(Increment.of(60, 1, "second"));
        assertThat(usage("bizz-smart", "data").price()).isEqualTo(PerUnit.of("EUR 0.07"));
        assertThat(usage("bizz-smart", "data").terms().capPerPeriod())
                .contains(new SpendCap(eur("60.00"), SpendCap.Then.BLOCK));
    }

    @Test
    void fees_are_those_of_the_sources() {
        assertThat(charge(LocalDate.of(2013, 7, 1), "triple-internet", "activation")
                        .price())
                .isEqualTo(Flat.of("EUR 50.00"));
        assertThat(charge(LocalDate.of(2013, 7, 1), "triple-internet", "technician")
                        .price())
                .isEqualTo(Flat.of("EUR 129.00"));
        assertThat(charge(LocalDate.of(2017, 6, 1), "tuttimus", "installation").price())
                .isEqualTo(Flat.of("EUR 65.00"));
        assertThat(charge(LocalDate.of(2023, 1, 3), "prepaid", "credit-refund").price())
                .isEqualTo(Flat.of("EUR 5.00"));
    }

    private static Chosen flex(int fixedLines, int mobileLines) {
        return Chosen.of("flex")
                .filling("fixed-line", times("flex-fixed-line", fixedLines))
                .filling("mobile", times("mobile-flex", mobileLines));
    }

    private static String[] times(String offer, int count) {
        return Vector.fill(count, offer).toJavaArray(String[]::new);
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private CatalogVersion version(LocalDate date) {
        return catalog.asOf(date).get();
    }

    private Charge charge(LocalDate date, String offer, String charge) {
        Offer found = version(date).offer(OfferId.of(offer)).get();
        return found.charge(ChargeId.of(charge)).get();
    }

    private UsageCharge usage(String offer, String charge) {
        return (UsageCharge) charge(NOVEMBER_2024, offer, charge);
    }
}
