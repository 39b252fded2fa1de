package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.Arrears;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.GivePromotion;
import dev.holdfast.billing.subscription.Command.Remove;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.price.Graduated;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PackagePrice;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.Percentage;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.price.Rate;
import dev.holdfast.catalog.price.Tier;
import dev.holdfast.catalog.price.Tiers;
import dev.holdfast.catalog.price.Volume;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.usage.Allowance;
import dev.holdfast.catalog.usage.Level;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.SpendCap;
import dev.holdfast.catalog.usage.Traffic;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is used is billed by the total of its period: f(total so far) less what was billed of it. */
class UseTest {

    private static final UsageCharge CALLS = calls(PerUnit.of("EUR 0.10"));
    private static final LocalDate AUGUST = day(8, 1);

    @Test
    void use_is_billed_once_its_period_is_over() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> used = Vector.of(used(day(7, 3), "30"), used(day(7, 20), "12.5"));

        assertThat(desk.bills(line, used, Ledger.EMPTY, day(7, 31)).invoices()).isEmpty();
        assertThat(texts(desk.bills(line, used, Ledger.EMPTY, AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 42.5 EUR 4.25");
    }

    @Test
    void use_of_what_ends_is_billed_at_its_end() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(
                Subscribe.to("line").on(JULY_2013),
                Remove.of(HoldingId.of("1")).on(day(7, 16)).consenting(Desk.losing("1", "line")));

        assertThat(texts(desk.bills(line, Vector.of(used(day(7, 15), "10")), Ledger.EMPTY, day(7, 16))))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-15 of 10 EUR 1.00");
    }

    /**
     * <pre>
     *   1 Jul                16 Jul
     *   |-- held ------------|   what is used on the 16th was used before the end
     * </pre>
     */
    @Test
    void use_on_the_day_of_the_end_belongs_to_what_ended() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(
                Subscribe.to("line").on(JULY_2013),
                Remove.of(HoldingId.of("1")).on(day(7, 16)).consenting(Desk.losing("1", "line")));

        assertThat(texts(desk.bills(
                        line, Vector.of(used(day(7, 15), "10"), used(day(7, 16), "5")), Ledger.EMPTY, day(7, 16))))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-15 of 15 EUR 1.50");
        assertThat(refusal(desk, line, used(day(7, 17), "1"))).contains("it is not held that day");
    }

    /** The month is over when the holding ends, and its last use comes after the bill. */
    @Test
    void late_use_of_the_day_of_the_end_is_billed_with_the_period_before_it() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(
                Subscribe.to("line").on(JULY_2013),
                Remove.of(HoldingId.of("1")).on(AUGUST).consenting(Desk.losing("1", "line")));
        Vector<Report> known = Vector.of(used(day(7, 15), "10"));
        Ledger billed = desk.bills(line, known, Ledger.EMPTY, AUGUST).ledger();

        assertThat(texts(desk.bills(line, known.append(used(AUGUST, "5")), billed, day(9, 1))))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 15 EUR 0.50");
    }

    @Test
    void use_that_is_reported_late_is_billed_at_the_next_bill_as_one_line() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> known = Vector.of(used(day(7, 3), "30"));
        Ledger billed = desk.bills(line, known, Ledger.EMPTY, AUGUST).ledger();

        BillResult september = desk.bills(line, known.append(used(day(7, 31), "5")), billed, day(9, 1));

        assertThat(texts(september)).containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 35 EUR 0.50");
        assertThat(september.invoices().head().lines().head().explain().sentence())
                .isEqualTo("Calls: 35 in 2013-07-01..2013-07-31 for EUR 3.50 with 21 % tax inside by the tariff of"
                        + " 2013-07-01, of which EUR 3.00 was billed before: round(3.50) - round(3.00) = EUR 0.50,"
                        + " rounded HALF_UP.");
        assertThat(desk.bills(line, known.append(used(day(7, 31), "5")), september.ledger(), day(9, 1))
                        .invoices())
                .isEmpty();
    }

    /** Kill Bill's greedy mode and Lago's progressive billing: several bills in one period, each of what is new. */
    @Test
    void the_running_period_can_be_billed_as_use_comes_in() {
        Tier first = new Tier(
                BigDecimal.ZERO, Option.some(new BigDecimal("100")), zero(), new Rate.Each(BigMoney.parse("EUR 0.20")));
        Tier rest = new Tier(new BigDecimal("100"), Option.none(), zero(), new Rate.Each(BigMoney.parse("EUR 0.05")));
        Desk desk = desk(calls(new Graduated(Tiers.of(first, rest))));
        Billing running = desk.billing()
                .by(BillingPolicy.builder().arrears(Arrears.RUNNING_PERIOD).build());
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Account account = desk.account(line).reporting(Vector.of(used(day(7, 3), "60")));
        Account later = account.reporting(Vector.of(used(day(7, 20), "60")));

        BillResult early = running.bill(account, Ledger.EMPTY, day(7, 10)).get();
        BillResult late = running.bill(later, early.ledger(), day(7, 21)).get();
        BillResult over = running.bill(later, late.ledger(), AUGUST).get();

        // 60 x 0.20 = 12.00; 100 x 0.20 + 20 x 0.05 = 21.00
        assertThat(texts(early)).containsExactly("CHARGE Calls 2013-07-01..2013-07-10 of 60 EUR 12.00");
        assertThat(texts(late)).containsExactly("CHARGE Calls 2013-07-01..2013-07-21 of 120 EUR 9.00");
        assertThat(texts(over)).isEmpty();
        assertThat(over.ledger().standing().head().days().hull().until()).isEqualTo(AUGUST);
    }

    /** A volume price falls with the total: what was billed at the dearer rate comes back in the same line. */
    @Test
    void a_total_that_reaches_a_cheaper_tier_gives_back() {
        Tier small = new Tier(
                BigDecimal.ZERO, Option.some(new BigDecimal("100")), zero(), new Rate.Each(BigMoney.parse("EUR 1.00")));
        Tier large = new Tier(new BigDecimal("100"), Option.none(), zero(), new Rate.Each(BigMoney.parse("EUR 0.50")));
        Desk desk = desk(calls(Volume.of(Tiers.of(small, large))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> known = Vector.of(used(day(7, 3), "90"));
        Ledger billed = desk.bills(line, known, Ledger.EMPTY, AUGUST).ledger();

        assertThat(texts(desk.bills(line, known.append(used(day(7, 4), "20")), billed, AUGUST)))
                .containsExactly("CREDIT Calls 2013-07-01..2013-07-31 of 110 EUR -35.00");
    }

    /** OpenMeter: the upper bound belongs to a tier, and 5.001 opens the next. */
    @Test
    void a_started_package_is_charged_once_over_the_whole_period() {
        Desk desk = desk(calls(new PackagePrice(
                BigMoney.parse("EUR 2.00"), new BigDecimal("100"), new BigDecimal("50"), PackagePrice.Started.WHOLE)));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> known = Vector.of(used(day(7, 3), "80"));
        Ledger billed = desk.bills(line, known, Ledger.EMPTY, AUGUST).ledger();

        // 80 and 130 are both one package beyond the 50 free ones
        assertThat(billed.standing().head().key().level().price()).hasToString("EUR 2.00");
        assertThat(texts(desk.bills(line, known.append(used(day(7, 4), "50")), billed, AUGUST)))
                .isEmpty();
        assertThat(texts(desk.bills(line, known.append(used(day(7, 4), "70.001")), billed, AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 150.001 EUR 2.00");
    }

    @Test
    void reports_are_put_together_as_the_metering_says() {
        Vector<Report> used = Vector.of(
                used(day(7, 20), "7"),
                used(day(7, 3), Metered.records(Vector.of(new BigDecimal("40"), new BigDecimal("12")))),
                used(day(7, 21), Metered.records(Vector.of(new BigDecimal("12.0")))));

        assertThat(quantity(Metering.Aggregation.SUM, used)).isEqualTo("71");
        assertThat(quantity(Metering.Aggregation.MAXIMUM, used)).isEqualTo("40");
        assertThat(quantity(Metering.Aggregation.LAST, used)).isEqualTo("12");
        // 40 and 12 are different; 7 others were counted before they were reported
        assertThat(quantity(Metering.Aggregation.UNIQUE_COUNT, used)).isEqualTo("9");
    }

    @Test
    void a_quantity_is_converted_after_it_is_put_together() {
        Metering minutes = new Metering(
                Metering.Aggregation.SUM,
                Option.some(new Metering.Conversion(new BigDecimal("60"), 2, RoundingMode.HALF_UP)));
        Desk desk = desk(CALLS.withMetering(minutes));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));

        // 100 seconds, twice, are 3.33 minutes and not twice 1.67
        assertThat(texts(desk.bills(
                        line, Vector.of(used(day(7, 3), "100"), used(day(7, 4), "100")), Ledger.EMPTY, AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 3.33 EUR 0.33");
    }

    @Test
    void a_model_that_prices_each_record_gets_all_records_of_the_period() {
        Desk desk = desk(calls(Percentage.of("2.9", BigMoney.parse("EUR 0.30"))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));

        // 2.9 % of 100.00 and of 50.00, and twice 0.30
        assertThat(texts(desk.bills(
                        line,
                        Vector.of(
                                used(day(7, 3), Metered.records(Vector.of(new BigDecimal("100.00")))),
                                used(day(7, 4), Metered.records(Vector.of(new BigDecimal("50.00"))))),
                        Ledger.EMPTY,
                        AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 150 EUR 4.95");
    }

    @Test
    void a_cap_of_the_period_is_the_most_that_its_use_costs() {
        SpendCap cap = new SpendCap(Money.parse("EUR 5.00"), SpendCap.Then.BLOCK);
        Desk desk = desk(CALLS.withTerms(
                RatingTerms.builder().capPerPeriod(Option.some(cap)).build()));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));

        assertThat(texts(desk.bills(line, Vector.of(used(day(7, 3), "70")), Ledger.EMPTY, AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 70 EUR 5.00");
    }

    @Test
    void a_fee_at_zero_is_due_without_use_and_nothing_else_is() {
        Tier tier = new Tier(
                BigDecimal.ZERO, Option.none(), BigMoney.parse("EUR 1.00"), new Rate.Each(BigMoney.parse("EUR 0.10")));
        Desk zero = desk(calls(new Graduated(new Tiers(Vector.of(tier), Tiers.Beyond.LAST_PRICE, true))));
        Desk none = desk(CALLS);

        assertThat(texts(zero.bills(zero.sells(Subscribe.to("line").on(JULY_2013)), Ledger.EMPTY, AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 0 EUR 1.00");
        assertThat(none.bills(none.sells(Subscribe.to("line").on(JULY_2013)), Ledger.EMPTY, AUGUST)
                        .invoices())
                .isEmpty();
    }

    /**
     * <pre>
     *   1 Jul                16 Jul                1 Aug
     *   |-- full price ------|== half price =======|
     * </pre>
     */
    @Test
    void use_before_and_after_a_promotion_begins_is_priced_apart() {
        Desk desk = desk(version(CALLS).withPromotions(Vector.of(Tariff.percentOff("half", 50, Lasting.FOREVER))));
        Subscription line = desk.sells(
                Subscribe.to("line").on(JULY_2013),
                new GivePromotion(PromotionId.of("half"), HoldingId.of("1"), Option.none()).on(day(7, 16)));

        assertThat(texts(desk.bills(
                        line, Vector.of(used(day(7, 15), "10"), used(day(7, 16), "20")), Ledger.EMPTY, AUGUST)))
                .containsExactly(
                        "CHARGE Calls 2013-07-01..2013-07-15 of 10 EUR 1.00",
                        "CHARGE Calls 2013-07-16..2013-07-31 of 20 EUR 2.00",
                        "CHARGE half 2013-07-16..2013-07-31 of 20 EUR -1.00");
    }

    @Test
    void a_reduction_grows_with_the_total_that_it_is_on() {
        Desk desk = desk(version(CALLS)
                .withPromotions(Vector.of(
                        Tariff.percentOff("half", 50, Lasting.FOREVER).withScope(Selection.ALL.charges("calls")))));
        Subscription line =
                desk.sells(Subscribe.to(Chosen.of("line").with("half")).on(JULY_2013));
        Vector<Report> known = Vector.of(used(day(7, 3), "30"));
        Ledger billed = desk.bills(line, known, Ledger.EMPTY, AUGUST).ledger();

        assertThat(texts(desk.bills(line, known.append(used(day(7, 4), "10")), billed, AUGUST)))
                .containsExactly(
                        "CHARGE Calls 2013-07-01..2013-07-31 of 40 EUR 1.00",
                        "CHARGE half 2013-07-01..2013-07-31 of 40 EUR -0.50");
    }

    /** The use costs what it did, and the reduction comes alone: in an electronic invoice it is a line of its own. */
    @Test
    void a_promotion_that_is_given_late_is_a_credit_of_its_own() {
        Desk desk = desk(version(CALLS).withPromotions(Vector.of(Tariff.percentOff("half", 50, Lasting.FOREVER))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> known = Vector.of(used(day(7, 3), "24.2"));
        Ledger billed = desk.bills(line, known, Ledger.EMPTY, AUGUST).ledger();
        Subscription given = desk.accepts(
                line, new GivePromotion(PromotionId.of("half"), HoldingId.of("1"), Option.none()).on(JULY_2013));

        BillResult credited = desk.bills(given, known, billed, AUGUST);

        assertThat(texts(credited)).containsExactly("CREDIT half 2013-07-01..2013-07-31 of 24.2 EUR -1.21");
        assertThat(credited.invoices()
                        .single()
                        .items()
                        .map(item -> item.name() + " " + item.measured() + " = " + item.net()))
                .containsExactly("half -1 C62 at EUR 1.00 = EUR -1.00");
    }

    @Test
    void use_of_one_line_is_not_held_against_that_of_another() {
        Desk desk = desk(CALLS);
        Subscription lines =
                desk.sells(Subscribe.to("line").on(JULY_2013), Add.of("line").on(JULY_2013));
        Report known =
                new Report.Used(lines.id(), HoldingId.of("2"), CALLS.id(), day(7, 3), Metered.of(new BigDecimal("30")));
        Ledger billed =
                desk.bills(lines, Vector.of(known), Ledger.EMPTY, AUGUST).ledger();
        Vector<Report> all = Vector.of(
                known,
                used(day(7, 4), "70"),
                new Report.Used(lines.id(), HoldingId.of("2"), CALLS.id(), day(7, 5), Metered.of(new BigDecimal("5"))));

        assertThat(texts(desk.bills(lines, all, billed, AUGUST)))
                .containsExactlyInAnyOrder(
                        "CHARGE Calls 2013-07-01..2013-07-31 of 70 EUR 7.00",
                        "CHARGE Calls 2013-07-01..2013-07-31 of 35 EUR 0.50");
    }

    @Test
    void use_of_what_never_was_is_given_back_and_says_so() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Ledger billed = desk.bills(line, Vector.of(used(day(7, 3), "30")), Ledger.EMPTY, AUGUST)
                .ledger();

        BillResult credited = desk.bills(line, Vector.empty(), billed, AUGUST);

        assertThat(credited.invoices().single().lines().single().explain().sentence())
                .isEqualTo("Calls: 30 in 2013-07-01..2013-07-31 for EUR 3.00 with 21 % tax inside by the tariff of"
                        + " 2013-07-01 was billed and is owed no longer: -round(3.00) = EUR -3.00, rounded HALF_UP.");
    }

    /** A card that costs nothing while it rests: the fee is due for months in which it was used. */
    @Test
    void a_fee_only_if_used_is_due_for_the_periods_with_use() {
        Recurring fee = Recurring.builder()
                .id(ChargeId.of("fee"))
                .name("Fee")
                .price(Flat.of("EUR 5.00"))
                .onlyIfUsed(true)
                .build();
        Desk desk = Desk.of(with(TRIPLE_PLAY, Tariff.product("line").withCharges(Vector.of(fee, CALLS))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));

        assertThat(desk.bills(line, Ledger.EMPTY, day(9, 1)).invoices()).isEmpty();
        assertThat(desk.bills(line, Vector.of(used(day(8, 30), "1"), used(day(7, 30), "0")), Ledger.EMPTY, day(9, 1))
                        .invoices()
                        .flatMap(Invoice::lines)
                        .map(bill -> bill.name() + " " + bill.days() + " " + bill.amount()))
                .containsExactly("Fee 2013-08-01..2013-08-31 EUR 5.00", "Calls 2013-08-01..2013-08-31 EUR 0.10");
    }

    @Test
    void a_report_that_would_be_lost_is_refused_by_name() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(Subscribe.to("line").on(day(7, 10)));

        assertThat(refusal(desk, line, used(day(7, 9), "1")))
                .isEqualTo("a report of 2013-07-09 of subscription s, holding 1, charge calls: it is not held that day;"
                        + " report it of a day on which it is held");
        assertThat(refusal(desk, line, new Report.Used(line.id(), HoldingId.of("9"), CALLS.id(), day(7, 9), one())))
                .contains("holding 9", "there is no such holding");
        assertThat(refusal(
                        desk,
                        line,
                        new Report.Used(line.id(), HoldingId.of("1"), ChargeId.of("texts"), day(7, 11), one())))
                .contains("charge texts", "no usage charge of that name");
        assertThat(refusal(
                        desk,
                        line,
                        new Report.Used(SubscriptionId.of("other"), HoldingId.of("1"), CALLS.id(), day(7, 11), one())))
                .contains("subscription other", "the account does not have it");
    }

    @Test
    void a_report_of_a_later_day_waits_for_its_bill() {
        Desk desk = desk(CALLS);
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));

        assertThat(desk.bills(line, Vector.of(used(day(8, 2), "10")), Ledger.EMPTY, AUGUST)
                        .invoices())
                .isEmpty();
    }

    @Test
    void a_price_of_single_records_is_not_guessed_from_a_quantity() {
        Desk desk = desk(CALLS.withTerms(RatingTerms.builder()
                .setUp(Option.some(BigMoney.parse("EUR 0.15")))
                .build()));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));

        assertThat(refusal(desk, line, used(day(7, 11), "3"))).contains("a price of single records");
    }

    /** 15.00 topped up, and 80 minutes at 0.15: 3.00 are left for the 30 minutes of the next month, which cost 4.50. */
    @Test
    void credit_pays_for_use_until_it_is_used_up() {
        Desk desk = desk(topUp(calls(PerUnit.of("EUR 0.15"))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> july = Vector.of(
                new Report.Happened(line.id(), HoldingId.of("1"), Occasion.event("top-up"), day(7, 2)),
                used(day(7, 11), "80"));
        Vector<Report> august = july.append(used(day(8, 11), "30"));

        BillResult first = desk.bills(line, july, Ledger.EMPTY, AUGUST);
        assertThat(texts(first)).containsExactly("CHARGE line 2013-07-02 of 1 EUR 15.00");
        assertThat(texts(desk.bills(line, august, first.ledger(), day(9, 1))))
                .containsExactly("CHARGE Calls 2013-08-01..2013-08-31 of 30 EUR 1.50");
        // what was used before the top-up was not paid by it
        assertThat(texts(desk.bills(line, july.append(used(day(7, 1), "10")), first.ledger(), AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 90 EUR 1.50");
    }

    @Test
    void credit_needs_to_know_what_each_record_costs() {
        Tier all = new Tier(BigDecimal.ZERO, Option.none(), zero(), new Rate.Each(BigMoney.parse("EUR 0.20")));
        Desk desk = desk(topUp(calls(new Graduated(Tiers.of(all)))));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        Vector<Report> reports = Vector.of(
                new Report.Happened(line.id(), HoldingId.of("1"), Occasion.event("top-up"), day(7, 2)),
                used(day(7, 11), "80"));

        assertThat(desk.billing()
                        .bill(desk.account(line).reporting(reports), Ledger.EMPTY, AUGUST)
                        .getLeft()
                        .sentence())
                .contains("use that credit pays for", "a price per unit");
        // where none was bought, nothing is to be paid by it
        assertThat(texts(desk.bills(line, Vector.of(used(day(7, 11), "80")), Ledger.EMPTY, AUGUST)))
                .containsExactly("CHARGE Calls 2013-07-01..2013-07-31 of 80 EUR 16.00");
    }

    private static CatalogVersion topUp(UsageCharge charge) {
        Allowance credit = Allowance.of("credit", Traffic.of("charge", "EUR"), Level.of(15, "EUR"));
        OneOff topUp = OneOff.of("top-up", Flat.of("EUR 15.00"))
                .withOn(Occasion.event("top-up"))
                .withGives(Vector.of(credit));
        CatalogVersion version = version(charge);
        return version.withOffers(
                version.offers().map(offer -> offer.withCharges(offer.charges().append(topUp))));
    }

    private static String refusal(Desk desk, Subscription line, Report report) {
        return desk.billing()
                .bill(desk.account(line).reporting(Vector.of(report)), Ledger.EMPTY, AUGUST)
                .swap()
                .map((NotCalculated refused) -> refused.term() + " of " + refused.place() + ": " + refused.reason())
                .getOrElse("billed");
    }

    private static String quantity(Metering.Aggregation aggregation, Vector<Report> used) {
        Desk desk = desk(CALLS.withMetering(new Metering(aggregation, Option.none())));
        Subscription line = desk.sells(Subscribe.to("line").on(JULY_2013));
        return desk.bills(line, used, Ledger.EMPTY, AUGUST)
                .ledger()
                .standing()
                .head()
                .key()
                .level()
                .quantity()
                .toPlainString();
    }

    private static Desk desk(UsageCharge charge) {
        return desk(version(charge));
    }

    private static Desk desk(CatalogVersion version) {
        return Desk.of(version);
    }

    private static CatalogVersion version(UsageCharge charge) {
        return with(
                TRIPLE_PLAY,
                Tariff.product("line", Service.of(ServiceKind.MOBILE_LINE, "line"))
                        .withCharges(Vector.of(charge)));
    }

    private static UsageCharge calls(PriceModel price) {
        return UsageCharge.builder()
                .id(ChargeId.of("calls"))
                .name("Calls")
                .price(price)
                .traffic(Traffic.of("voice", "minute"))
                .build();
    }

    private static Report used(LocalDate on, String quantity) {
        return used(on, Metered.of(new BigDecimal(quantity)));
    }

    private static Report used(LocalDate on, Metered metered) {
        return new Report.Used(SubscriptionId.of("s"), HoldingId.of("1"), ChargeId.of("calls"), on, metered);
    }

    private static Metered one() {
        return Metered.of(BigDecimal.ONE);
    }

    private static BigMoney zero() {
        return BigMoney.parse("EUR 0");
    }

    private static Vector<String> texts(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.kind() + " " + line.name() + " " + line.days() + " of "
                        + line.of().level().quantity().toPlainString() + " " + line.amount());
    }
}
