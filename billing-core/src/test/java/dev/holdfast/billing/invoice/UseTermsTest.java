package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.usage.Increment;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What each record counts and costs: calls in minutes, at 0.60 a minute where nothing else is said. */
class UseTermsTest {

    private static final UsageCharge CALLS = UsageCharge.builder()
            .id(ChargeId.of("calls"))
            .name("Calls")
            .price(PerUnit.of("EUR 0.60"))
            .traffic(Traffic.of("voice", "minutes"))
            .build();
    private static final Option<BigMoney> QUARTER = Option.some(BigMoney.parse("EUR 0.25"));
    private static final Option<Increment> MINUTE_THEN_SECONDS = Option.some(Increment.of(60, 1, "second"));

    @Test
    void a_minute_that_has_begun_counts_whole() {
        RatingTerms whole = RatingTerms.builder()
                .increment(Option.some(Increment.of(1, 1, "")))
                .build();

        // 1, 1, 2 and 0 minutes
        assertThat(cost(CALLS.withTerms(whole), calls(day(7, 3), "0.2", "1", "1.1", "0")))
                .isEqualTo("4 EUR 2.40");
    }

    @Test
    void the_first_minute_counts_whole_and_then_each_second() {
        RatingTerms terms = RatingTerms.builder().increment(MINUTE_THEN_SECONDS).build();

        // 60, 90 and 61 seconds
        assertThat(cost(CALLS.withTerms(terms), calls(day(7, 3), "0.5", "1.5", "1.01")))
                .isEqualTo("3.516666666667 EUR 2.11");
        assertThat(refusal(
                        CALLS.withTerms(terms.withIncrement(Option.some(Increment.of(1, 1, "KB")))),
                        calls(day(7, 3), "1")))
                .contains("an increment in KB", "the use is measured in minutes; state both in one unit");
    }

    @Test
    void units_of_time_are_the_same_however_they_are_written() {
        for (String unit : Vector.of("s", "sec", "Second", "seconds")) {
            RatingTerms terms = RatingTerms.builder()
                    .increment(Option.some(Increment.of(60, 60, unit)))
                    .build();
            assertThat(cost(CALLS.withTerms(terms), calls(day(7, 3), "1.5"))).isEqualTo("2 EUR 1.20");
        }
        RatingTerms hours = RatingTerms.builder()
                .increment(Option.some(Increment.of(1, 1, "h")))
                .build();
        assertThat(cost(CALLS.withTerms(hours), calls(day(7, 3), "61"))).isEqualTo("120 EUR 72.00");
    }

    @Test
    void each_call_costs_its_set_up_and_nothing_is_set_up_for_what_is_free() {
        RatingTerms terms = RatingTerms.builder()
                .setUp(QUARTER)
                .freePerDay(Option.some(BigDecimal.TEN))
                .build();

        // 5 and 5 minutes are free, 2 are left of the third call
        assertThat(cost(CALLS.withTerms(terms), calls(day(7, 3), "5", "5", "2")))
                .isEqualTo("2 EUR 1.45");
    }

    @Test
    void the_first_minute_has_a_price_of_its_own() {
        RatingTerms terms = RatingTerms.builder()
                .increment(MINUTE_THEN_SECONDS)
                .firstIncrementPrice(QUARTER)
                .build();

        // 0.25, and 0.25 with half a minute at 0.60
        assertThat(cost(CALLS.withTerms(terms), calls(day(7, 3), "0.1", "1.5"))).isEqualTo("2.5 EUR 0.80");
        assertThat(refusal(CALLS.withTerms(terms.withIncrement(Option.none())), calls(day(7, 3), "1")))
                .contains("a price of the first increment", "no increment is stated");
    }

    /** Of a call of which a part is free the beginning is free. */
    @Test
    void a_call_that_begins_free_goes_on_at_the_rate() {
        RatingTerms terms = RatingTerms.builder()
                .increment(MINUTE_THEN_SECONDS)
                .firstIncrementPrice(QUARTER)
                .freePerDay(Option.some(BigDecimal.ONE))
                .build();

        assertThat(cost(CALLS.withTerms(terms), calls(day(7, 3), "3"))).isEqualTo("2 EUR 1.20");
    }

    @Test
    void what_is_free_each_day_is_not_kept_for_the_next() {
        RatingTerms terms =
                RatingTerms.builder().freePerDay(Option.some(BigDecimal.TEN)).build();

        // 6 of 16 minutes, none of 4, 2 of 12
        assertThat(cost(
                        CALLS.withTerms(terms),
                        calls(day(7, 3), "8", "8"),
                        calls(day(7, 4), "4"),
                        calls(day(7, 5), "12")))
                .isEqualTo("8 EUR 4.80");
    }

    @Test
    void a_call_costs_at_most_its_cap_and_a_day_its_own() {
        RatingTerms perCall = RatingTerms.builder()
                .capPerRecord(Option.some(Money.parse("EUR 3.00")))
                .build();
        RatingTerms perDay = RatingTerms.builder()
                .capPerDay(Option.some(Money.parse("EUR 3.00")))
                .build();

        // 10 minutes are 6.00, and 2 are 1.20
        assertThat(cost(CALLS.withTerms(perCall), calls(day(7, 3), "10", "2"))).isEqualTo("12 EUR 4.20");
        assertThat(cost(CALLS.withTerms(perDay), calls(day(7, 3), "3", "3"), calls(day(7, 4), "2")))
                .isEqualTo("8 EUR 4.20");
        assertThat(refusal(CALLS.withTerms(perDay).withPrice(tiered()), calls(day(7, 3), "3")))
                .contains("a cap per day", "it needs a price per unit");
    }

    /** 0.06 and 0.03 are 0.09, rounded up to 0.10 once. */
    @Test
    void a_cap_of_a_day_does_not_round_call_by_call() {
        RatingTerms terms = RatingTerms.builder()
                .by(RatingTerms.By.DAY)
                .rounded(Option.some(new RatingTerms.Rounded(1, RoundingMode.UP)))
                .capPerDay(Option.some(Money.parse("EUR 3.00")))
                .build();

        assertThat(cost(CALLS.withTerms(terms), calls(day(7, 3), "0.1", "0.05")))
                .isEqualTo("0.15 EUR 0.10");
    }

    @Test
    void what_is_priced_in_another_unit_is_converted_call_by_call_where_calls_have_a_cap() {
        RatingTerms terms = RatingTerms.builder()
                .capPerRecord(Option.some(Money.parse("EUR 3.00")))
                .build();
        UsageCharge seconds = CALLS.withTerms(terms)
                .withMetering(new Metering(
                        Metering.Aggregation.SUM,
                        Option.some(new Metering.Conversion(new BigDecimal("60"), 0, RoundingMode.UP))));

        // 2 minutes each
        assertThat(cost(seconds, calls(day(7, 3), "61", "119"))).isEqualTo("3 EUR 2.40");
    }

    /** 62 from the 16th of a month of 31 days are 32; 62 for 10 days and 31 for 21 are 41. */
    @Test
    void what_stands_counts_for_its_days_and_into_later_periods() {
        UsageCharge seats = CALLS.withMetering(new Metering(Metering.Aggregation.STANDING, Option.none()));
        Desk desk = desk(seats);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> reports = Vector.of(calls(day(7, 16), "62"), calls(day(8, 11), "31"));

        assertThat(texts(desk.bills(line, reports, Ledger.EMPTY, day(10, 1))))
                .containsExactly("32 EUR 19.20", "41 EUR 24.60", "31 EUR 18.60");
    }

    @Test
    void use_that_is_taken_back_comes_off_what_its_period_used() {
        assertThat(cost(CALLS, calls(day(7, 3), "30"), back("12.5"))).isEqualTo("17.5 EUR 10.50");
        assertThat(texts(bill(CALLS, calls(day(7, 3), "30"), back("31")))).isEmpty();
        assertThat(refusal(CALLS.withMetering(new Metering(Metering.Aggregation.MAXIMUM, Option.none())), back("1")))
                .contains("2013-07-20", "calls");
        assertThatThrownBy(() -> back("0")).hasMessageContaining("quantity must be above 0, was 0");
    }

    /** 4 minutes on the 20th: of the calls of that day and before the latest goes first, then those after it. */
    @Test
    void calls_that_are_taken_back_are_the_latest_before_and_then_those_after() {
        RatingTerms terms = RatingTerms.builder().setUp(QUARTER).build();

        // 2 and 2 minutes of the 10th are gone, 3 of the 5th are left
        assertThat(cost(
                        CALLS.withTerms(terms),
                        calls(day(7, 5), "3"),
                        calls(day(7, 10), "2", "2"),
                        calls(day(7, 25), "9"),
                        back("4")))
                .isEqualTo("12 EUR 7.70");
        // 5 of the 9 of the 25th are left
        assertThat(cost(CALLS.withTerms(terms), calls(day(7, 25), "9"), back("4")))
                .isEqualTo("5 EUR 3.25");
        // of two calls of 3 and 2 minutes 1 is left
        assertThat(cost(CALLS.withTerms(terms), calls(day(7, 10), "3", "2"), back("4")))
                .isEqualTo("1 EUR 0.85");
    }

    @Test
    void use_that_is_taken_back_comes_off_its_own_period_and_charge_only() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> july = Vector.of(calls(day(7, 3), "10"), calls(day(8, 3), "10"));
        Ledger billed = desk.bills(line, july, Ledger.EMPTY, day(9, 1)).ledger();

        assertThat(texts(desk.bills(line, july.append(back("25")), billed, day(9, 1))))
                .containsExactly("0 EUR -6.00");
    }

    private static PriceModel tiered() {
        return Volume.of(Tiers.of(new Tier(
                BigDecimal.ZERO, Option.none(), BigMoney.parse("EUR 0"), new Rate.Each(BigMoney.parse("EUR 0.60")))));
    }

    private static Report back(String quantity) {
        return new Report.TakenBack(
                SubscriptionId.of("s"), HoldingId.of("1"), ChargeId.of("calls"), day(7, 20), new BigDecimal(quantity));
    }

    private static Report calls(LocalDate on, String... minutes) {
        return new Report.Used(
                SubscriptionId.of("s"),
                HoldingId.of("1"),
                ChargeId.of("calls"),
                on,
                Metered.records(Vector.of(minutes).map(BigDecimal::new)));
    }

    private static Desk desk(UsageCharge charge) {
        return Desk.of(with(TRIPLE_PLAY, Tariff.product("line").withCharges(Vector.of(charge))));
    }

    private static BillResult bill(UsageCharge charge, Report... reports) {
        Desk desk = desk(charge);
        return desk.bills(desk.sells(Subscribe.to("line").on(JULY_2013)), Vector.of(reports), Ledger.EMPTY, day(8, 1));
    }

    private static String cost(UsageCharge charge, Report... reports) {
        return texts(bill(charge, reports)).single();
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.of().level().quantity().toPlainString() + " " + line.amount());
    }

    private static String refusal(UsageCharge charge, Report report) {
        Desk desk = desk(charge);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        return desk.billing()
                .bill(desk.account(line).reporting(Vector.of(report)), Ledger.EMPTY, day(8, 1))
                .swap()
                .map(NotCalculated::sentence)
                .getOrElse("billed");
    }
}
