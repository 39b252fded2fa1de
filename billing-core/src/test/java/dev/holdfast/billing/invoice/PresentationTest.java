package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.CONFORT;
import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.percentOff;
import static dev.holdfast.billing.Tariff.product;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.Presentation;
import dev.holdfast.billing.policy.ReductionTime;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxPolicy;
import dev.holdfast.billing.time.StandardDayCount;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How what is owed by the catalogue stands on paper, and in an electronic invoice. */
class PresentationTest {

    private static final BillingPolicy NETTED = BillingPolicy.builder()
            .presentation(new Presentation(Presentation.ZeroLines.DROPPED, Presentation.Corrections.NETTED))
            .build();
    private static final BillingPolicy SHOWN = BillingPolicy.builder()
            .presentation(new Presentation(Presentation.ZeroLines.SHOWN, Presentation.Corrections.APART))
            .build();

    /**
     * <pre>
     *   1 Sep                 12 Sep                          1 Oct
     *   |-- start, billed ----|-- confort instead ------------|
     * </pre>
     */
    @Test
    void a_credit_and_the_charge_instead_of_it_stand_apart_or_as_one_line() {
        Desk desk = Desk.of(TRIPLE_PLAY);
        Subscription start = desk.sells(Subscribe.to("start").on(JULY_2013));
        Ledger billed = desk.bills(start, Ledger.EMPTY, day(9, 1)).ledger();
        Account changed =
                desk.account(desk.accepts(start, ChangeOffer.to("confort").on(day(9, 12))));

        Invoice apart = bill(desk, BillingPolicy.DEFAULT, changed, billed, day(9, 12));
        Invoice netted = bill(desk, NETTED, changed, billed, day(9, 12));

        assertThat(Paper.amounts(apart)).containsExactly("start -36.70", "confort 39.87");
        assertThat(Paper.amounts(netted)).containsExactly("confort 3.17");
        assertThat(netted.lines().single().explain())
                .hasToString("confort: for 2013-09-12..2013-09-30, what is charged less what is credited, with 21 % tax"
                        + " inside: round(57.95 × 11/30) - round(57.95) + round(62.95 × 19/30) = EUR 3.17.");
        assertThat(netted.lines().single().explain().derivation().value()).isEqualByComparingTo("3.17");
        assertThat(netted.accrued()).containsExactlyElementsOf(apart.accrued());
        assertThat(Paper.totals(netted)).isEqualTo(Paper.totals(apart));
        assertThat(netted.items().single().measured()).hasToString("1 C62 at EUR 2.619835");
        assertThat(netted.lines().single().kind()).isEqualTo(InvoiceLine.Kind.CHARGE);
        assertThat(netted.sections().single().subscription()).contains(SubscriptionId.of("s"));
    }

    @Test
    void what_is_credited_more_than_it_is_charged_for_is_one_credit() {
        Desk desk = Desk.of(TRIPLE_PLAY);
        Subscription confort = desk.sells(Subscribe.to("confort").on(JULY_2013));
        Ledger billed = desk.bills(confort, Ledger.EMPTY, day(9, 1)).ledger();
        Account changed = desk.account(desk.accepts(
                confort,
                ChangeOffer.to("start")
                        .on(day(9, 12))
                        .consenting(Desk.reducing("1/internet", "internet"), Desk.reducing("1/tv", "TV"))));

        InvoiceLine netted =
                bill(desk, NETTED, changed, billed, day(9, 12)).lines().single();

        assertThat(netted.kind() + " " + netted.name() + " " + netted.amount() + " " + netted.measured())
                .isEqualTo("CREDIT start EUR -3.17 -1 C62 at EUR 3.17");
    }

    @Test
    void a_netted_line_of_zero_stays_where_rounding_upwards_leaves_it_a_net() {
        Desk desk = Desk.of(with(TRIPLE_PLAY, CONFORT.withCharges(Vector.of(monthly("57.95")))));
        Subscription start = desk.sells(Subscribe.to("start").on(JULY_2013));
        Ledger billed = desk.bills(start, Ledger.EMPTY, day(9, 1)).ledger();
        Account changed =
                desk.account(desk.accepts(start, ChangeOffer.to("confort").on(day(9, 12))));
        TaxPolicy upwards =
                new TaxPolicy(TaxPolicy.Scope.PER_LINE, TaxPolicy.Inclusive.TAX_ROUNDED, RoundingMode.CEILING);

        Invoice netted = bill(desk, NETTED.withTax(upwards), changed, billed, day(9, 12));

        // 36.70 × 21/121 = 6.369: 6.37 charged, 6.36 credited
        assertThat(netted.lines().single().net().getAmount()).isEqualByComparingTo("-0.01");
        assertThat(Paper.totals(netted)).isEqualTo("106 -0.01, 109 -0.01, 110 0.01");
        assertThat(desk.billing()
                        .by(NETTED)
                        .bill(changed, billed, day(9, 12))
                        .get()
                        .invoices())
                .isEmpty();
    }

    @Test
    void a_line_of_zero_is_dropped_or_shown() {
        Desk desk = Desk.of(with(TRIPLE_PLAY, product("mail").withCharges(Vector.of(monthly("0.00")))));
        Account account = desk.account(
                desk.sells(Subscribe.to("start").on(JULY_2013), Add.of("mail").on(JULY_2013)));

        assertThat(Paper.amounts(bill(desk, BillingPolicy.DEFAULT, account, Ledger.EMPTY, JULY_2013)))
                .containsExactly("start 57.95");
        Invoice shown = bill(desk, SHOWN, account, Ledger.EMPTY, JULY_2013);
        assertThat(Paper.amounts(shown)).containsExactly("start 57.95", "mail 0.00");
        assertThat(shown.lines().last().explain().derivation().value()).isZero();
    }

    /** 1999.99 a month, 17 days of September: the case that a rounded factor or a price per day gets wrong. */
    @Test
    void a_part_of_a_month_is_its_days_at_the_price_of_the_month() {
        Desk desk = line("1999.99");
        Account account = desk.account(desk.sells(Subscribe.to("line").on(day(9, 14))));

        Invoice invoice = bill(desk, BillingPolicy.DEFAULT, account, Ledger.EMPTY, day(10, 1));

        assertThat(invoice.items().map(item -> item.measured() + " = " + item.net()))
                .containsExactly("17 DAY at EUR 1999.99 for 30 = EUR 1133.33", "1 C62 at EUR 1999.99 = EUR 1999.99");
    }

    @Test
    void a_part_that_is_not_counted_in_days_is_one_of_its_amount() {
        Desk desk = line("30.00");
        Account account = desk.account(desk.sells(Subscribe.to("line").on(day(7, 15))));
        BillingPolicy yearly =
                BillingPolicy.builder().dayCount(StandardDayCount.YEAR_365_12).build();

        assertThat(bill(desk, yearly, account, Ledger.EMPTY, day(7, 15))
                        .items()
                        .single()
                        .measured())
                .hasToString("1 C62 at EUR 16.77");
    }

    @Test
    void a_reduction_is_an_allowance_of_the_price_that_it_reduces() {
        Desk desk = Desk.of(TRIPLE_PLAY
                .withPromotions(Vector.of(percentOff("welcome", 20, new Lasting.For(Span.months(6)))))
                .withBasis(PriceBasis.TAX_EXCLUSIVE));
        Account account = desk.account(
                desk.sells(Subscribe.to(Chosen.of("start").with("welcome")).on(day(9, 14))));

        Invoice invoice = bill(desk, BillingPolicy.DEFAULT, account, Ledger.EMPTY, day(9, 14));

        // 57.95 × 17/30 = 32.84; 80 % of it is 26.27
        assertThat(Paper.amounts(invoice)).containsExactly("start 32.84", "welcome -6.57");
        InvoiceItem item = invoice.items().single();
        assertThat(item.measured()).hasToString("17 DAY at EUR 57.95 for 30");
        assertThat(item.adjustments().single())
                .extracting(off -> off.kind() + " " + off.reason() + " " + off.amount())
                .isEqualTo("ALLOWANCE welcome EUR 6.57");
        assertThat(item.net()).hasToString("EUR 26.27");
    }

    @Test
    void a_promotion_after_tax_is_a_payment_and_its_credit_takes_it_back() {
        Desk desk = Desk.of(TRIPLE_PLAY
                .withPromotions(Vector.of(percentOff("welcome", 20, new Lasting.For(Span.months(6)))))
                .withBasis(PriceBasis.TAX_EXCLUSIVE));
        BillingPolicy asPayment =
                BillingPolicy.builder().reductions(ReductionTime.AS_PAYMENT).build();
        Account account = desk.account(
                desk.sells(Subscribe.to(Chosen.of("start").with("welcome")).on(JULY_2013)));

        Invoice invoice = bill(desk, asPayment, account, Ledger.EMPTY, JULY_2013);

        assertThat(Paper.totals(invoice)).isEqualTo("106 57.95, 109 57.95, 110 12.17, 112 70.12, 113 11.59, 115 58.53");
        assertThat(Paper.sentences(invoice).last())
                .isEqualTo("welcome: EUR 11.59 comes off after tax: round(57.95) - round(46.36).");
        assertThat(invoice.accrued()).hasSize(2);
    }

    /** Five lines at 15.00 of five customers of one payer: one invoice of 75.00. */
    @Test
    void one_invoice_has_a_section_for_each_subscription_and_one_for_the_account() {
        Desk desk = Desk.of(TRIPLE_PLAY);
        Account account = Vector.of("e", "d", "c", "b", "a")
                .foldLeft(
                        Account.of(desk.terms()),
                        (all, id) -> all.with(Subscription.none(id)
                                .decide(Subscribe.to("sim").on(JULY_2013), desk.context())
                                .get()
                                .after()))
                .adding(Vector.of(
                        Paper.line("visit", "10.00").forSubscription(SubscriptionId.of("b")),
                        Paper.line("reminder", "5.00")));

        Invoice invoice = bill(desk, BillingPolicy.DEFAULT, account, Ledger.EMPTY, JULY_2013);

        assertThat(invoice.sections())
                .extracting(section ->
                        section.subscription().map(SubscriptionId::value).getOrElse("account") + " " + section.amount()
                                + " " + section.net())
                .containsExactly(
                        "a EUR 15.00 EUR 12.40",
                        "b EUR 25.00 EUR 22.40",
                        "c EUR 15.00 EUR 12.40",
                        "d EUR 15.00 EUR 12.39",
                        "e EUR 15.00 EUR 12.39",
                        "account EUR 5.00 EUR 5.00");
    }

    @Test
    void lines_may_be_finer_than_the_currency() {
        Desk desk = line("10.00");
        Account account = desk.account(desk.sells(Subscribe.to("line").on(day(7, 21))));

        Invoice invoice = bill(desk, BillingPolicy.builder().finerBy(2).build(), account, Ledger.EMPTY, day(7, 21));

        assertThat(Paper.amounts(invoice)).containsExactly("line 3.5484");
        assertThat(Paper.totals(invoice)).isEqualTo("106 3.55, 109 3.55, 110 0.75, 112 4.30, 115 4.30");
    }

    /** A line without tax inside its price. */
    private static Desk line(String price) {
        return Desk.of(with(TRIPLE_PLAY, product("line").withCharges(Vector.of(monthly(price))))
                .withBasis(PriceBasis.TAX_EXCLUSIVE));
    }

    private static Invoice bill(Desk desk, BillingPolicy policy, Account account, Ledger ledger, LocalDate through) {
        return desk.billing()
                .by(policy)
                .bill(account, ledger, through)
                .get()
                .invoices()
                .single();
    }
}
