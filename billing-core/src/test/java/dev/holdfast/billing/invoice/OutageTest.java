package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Transfer;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.usage.Report;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A television at 31.00 a month since 1 October 2013: 1.00 a day in October, 1.0333 in November. */
class OutageTest {

    private static final Desk DESK =
            Desk.of(with(TRIPLE_PLAY, Tariff.product("iptv").withCharges(Vector.of(monthly("31.00")))));

    private final Subscription television = DESK.sells(Subscribe.to("iptv").on(day(10, 1)));

    @Test
    void days_that_did_not_work_are_credited_once_however_often_they_are_reported() {
        Vector<Report> outage = Vector.of(outage("1", day(10, 5), day(10, 10)));
        BillResult first = DESK.bills(television, Ledger.EMPTY, day(10, 1));
        BillResult credited = DESK.bills(television, outage, first.ledger(), day(10, 15));
        Vector<Report> more =
                outage.append(outage("1", day(10, 5), day(10, 10))).append(outage("1", day(10, 8), day(10, 12)));

        assertThat(lines(credited)).containsExactly("2013-10-05..2013-10-09 -5.00");
        assertThat(DESK.bills(television, outage, credited.ledger(), day(10, 16))
                        .invoices())
                .isEmpty();
        assertThat(lines(DESK.bills(television, more, credited.ledger(), day(10, 16))))
                .containsExactly("2013-10-10..2013-10-11 -2.00");
    }

    @Test
    void two_outages_of_a_month_are_two_credits_in_order() {
        BillResult october = DESK.bills(television, Ledger.EMPTY, day(10, 1));
        Vector<Report> outages = Vector.of(outage("1", day(10, 20), day(10, 22)), outage("1", day(10, 5), day(10, 10)));

        assertThat(lines(DESK.bills(television, outages, october.ledger(), day(10, 25))))
                .containsExactly("2013-10-05..2013-10-09 -5.00", "2013-10-20..2013-10-21 -2.00");
    }

    /** The rest of November is 8 of 30 days, 8.27 of 31.00. */
    @Test
    void forty_nine_days_are_credited_of_two_periods_that_were_billed() {
        BillResult october = DESK.bills(television, Ledger.EMPTY, day(10, 1));
        BillResult november = DESK.bills(television, october.ledger(), day(11, 1));
        DateRange days = DateRange.of(day(10, 5), day(11, 23));

        BillResult credited = DESK.bills(
                television, Vector.of(outage("1", days.from(), days.until())), november.ledger(), day(12, 1));

        assertThat(days.days()).isEqualTo(49);
        assertThat(lines(credited))
                .containsExactly(
                        "2013-10-05..2013-10-31 -27.00",
                        "2013-11-01..2013-11-22 -22.73",
                        "2013-12-01..2013-12-31 31.00");
    }

    @Test
    void days_that_will_not_work_are_not_charged() {
        BillResult october = DESK.bills(television, Ledger.EMPTY, day(10, 1));

        assertThat(lines(DESK.bills(
                        television, Vector.of(outage("1", day(10, 25), day(11, 5))), october.ledger(), day(11, 1))))
                .containsExactly("2013-10-25..2013-10-31 -7.00", "2013-11-05..2013-11-30 26.87");
    }

    @Test
    void what_is_no_longer_reported_is_owed_again() {
        BillResult october = DESK.bills(television, Ledger.EMPTY, day(10, 1));
        BillResult credited =
                DESK.bills(television, Vector.of(outage("1", day(10, 5), day(10, 10))), october.ledger(), day(10, 15));

        assertThat(lines(DESK.bills(television, credited.ledger(), day(10, 16))))
                .containsExactly("2013-10-05..2013-10-09 5.00");
    }

    @Test
    void a_credit_explains_itself() {
        BillResult october = DESK.bills(television, Ledger.EMPTY, day(10, 1));
        InvoiceLine credit = DESK.bills(
                        television, Vector.of(outage("1", day(10, 5), day(10, 10))), october.ledger(), day(10, 15))
                .invoices()
                .single()
                .lines()
                .single();

        assertThat(credit.explain().sentence())
                .startsWith("iptv: 2013-10-05..2013-10-09 was billed and is owed no longer, 5/31 of the period");
    }

    @Test
    void what_is_included_in_a_pack_has_nothing_to_credit_and_the_refusal_names_the_pack() {
        Subscription pack = DESK.sells(Subscribe.to("confort").on(day(10, 1)));

        assertThat(refused(pack, outage("1/tv", day(10, 5), day(10, 10))))
                .isEqualTo(
                        "Nothing was billed: an outage from 2013-10-05 of subscription s, holding 1/tv is not calculated,"
                                + " since it costs nothing of its own by days then; report it of holding 1, or credit an amount as"
                                + " goodwill.");
        assertThat(lines(DESK.bills(pack, Vector.of(outage("1", day(10, 5), day(10, 10))), Ledger.EMPTY, day(10, 6))))
                .containsExactly("2013-10-01..2013-10-04 8.12", "2013-10-10..2013-10-31 44.68");
    }

    @Test
    void what_was_never_held_or_is_paid_by_others_is_refused() {
        Subscription moved = DESK.accepts(television, new Transfer(AccountId.of("other")).on(day(11, 1)));

        assertThat(refused(television, outage("7", day(10, 5), day(10, 10)))).contains("it never had such a holding");
        assertThat(refused(moved, outage("1", day(11, 5), day(11, 10))))
                .contains("another account pays for it that day");
    }

    @Test
    void what_has_ended_or_been_taken_back_since_has_no_days_to_credit() {
        Vector<Report> outage = Vector.of(outage("1", day(10, 5), day(10, 10)));
        Subscription ended = DESK.accepts(television, Terminate.everything().on(day(10, 3)));
        Subscription never = DESK.accepts(television, Undo.of(1).asIfNever());

        assertThat(lines(DESK.bills(ended, outage, Ledger.EMPTY, day(10, 15))))
                .containsExactly("2013-10-01..2013-10-02 2.00");
        assertThat(DESK.bills(never, outage, Ledger.EMPTY, day(10, 15)).invoices())
                .isEmpty();
    }

    @Test
    void an_outage_needs_a_reason() {
        DateRange days = DateRange.of(day(10, 5), day(10, 10));

        assertThatThrownBy(() -> new Report.Outage(SubscriptionId.of("s"), HoldingId.of("1"), days, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Report outage(String holding, LocalDate from, LocalDate until) {
        return new Report.Outage(
                SubscriptionId.of("s"), HoldingId.of(holding), DateRange.of(from, until), "the decoder was missing");
    }

    private static String refused(Subscription subscription, Report outage) {
        return DESK.billing()
                .bill(DESK.account(subscription).reporting(Vector.of(outage)), Ledger.EMPTY, day(11, 15))
                .swap()
                .map(NotCalculated::sentence)
                .getOrElse("billed");
    }

    private static Vector<String> lines(BillResult bill) {
        return bill.invoices()
                .flatMap(Invoice::accrued)
                .map(line -> line.days() + " " + line.amount().getAmount().toPlainString());
    }
}
