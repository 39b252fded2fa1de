package dev.holdfast.interchange.tariffs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogProblem;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.Unpublished;
import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.Project;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VooTest {

    private static final LocalDate IN_2019 = LocalDate.of(2019, 1, 1);
    private static final LocalDate JUNE_2019 = LocalDate.of(2019, 6, 1);
    private static final LocalDate JULY_2019 = LocalDate.of(2019, 7, 1);
    private static final LocalDate JULY_2021 = LocalDate.of(2021, 7, 1);
    private static final LocalDate AUGUST_2021 = LocalDate.of(2021, 8, 1);

    private final Catalog catalog =
            CatalogFile.read(Project.example("voo-2021.yaml")).get();

    @Test
    void it_has_no_problems() {
        assertThat(catalog.warnings().map(CatalogProblem::code)).containsOnly(CatalogProblem.Code.ANCHOR_CLAMPED);
        assertThat(catalog.versions().size()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"125, 59.00, 109.00, 73.00", "400, 69.00, 119.00, 81.00"})
    void internet_with_a_mobile_line(String speed, String month, String withActivation, String withExtraSim) {
        Customer customer = Customer.of(catalog).buying("duo-net-mobile-" + speed, JULY_2021);

        assertThat(customer.billed(JULY_2021)).isEqualTo(eur(withActivation));
        assertThat(customer.billed(AUGUST_2021)).isEqualTo(eur(month));
        assertThat(customer.buying("extra-sim-" + speed, JULY_2021).billed(AUGUST_2021))
                .isEqualTo(eur(withExtraSim));
    }

    @ParameterizedTest
    @CsvSource({
        "cable-access, 19.75, 20.50",
        "trio-tatoo, 88.95, 89.95",
        "trio-fiber-200, 108.95, 89.95",
        "internet-toudoo, 26.95, 26.95",
    })
    void who_was_a_customer_already_pays_the_prices_of_july_2019(String offer, String before, String after) {
        Customer customer = Customer.of(catalog).buying(offer, IN_2019);

        assertThat(customer.billed(JUNE_2019)).isEqualTo(eur(before));
        assertThat(customer.billed(JULY_2019)).isEqualTo(eur(after));
    }

    @Test
    void sport_comes_on_top_of_the_cable_subscription() {
        Customer customer = Customer.of(catalog).buying("cable-access", IN_2019).buying("voo-sport", IN_2019);

        assertThat(customer.billed(JUNE_2019)).isEqualTo(eur("23.65"));
        assertThat(customer.billed(JULY_2019)).isEqualTo(eur("25.40"));
    }

    @Test
    void television_needs_the_cable_subscription() {
        Chosen duo = Chosen.of("duo-tv-tel").filling("tel", "tel-eco");

        assertThat(Customer.of(catalog).refusal(duo, IN_2019)).isEqualTo("REQUIRED_MISSING");
    }

    @Test
    void the_social_tariff_takes_off_at_most_8_40() {
        Customer customer = Customer.of(catalog)
                .inSegment("social")
                .buying(Chosen.of("internet-toudoo").with("social-tariff"), IN_2019);

        assertThat(customer.billed(JUNE_2019)).isEqualTo(eur("18.55"));
    }

    @ParameterizedTest
    @CsvSource({"mobile-toudoo, 20.00", "mobile-5gb, 40.00"})
    void more_data_makes_the_totals_of_the_press(String plan, String total) {
        Customer customer = Customer.of(catalog)
                .buying(plan, LocalDate.of(2017, 2, 1))
                .buying("databoost", LocalDate.of(2017, 2, 1));

        assertThat(customer.billed(LocalDate.of(2017, 3, 1))).isEqualTo(eur(total));
    }

    @Test
    void an_add_on_costs_less_for_who_has_internet_here() {
        Customer mobile = Customer.of(catalog).buying("mobile-toudoo", IN_2019);
        Customer both = mobile.buying("internet-toudoo", IN_2019)
                .buying(Chosen.of("blablaboost").with("blablaboost-at-home"), IN_2019);

        assertThat(mobile.buying("blablaboost", IN_2019).billed(JUNE_2019)).isEqualTo(eur("20.00"));
        assertThat(both.billed(JUNE_2019)).isEqualTo(eur("40.95")); // 12.00, 26.95 and 2.00
    }

    @Test
    void calls_from_the_fixed_line_cost_more_from_july_2019_on() {
        assertThat(usage(JUNE_2019, "tel-eco", "fixed-peak").price()).isEqualTo(PerUnit.of("EUR 0.05"));
        assertThat(usage(JULY_2019, "tel-eco", "fixed-peak").price()).isEqualTo(PerUnit.of("EUR 0.09"));
        assertThat(usage(JULY_2019, "tel-eco", "fixed-peak").terms().setUp()).contains(BigMoney.parse("EUR 0.05"));
        assertThat(usage(JULY_2019, "tel-eco", "fixed-off-peak").price()).isEqualTo(PerUnit.of("EUR 0.00"));
        assertThat(usage(JUNE_2019, "tel-24-7", "mobile").price()).isEqualTo(PerUnit.of("EUR 0.20"));
        assertThat(usage(JULY_2019, "tel-24-7", "mobile").price()).isEqualTo(PerUnit.of("EUR 0.23"));
        assertThat(usage(JULY_2019, "tel-24-7", "mobile").terms().setUp()).contains(BigMoney.parse("EUR 0.10"));
    }

    @Test
    void use_in_the_eu_is_free_up_to_an_amount_a_day_from_june_2017_on() {
        UsageCharge before = usage(LocalDate.of(2017, 5, 31), "mobile-5gb", "eu-data");
        UsageCharge after = usage(LocalDate.of(2017, 6, 1), "mobile-5gb", "eu-data");

        assertThat(before.price()).isEqualTo(PerUnit.of("EUR 0.0605"));
        assertThat(before.terms().freePerDay()).isEmpty();
        assertThat(after.price()).isEqualTo(PerUnit.of("EUR 0.007"));
        assertThat(after.terms().freePerDay()).contains(BigDecimal.valueOf(200));
    }

    @ParameterizedTest
    @CsvSource({
        "calls, 0.23",
        "texts, 0.07",
        "data, 0.10",
    })
    void use_beyond_a_mobile_plan(String charge, String rate) {
        assertThat(usage(JULY_2021, "mobile-15gb", charge).price()).isEqualTo(PerUnit.of("EUR " + rate));
    }

    @ParameterizedTest
    @CsvSource({
        "special-070, 0.30",
        "special-0900, 0.50",
        "special-0901, 0.50",
        "special-0902, 1.00",
        "special-0903, 1.50",
        "special-0904, 2.00",
        "special-0905, 2.00",
        "special-0906, 1.00",
        "special-0907, 2.00",
        "special-0909, 31.00",
    })
    void of_special_numbers_only_the_most_is_published(String charge, String rate) {
        assertThat(usage(JULY_2021, "mobile-15gb", charge).price())
                .isEqualTo(new Unpublished(Option.none(), Option.some(PerUnit.of("EUR " + rate))));
    }

    @Test
    void security_is_sold_from_5_00_on() {
        assertThat(catalog.asOf(JULY_2021)
                        .get()
                        .offer(OfferId.of("internet-security"))
                        .get()
                        .charges()
                        .map(Charge::price))
                .containsExactly(new Unpublished(Option.some(Flat.of("EUR 5.00")), Option.none()));
    }

    @Test
    void use_in_the_eu_cost_a_surcharge_in_2016_and_drew_on_the_plan_as_well() {
        UsageCharge surcharge = usage(LocalDate.of(2016, 5, 1), "mobile-5gb", "eu-data");

        assertThat(surcharge.charged()).isEqualTo(UsageCharge.Charged.ALL_USE);
        assertThat(catalog.asOf(LocalDate.of(2016, 5, 1))
                        .get()
                        .offer(OfferId.of("mobile-5gb"))
                        .get()
                        .allowances()
                        .head()
                        .covers())
                .contains(surcharge.traffic());
    }

    @ParameterizedTest
    @CsvSource({
        "duo-net-mobile-125, activation, 50.00",
        "duo-net-mobile-125, installation, 60.00",
        "duo-net-mobile-125, installation-evening, 85.00",
        "duo-net-mobile-125, installation-weekend, 110.00",
        "duo-net-mobile-400, repair-sunday, 129.00",
        "duo-net-mobile-400, reactivation, 30.00",
        "duo-net-mobile-400, direct-debit-rejected, 9.00",
        "duo-net-mobile-400, reminder, 10.00",
        "smartcard, purchase, 13.00",
        "tel-eco, missed-visit, 50.00",
        "tel-24-7, move, 50.00",
        "dect-phone, purchase, 40.00",
        "fixe-a-mobile, monthly, 15.00",
        "internationale, monthly, 7.00",
        "second-line-eco, monthly, 6.95",
        "second-line-24-7, monthly, 12.95",
    })
    void fees_and_add_ons(String offer, String charge, String price) {
        assertThat(catalog.asOf(JULY_2021)
                        .get()
                        .offer(OfferId.of(offer))
                        .get()
                        .charge(ChargeId.of(charge))
                        .get()
                        .price())
                .isEqualTo(Flat.of("EUR " + price));
    }

    private static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    private UsageCharge usage(LocalDate date, String offer, String charge) {
        return (UsageCharge) catalog.asOf(date)
                .get()
                .offer(OfferId.of(offer))
                .get()
                .charge(ChargeId.of(charge))
                .get();
    }
}
