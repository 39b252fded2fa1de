package dev.holdfast.billing.receivable;

import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.invoice.Paper.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Paper;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.policy.NegativeTotal;
import dev.holdfast.billing.receivable.BillTable.Trigger;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class BillTest {

    private static final Issue ISSUE = Issue.of("2013-0001", day(7, 1), day(7, 21));

    /** 100.00 and 21.00 of tax. */
    private static final Bill NEW = Bill.of(Paper.invoice(line("work", "100.00")));

    private static final Bill SENT = NEW.validate().get().send(ISSUE).get();

    private static final Map<BillStatus, Bill> IN_EACH_STATE = HashMap.of(
            BillStatus.NEW,
            NEW,
            BillStatus.ON_HOLD,
            NEW.hold("address unknown").get(),
            BillStatus.VALIDATED,
            NEW.validate().get(),
            BillStatus.SENT,
            SENT,
            BillStatus.PARTIALLY_PAID,
            paid("50.00"),
            BillStatus.SETTLED,
            paid("121.00"));

    /** What asks for each trigger; what money does depends on how much of it there is. */
    private static final Map<Trigger, Function<Bill, Either<BillRefusal, Bill>>> ASKED = HashMap.of(
            Trigger.VALIDATE,
            Bill::validate,
            Trigger.HOLD,
            bill -> bill.hold("address unknown"),
            Trigger.RELEASE,
            Bill::release,
            Trigger.SEND,
            bill -> bill.send(ISSUE),
            Trigger.SETTLE,
            bill -> bill.pay(Payment.of("rest", day(7, 9), "EUR 121.00")),
            Trigger.PAY_PART,
            bill -> bill.paid().isPositive()
                    ? bill.refund(Payment.of("back", day(7, 9), "EUR 1.00"), balance(bill))
                    : bill.pay(Payment.of("part", day(7, 9), "EUR 1.00")),
            Trigger.LEAVE_OPEN,
            bill -> bill.paid().isPositive()
                    ? bill.refund(new Payment("back", day(7, 9), bill.paid()), balance(bill))
                    : bill.credit(Credit.part(1, "EUR 1.00", "late"), "C1", day(7, 9)));

    @Test
    void every_move_from_every_state_leads_where_the_table_says_or_is_refused() {
        for (BillStatus from : BillStatus.values()) {
            for (Trigger trigger : Trigger.values()) {
                Bill bill = IN_EACH_STATE.get(from).get();
                Either<BillRefusal, Bill> moved = ASKED.get(trigger).get().apply(bill);

                assertThat(bill.status()).isEqualTo(from);
                assertThat(moved.map(Bill::status).toOption())
                        .as("%s %s", from, trigger)
                        .isEqualTo(BillTable.next(from, trigger));
                moved.swap().forEach(refusal -> assertThat(refusal.code()).isIn("ILLEGAL_MOVE", "NOT_SENT"));
                moved.forEach(after -> assertThat(after.invoice()).isSameAs(bill.invoice()));
            }
        }
    }

    @Test
    void a_refused_move_says_what_can_be_done_instead() {
        assertThat(NEW.send(ISSUE).getLeft().sentence())
                .isEqualTo("A bill that is new cannot send; it can validate or hold.");
        assertThat(NEW.pay(Payment.of("p", day(7, 9), "EUR 1.00")).getLeft().sentence())
                .isEqualTo("A bill that is new cannot be paid or credited; send it first, or bill again what is wrong"
                        + " about it.");
    }

    @Test
    void a_bill_on_hold_says_why_and_is_validated_anew_after_it() {
        Bill held = NEW.validate().get().hold("address unknown").get();

        assertThat(held.held()).contains("address unknown");
        assertThat(held.release().get().held()).isEmpty();
        assertThat(held.release().get().status()).isEqualTo(BillStatus.NEW);
    }

    @Test
    void number_and_dates_come_with_sending() {
        Bill bill = NEW.validate().get().send(ISSUE.taxedOn(day(6, 30))).get();

        assertThat(NEW.issue()).isEmpty();
        assertThat(bill.issue().get().number()).isEqualTo("2013-0001");
        assertThat(bill.issue().get().taxPoint()).contains(day(6, 30));
        assertThatThrownBy(() -> Issue.of("2013-0001", day(7, 1), day(6, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("due 2013-06-30");
        assertThatThrownBy(() -> Issue.of(" ", day(7, 1), day(7, 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void payments_lead_from_sent_over_partially_paid_to_settled() {
        Bill part = paid("50.00");
        Bill whole = part.pay(Payment.of("second", day(7, 20), "EUR 71.00")).get();

        assertThat(SENT.due()).hasToString("EUR 121.00");
        assertThat(part.status()).isEqualTo(BillStatus.PARTIALLY_PAID);
        assertThat(part.due()).hasToString("EUR 71.00");
        assertThat(whole.status()).isEqualTo(BillStatus.SETTLED);
        assertThat(whole.due()).hasToString("EUR 0.00");
    }

    @Test
    void what_is_paid_beyond_the_bill_is_overpaid_and_can_be_paid_back_once() {
        Bill over = paid("130.00");
        Payment back = Payment.of("back", day(7, 20), "EUR 9.00");
        Bill even = over.refund(back, balance(over)).get();

        assertThat(over.overpaid()).hasToString("EUR 9.00");
        assertThat(even.overpaid()).hasToString("EUR 0.00");
        assertThat(even.status()).isEqualTo(BillStatus.SETTLED);
        assertThat(even.refund(back, balance(even)).get()).isSameAs(even);
    }

    @Test
    void no_more_is_paid_back_than_was_paid() {
        Bill part = paid("50.00");

        assertThat(part.refund(Payment.of("back", day(7, 20), "EUR 50.01"), balance(part))
                        .getLeft())
                .isEqualTo(new BillRefusal.MoreThanWasPaid(Money.parse("EUR 50.01"), Money.parse("EUR 50.00")));
        // a direct debit that comes back leaves the bill as if it were just sent
        assertThat(part.refund(Payment.of("returned", day(7, 20), "EUR 50.00"), balance(part))
                        .map(Bill::status)
                        .get())
                .isEqualTo(BillStatus.SENT);
    }

    @Test
    void a_payment_that_is_stated_again_counts_once_and_one_that_differs_is_refused() {
        Bill part = paid("50.00");

        assertThat(part.pay(Payment.of("p", day(7, 9), "EUR 50.00")).get()).isSameAs(part);
        assertThat(part.pay(Payment.of("p", day(7, 9), "EUR 51.00")).getLeft())
                .isEqualTo(new BillRefusal.StatedOtherwise("p"));
        assertThat(part.pay(Payment.of("q", day(7, 9), "USD 1.00")).getLeft())
                .isEqualTo(new BillRefusal.WrongCurrency(CurrencyUnit.USD, CurrencyUnit.EUR));
        assertThatThrownBy(() -> Payment.of("q", day(7, 9), "EUR 0.00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Payment.of("", day(7, 9), "EUR 1.00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_paid_before_leaves_less_to_pay_and_nothing_to_pay_settles_when_sent() {
        Bill deposit = sent(Paper.invoice(line("work", "100.00"), Paper.paid("deposit", "121.00")));

        assertThat(deposit.status()).isEqualTo(BillStatus.SETTLED);
        assertThat(deposit.due()).hasToString("EUR 0.00");
    }

    /** The bill below zero pays for the other one: 121.00 - 24.20 is left; only what was paid can be paid back. */
    @Test
    void a_balance_nets_what_is_due_and_what_is_to_be_paid_back() {
        Bill below = sent(Paper.invoice(
                BillingPolicy.builder().negativeTotal(NegativeTotal.CREDIT_NOTE).build(),
                line("back", "-1", "C62", "20.00", "1")));
        Balance unpaid = Balance.of(Vector.of(SENT, below, NEW), CurrencyUnit.EUR);
        Balance paid = Balance.of(Vector.of(paid("121.00"), below), CurrencyUnit.EUR);
        Payment back = Payment.of("back", day(7, 20), "EUR 24.20");

        assertThat(unpaid.total()).hasToString("EUR 96.80");
        assertThat(unpaid.due()).hasToString("EUR 121.00");
        assertThat(unpaid.overpaid()).hasToString("EUR 24.20");
        assertThat(below.refund(back, unpaid).getLeft().code()).isEqualTo("MORE_THAN_WAS_PAID");
        assertThat(below.refund(back, paid).get().overpaid()).hasToString("EUR 0.00");
    }

    @Test
    void every_refusal_has_a_code_and_a_sentence() {
        Vector<BillRefusal> all = Vector.of(
                new BillRefusal.IllegalMove(BillStatus.NEW, Trigger.SEND, Vector.of(Trigger.VALIDATE)),
                new BillRefusal.NotSent(BillStatus.NEW),
                new BillRefusal.WrongCurrency(CurrencyUnit.USD, CurrencyUnit.EUR),
                new BillRefusal.StatedOtherwise("p"),
                new BillRefusal.MoreThanWasPaid(SENT.due(), SENT.due()),
                new BillRefusal.NothingLeft("2013-0001", "the whole"),
                new BillRefusal.MoreThanIsLeft(
                        1, SENT.due().toBigMoney(), SENT.due().toBigMoney()),
                new BillRefusal.MoreThanIsLeftOfAll(
                        SENT.due().toBigMoney(), SENT.due().toBigMoney()),
                new BillRefusal.MoreThanIsLeftAtRate(Paper.VAT, SENT.due(), SENT.due()),
                new BillRefusal.UnknownPart(9, 1),
                new BillRefusal.NumberTaken("2013-0001"),
                new BillRefusal.BeforeInvoice(day(6, 1), day(7, 1)));

        assertThat(all.map(refusal -> (Object) refusal.getClass()))
                .containsExactlyInAnyOrder((Object[]) BillRefusal.class.getPermittedSubclasses());
        assertThat(all).allSatisfy(refusal -> {
            assertThat(refusal.sentence()).endsWith(".").contains(";").doesNotContain("{", "}");
            assertThat(refusal.arguments())
                    .allSatisfy(argument -> assertThat(refusal.sentence()).contains(argument.toString()));
        });
    }

    @Test
    void states_are_spelled_as_tmf678_does() {
        assertThat(Vector.of(BillStatus.values()).map(BillStatus::spelling))
                .containsExactly("new", "onHold", "validated", "sent", "partiallyPaid", "settled");
        assertThat(SENT).hasToString("Bill 2013-0001, sent");
        assertThat(Tuple.of(NEW.due(), NEW.overpaid()).toSeq().map(Object::toString))
                .containsExactly("EUR 0.00", "EUR 0.00");
        assertThat(Option.of(NEW)).hasToString("Some(Bill without number, new)");
    }

    static Bill sent(Invoice invoice) {
        return Bill.of(invoice).validate().flatMap(bill -> bill.send(ISSUE)).get();
    }

    private static Bill paid(String amount) {
        return SENT.pay(Payment.of("p", day(7, 9), "EUR " + amount)).get();
    }

    private static Balance balance(Bill bill) {
        return Balance.of(Vector.of(bill), CurrencyUnit.EUR);
    }
}
