package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final Desk DESK = Desk.of(TRIPLE_PLAY);
    private static final Subscription START = DESK.sells(Subscribe.to("start").on(JULY_2013));
    private static final LocalDate SEPTEMBER = day(9, 1);
    private static final DateRange ALL_SEPTEMBER = DateRange.of(SEPTEMBER, day(10, 1));

    /** Months from the 15th to the 15th, as somebody else billed them. */
    private static final Vector<BillsElsewhere.Line> FROM_THE_15TH = Vector.of(
            line("a", DateRange.of(day(7, 1), day(7, 15)), "57.95", "26.17"),
            line("b", DateRange.of(day(7, 15), day(8, 15)), "57.95", "57.95"),
            line("c", DateRange.of(day(8, 15), day(9, 15)), "57.95", "57.95"));

    @Test
    void what_somebody_else_billed_is_not_billed_again() {
        Ledger ledger = imported(
                SEPTEMBER,
                line("a", DateRange.of(day(7, 1), day(8, 1)), "57.95", "57.95"),
                line("b", DateRange.of(day(8, 1), SEPTEMBER), "57.95", "57.95"),
                line("c", ALL_SEPTEMBER, "57.95", "57.95"));

        BillResult again = DESK.bills(START, ledger, SEPTEMBER);

        assertThat(again.invoices()).isEmpty();
        assertThat(again.ledger()).isEqualTo(ledger);
        assertThat(texts(DESK.bills(START, ledger, day(10, 1))))
                .containsExactly("CHARGE start 2013-10-01..2013-10-31 EUR 57.95");
    }

    /**
     * <pre>
     *   1 Sep            15 Sep              1 Oct
     *   |-- c, billed ---|-- 16/30 of ours --|
     * </pre>
     */
    @Test
    void days_billed_under_other_cuts_are_neither_credited_nor_billed_again() {
        Ledger ledger = imported(SEPTEMBER, FROM_THE_15TH);

        // 57.95 x 16/30 = 30.91
        assertThat(texts(DESK.bills(START, ledger, SEPTEMBER)))
                .containsExactly("CHARGE start 2013-09-15..2013-09-30 EUR 30.91");
    }

    /** A quarter was billed elsewhere, and ours are months: none of them is billed or credited as they pass. */
    @Test
    void what_was_billed_further_ahead_stands_until_its_end() {
        Ledger ledger = imported(day(7, 31), line("a", DateRange.of(day(7, 1), day(10, 1)), "57.95", "173.85"));

        BillResult august = DESK.bills(START, ledger, day(8, 1));
        BillResult september = DESK.bills(START, august.ledger(), SEPTEMBER);

        assertThat(august.invoices().appendAll(september.invoices())).isEmpty();
        assertThat(texts(DESK.bills(START, september.ledger(), day(10, 1))))
                .containsExactly("CHARGE start 2013-10-01..2013-10-31 EUR 57.95");
    }

    /** The 20 days from 1 to 20 September come back at once, since it is known in August that nobody will owe them. */
    @Test
    void what_was_billed_further_ahead_is_credited_where_it_ends_or_where_its_turn_comes_at_another_price() {
        BillsElsewhere.Line line = line("a", DateRange.of(day(7, 15), day(9, 21)), "57.95", "127.80");
        Subscription ended = DESK.accepts(START, Terminate.everything().on(SEPTEMBER));
        Ledger dearer = imported(day(7, 31), line("a", DateRange.of(day(7, 1), day(10, 1)), "60.00", "180.00"));

        // 127.80 for 68 days, of which 20 do not come
        assertThat(texts(DESK.bills(ended, imported(day(8, 15), line), day(8, 20))))
                .containsExactly(
                        "CREDIT start 2013-09-01..2013-09-20 EUR -37.59",
                        "CHARGE start 2013-07-01..2013-07-14 EUR 26.17");
        assertThat(texts(DESK.bills(START, dearer, day(8, 1))))
                .containsExactly(
                        "CREDIT start 2013-07-01..2013-08-31 EUR -121.30",
                        "CHARGE start 2013-07-01..2013-07-31 EUR 57.95",
                        "CHARGE start 2013-08-01..2013-08-31 EUR 57.95");
    }

    @Test
    void who_was_billed_elsewhere_stays_in_the_account() {
        Ledger ledger = imported(SEPTEMBER, FROM_THE_15TH);

        assertThatThrownBy(() -> DESK.billing().bill(Account.of(DESK.terms()), ledger, SEPTEMBER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subscription s was billed and is not in");
    }

    /** 49.60 was billed for 31 days, not the 57.95 of the list: 20 of them are worth 32.00. */
    @Test
    void a_credit_comes_from_what_was_billed_and_not_from_the_list_price() {
        DateRange august = DateRange.of(day(8, 1), SEPTEMBER);
        Ledger ledger = imported(
                day(8, 31),
                line("a", DateRange.of(day(7, 1), day(8, 1)), "57.95", "57.95"),
                line("b", august, "57.95", "49.60"));
        Subscription upgraded = DESK.accepts(START, ChangeOffer.to("confort").on(day(8, 12)));

        BillResult result = DESK.bills(upgraded, ledger, day(8, 31));

        // 62.95 x 20/31 = 40.61
        assertThat(texts(result))
                .containsExactly(
                        "CREDIT start 2013-08-12..2013-08-31 EUR -32.00",
                        "CHARGE confort 2013-08-12..2013-08-31 EUR 40.61");
        assertThat(result.invoices().single().lines().head().explain().sentence())
                .isEqualTo("start: 2013-08-12..2013-08-31 was billed and is owed no longer, 20/31 of the period"
                        + " 2013-08-01..2013-08-31 at EUR 49.60 with 21 % tax inside by the tariff of 2013-08-01:"
                        + " round(49.60 × 11/31) - round(49.60) = EUR -32.00, rounded HALF_UP.");
        assertThat(DESK.bills(upgraded, result.ledger(), day(8, 31)).invoices()).isEmpty();
    }

    @Test
    void days_billed_at_another_price_are_credited_with_what_was_billed_and_charged_by_the_catalogue() {
        Ledger ledger = imported(day(7, 31), line("a", DateRange.of(day(7, 1), day(8, 1)), "60.00", "59.00"));

        assertThat(texts(DESK.bills(START, ledger, day(7, 31))))
                .containsExactly(
                        "CREDIT start 2013-07-01..2013-07-31 EUR -59.00",
                        "CHARGE start 2013-07-01..2013-07-31 EUR 57.95");
    }

    /** 10 days were taken back, and 6.00 given out of goodwill: 51.95 - 18.69 are left of the 21 days that stand. */
    @Test
    void credits_leave_less_to_be_credited() {
        DateRange july = DateRange.of(day(7, 1), day(8, 1));
        BillsElsewhere bills = new BillsElsewhere(
                day(7, 31),
                Vector.of(line("a", july, "57.95", "57.95")),
                Vector.of(
                        credit("a", Option.some(DateRange.of(day(7, 11), day(7, 21))), "18.69"),
                        credit("a", Option.none(), "6.00")));
        Ledger ledger =
                Ledger.imported(DESK.account(START), DESK.catalog(), bills).get();
        Subscription never = DESK.sells(Subscribe.to("start").on(day(8, 1)));

        // the ten days are held, and so are charged; the others stand
        assertThat(texts(DESK.bills(START, ledger, day(7, 31))))
                .containsExactly("CHARGE start 2013-07-11..2013-07-20 EUR 18.69");
        assertThat(DESK.bills(never, ledger, day(7, 31)).invoices().single().gross())
                .hasToString("EUR -33.26");
    }

    @Test
    void a_line_that_was_credited_in_full_stands_no_longer() {
        DateRange july = DateRange.of(day(7, 1), day(8, 1));
        BillsElsewhere bills = new BillsElsewhere(
                day(7, 31),
                Vector.of(line("a", july, "57.95", "57.95"), line("b", july, "55.00", "55.00")),
                Vector.of(credit("a", Option.some(july), "57.95")));

        Ledger ledger =
                Ledger.imported(DESK.account(START), DESK.catalog(), bills).get();

        assertThat(ledger.elsewhere().map(Elsewhere::line)).containsExactly("b");
    }

    @Test
    void all_problems_are_found_at_once() {
        DateRange july = DateRange.of(day(7, 1), day(8, 1));
        BillsElsewhere bills = new BillsElsewhere(
                day(7, 31),
                Vector.of(
                        line("a", july, "57.95", "57.95"),
                        line("b", DateRange.of(day(7, 20), day(8, 20)), "57.95", "57.95"),
                        new BillsElsewhere.Line(
                                "c",
                                SubscriptionId.of("s"),
                                HoldingId.of("99"),
                                ChargeId.of("monthly"),
                                july,
                                "start",
                                BigMoney.parse("EUR 1.00"),
                                Money.parse("EUR 1.00"),
                                PriceBasis.TAX_INCLUSIVE,
                                Paper.VAT),
                        new BillsElsewhere.Line(
                                "d",
                                SubscriptionId.of("s"),
                                HoldingId.of("1"),
                                ChargeId.of("rent"),
                                july,
                                "rent",
                                BigMoney.parse("USD 1.00"),
                                Money.parse("USD 1.00"),
                                PriceBasis.TAX_INCLUSIVE,
                                Paper.VAT),
                        line("a", DateRange.of(day(9, 1), day(9, 2)), "57.95", "57.95")),
                Vector.of(
                        credit("b", Option.some(DateRange.of(day(8, 15), day(8, 25))), "60.00"),
                        credit("x", Option.none(), "1.00")));

        Seq<LedgerProblem> problems =
                Ledger.imported(DESK.account(START), DESK.catalog(), bills).getError();

        assertThat(problems.map(LedgerProblem::sentence))
                .containsExactly(
                        "b is credited for 2013-08-15..2013-08-24, which it did not bill or has credited already; state"
                                + " days that it billed.",
                        "b is credited EUR 60.00, and EUR 57.95 was billed; state the line with what was billed for it,"
                                + " or a smaller credit.",
                        "c is for the holding 99 of subscription s, which the account never had; name one that it has"
                                + " or had.",
                        "d is in USD, and the account pays in EUR; state amounts in its currency.",
                        "d is for the charge rent, which 1 has in no version of the catalogue; name one that it has.",
                        "a bills 2013-07-20..2013-07-31, which b bills too; state each day of a charge once, or state"
                                + " the credit that took it back.",
                        "a is stated twice; give each line an id of its own.",
                        "A credit names the line x, which is not there; state the line, or leave the credit out.");
        assertThat(problems.head().sentence(Locale.GERMAN))
                .isEqualTo(problems.head().sentence());
    }

    @Test
    void an_account_without_the_subscription_knows_none_of_its_holdings() {
        assertThat(Ledger.imported(
                                Account.of(DESK.terms()),
                                DESK.catalog(),
                                new BillsElsewhere(SEPTEMBER, FROM_THE_15TH, Vector.empty()))
                        .getError()
                        .map(LedgerProblem::code))
                .containsOnly("UNKNOWN_HOLDING");
    }

    @Test
    void amounts_below_zero_are_stated_as_credits() {
        assertThatThrownBy(() -> line("a", ALL_SEPTEMBER, "57.95", "-1.00"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("state a credit");
        assertThatThrownBy(() -> credit("a", Option.none(), "-1.00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ledger_is_stored_by_its_entries() {
        Subscription home = DESK.accepts(START, Add.of("bouquet").on(day(9, 10)));
        Ledger ours = Paper.bills(BillingPolicy.DEFAULT, Ledger.EMPTY, Paper.line("a", "1.00"))
                .ledger();
        Ledger ledger = DESK.bills(home, imported(SEPTEMBER, FROM_THE_15TH), day(10, 1))
                .ledger()
                .givingBack("C1", Vector.empty());

        assertThat(Ledger.reconstitute(ledger.entries()).get()).isEqualTo(ledger);
        assertThat(Ledger.reconstitute(ours.entries()).get()).isEqualTo(ours).hasSameHashCodeAs(ours);
        assertThat(Ledger.reconstitute(Ledger.EMPTY.entries()).get()).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void entries_that_no_bill_run_leaves_are_not_made_into_a_ledger() {
        LedgerEntries entries = DESK.bills(START, imported(SEPTEMBER, FROM_THE_15TH), day(10, 1))
                .ledger()
                .entries();
        Vector<Piece> pieces = entries.standing();
        LedgerEntries wrong = new LedgerEntries(
                pieces.append(pieces.head())
                        .append(inDollars(pieces.head()))
                        .append(pieces.last().on(Days.of(DateRange.of(day(9, 20), day(10, 2))))),
                entries.elsewhere().append(entries.elsewhere().head()),
                entries.billedThrough(),
                entries.added(),
                entries.kept(),
                entries.givenBack(),
                entries.creditNotes(),
                entries.leftOut());

        assertThat(Ledger.reconstitute(wrong).getError().map(LedgerProblem::sentence))
                .containsExactly(
                        "monthly of s 1 for 2013-09-01..2013-09-30 at EUR 57.95 stands twice; put the days of one key"
                                + " into one piece.",
                        "monthly of s 1 for 2013-10-01..2013-10-31 at EUR 57.95 stands twice; put the days of one key"
                                + " into one piece.",
                        "monthly of s 1 for 2013-10-01..2013-10-31 at EUR 57.95 has 2013-09-20..2013-09-30, and its"
                                + " service period is 2013-10-01..2013-10-31; state days of the period.",
                        "rent of s 1 for 2013-09-01..2013-09-30 at USD 1.00 is in USD, and the account pays in EUR;"
                                + " state amounts in its currency.",
                        "monthly of s 1 for 2013-07-01..2013-07-14 at EUR 26.17 bills 2013-07-01..2013-07-14, which"
                                + " monthly of s 1 for 2013-07-01..2013-07-14 at EUR 26.17 bills too; state each day of a"
                                + " charge once, or state the credit that took it back.");
    }

    private static Piece inDollars(Piece piece) {
        Piece.Key key = piece.key();
        PriceLevel level = key.level();
        return new Piece(
                new Piece.Key(
                        key.subscription(),
                        key.holding(),
                        ChargeId.of("rent"),
                        key.period(),
                        new PriceLevel(
                                level.offer(),
                                level.name(),
                                BigMoney.parse("USD 1.00"),
                                level.quantity(),
                                level.included(),
                                level.reductions(),
                                level.basis(),
                                level.shares())),
                piece.days(),
                piece.version(),
                piece.ruler());
    }

    private static Ledger imported(LocalDate through, BillsElsewhere.Line... lines) {
        return imported(through, Vector.of(lines));
    }

    private static Ledger imported(LocalDate through, Vector<BillsElsewhere.Line> lines) {
        return Ledger.imported(DESK.account(START), DESK.catalog(), new BillsElsewhere(through, lines, Vector.empty()))
                .getOrElseThrow(() -> new AssertionError("the bills have problems"));
    }

    private static BillsElsewhere.Line line(String id, DateRange days, String price, String amount) {
        return new BillsElsewhere.Line(
                id,
                SubscriptionId.of("s"),
                HoldingId.of("1"),
                ChargeId.of("monthly"),
                days,
                "start",
                BigMoney.parse("EUR " + price),
                Money.parse("EUR " + amount),
                PriceBasis.TAX_INCLUSIVE,
                Paper.VAT);
    }

    private static BillsElsewhere.Credit credit(String line, Option<DateRange> days, String amount) {
        return new BillsElsewhere.Credit(line, days, Money.parse("EUR " + amount));
    }

    private static Vector<String> texts(BillResult result) {
        return result.invoices()
                .flatMap(Invoice::lines)
                .map(line -> line.kind() + " " + line.name() + " " + line.days() + " " + line.amount());
    }
}
