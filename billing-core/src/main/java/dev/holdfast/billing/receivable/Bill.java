package dev.holdfast.billing.receivable;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Invoice;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * An invoice on its way (CustomerBill): its state, its number and dates, and what was paid and credited of it.
 *
 * <p>What it bills never changes: what was wrong is put right by a credit note and by the next invoice. A bill comes only
 * from {@link #of} and its own moves. Immutable and thread-safe.
 */
public final class Bill {

    private final Invoice invoice;
    private final BillStatus status;
    private final Option<Issue> issue;
    private final Option<String> held;
    private final Vector<CreditNote> creditNotes;
    private final Vector<Payment> payments;
    private final Vector<Payment> refunds;

    private Bill(
            Invoice invoice,
            BillStatus status,
            Option<Issue> issue,
            Option<String> held,
            Vector<CreditNote> creditNotes,
            Vector<Payment> payments,
            Vector<Payment> refunds) {
        this.invoice = invoice;
        this.status = status;
        this.issue = issue;
        this.held = held;
        this.creditNotes = creditNotes;
        this.payments = payments;
        this.refunds = refunds;
    }

    /**
     * A new bill.
     *
     * @param invoice what it bills
     * @return the bill, in the state new
     */
    public static Bill of(Invoice invoice) {
        return new Bill(
                requireNonNull(invoice, "invoice"),
                BillStatus.NEW,
                Option.none(),
                Option.none(),
                Vector.empty(),
                Vector.empty(),
                Vector.empty());
    }

    /**
     * What it bills.
     *
     * @return the invoice
     */
    public Invoice invoice() {
        return invoice;
    }

    /**
     * Its state.
     *
     * @return the state
     */
    public BillStatus status() {
        return status;
    }

    /**
     * Its number and dates.
     *
     * @return number and dates; none before it is sent
     */
    public Option<Issue> issue() {
        return issue;
    }

    /**
     * Why it is on hold.
     *
     * @return the reason; none if it is not
     */
    public Option<String> held() {
        return held;
    }

    /**
     * The credit notes on it.
     *
     * @return the notes, in the order in which they were given
     */
    public Vector<CreditNote> creditNotes() {
        return creditNotes;
    }

    /**
     * What was paid for it.
     *
     * @return the payments, in the order in which they came
     */
    public Vector<Payment> payments() {
        return payments;
    }

    /**
     * What was paid back.
     *
     * @return the refunds, in the order in which they were made
     */
    public Vector<Payment> refunds() {
        return refunds;
    }

    /**
     * Finds it right.
     *
     * @return the validated bill, or why it cannot be
     */
    public Either<BillRefusal, Bill> validate() {
        return move(BillTable.Trigger.VALIDATE);
    }

    /**
     * Keeps it from being sent.
     *
     * @param reason why
     * @return the bill on hold, or why it cannot be
     */
    public Either<BillRefusal, Bill> hold(String reason) {
        return move(BillTable.Trigger.HOLD)
                .map(bill ->
                        new Bill(invoice, bill.status, issue, Option.some(reason), creditNotes, payments, refunds));
    }

    /**
     * Lets it go on after it was held.
     *
     * @return the new bill, to be validated anew; or why it cannot be
     */
    public Either<BillRefusal, Bill> release() {
        return move(BillTable.Trigger.RELEASE);
    }

    /**
     * Sends it. One of which nothing is to be paid is settled.
     *
     * @param as its number and dates
     * @return the sent bill, or why it cannot be
     */
    public Either<BillRefusal, Bill> send(Issue as) {
        return move(BillTable.Trigger.SEND)
                .map(bill -> new Bill(invoice, bill.status, Option.some(as), held, creditNotes, payments, refunds))
                .flatMap(bill -> invoice.payable().isPositive() ? Either.right(bill) : bill.settled());
    }

    /**
     * Takes a payment. More than is due leaves the bill overpaid.
     *
     * @param payment the payment; one that counts already changes nothing
     * @return the bill after it, or why it cannot be
     */
    public Either<BillRefusal, Bill> pay(Payment payment) {
        return unlessCounted(
                payment,
                payments,
                () -> new Bill(invoice, status, issue, held, creditNotes, payments.append(payment), refunds).settled());
    }

    /**
     * Pays money back: because too much was paid, or because a payment did not hold.
     *
     * @param refund the refund; one that counts already changes nothing
     * @param account the balance of the account with this bill, since nobody gets back more than was paid
     * @return the bill after it, or why it cannot be
     */
    public Either<BillRefusal, Bill> refund(Payment refund, Balance account) {
        Money here = paid().minus(refunded());
        Money most = least(account.refundable(), here.isGreaterThan(overpaid()) ? here : overpaid());
        return unlessCounted(
                refund,
                refunds,
                () -> refund.amount().isGreaterThan(most)
                        ? Either.left(new BillRefusal.MoreThanWasPaid(refund.amount(), most))
                        : new Bill(invoice, status, issue, held, creditNotes, payments, refunds.append(refund))
                                .settled());
    }

    /**
     * Credits some or all of what is left of it.
     *
     * @param credit what of it, and why
     * @param number the number of the credit note
     * @param on the day of its issue
     * @return the bill with the note as its last, or why it cannot be
     */
    public Either<BillRefusal, Bill> credit(Credit credit, String number, LocalDate on) {
        return issue.filter(any -> status.isSent())
                .<Either<BillRefusal, Issue>>map(Either::right)
                .getOrElse(() -> Either.left(new BillRefusal.NotSent(status)))
                .flatMap(sent -> new Crediting(invoice, sent, creditNotes).note(credit, number, on))
                .flatMap(note ->
                        new Bill(invoice, status, issue, held, creditNotes.append(note), payments, refunds).settled());
    }

    /**
     * What was paid for it in all.
     *
     * @return the sum of the payments
     */
    public Money paid() {
        return total(payments.map(Payment::amount));
    }

    /**
     * What was paid back in all.
     *
     * @return the sum of the refunds
     */
    public Money refunded() {
        return total(refunds.map(Payment::amount));
    }

    /**
     * What was credited in all.
     *
     * @return the sum of the credit notes, at least 0
     */
    public Money credited() {
        return total(creditNotes.map(CreditNote::payable)).negated();
    }

    /**
     * What is left to pay.
     *
     * @return what is to be paid, less what was credited and paid, at least 0; 0 before it is sent
     */
    public Money due() {
        return open().isNegative() ? zero() : open();
    }

    /**
     * What is to be paid back: what was paid and credited beyond the bill, or what a bill below zero gives back.
     *
     * @return the amount, at least 0; 0 before it is sent
     */
    public Money overpaid() {
        return open().isNegative() ? open().negated() : zero();
    }

    private Money open() {
        return status.isSent()
                ? invoice.payable().minus(credited()).minus(paid()).plus(refunded())
                : zero();
    }

    private Either<BillRefusal, Bill> move(BillTable.Trigger trigger) {
        return BillTable.next(status, trigger)
                .map(next -> new Bill(invoice, next, issue, Option.none(), creditNotes, payments, refunds))
                .toEither(() -> new BillRefusal.IllegalMove(status, trigger, BillTable.triggers(status)));
    }

    /** In the state that money and credit notes lead to. */
    private Either<BillRefusal, Bill> settled() {
        if (due().isZero()) {
            return move(BillTable.Trigger.SETTLE);
        }
        return move(paid().isGreaterThan(refunded()) ? BillTable.Trigger.PAY_PART : BillTable.Trigger.LEAVE_OPEN);
    }

    private Either<BillRefusal, Bill> unlessCounted(
            Payment payment, Vector<Payment> counted, Supplier<Either<BillRefusal, Bill>> next) {
        if (!status.isSent()) {
            return Either.left(new BillRefusal.NotSent(status));
        }
        if (!payment.amount().getCurrencyUnit().equals(invoice.currency())) {
            return Either.left(new BillRefusal.WrongCurrency(payment.amount().getCurrencyUnit(), invoice.currency()));
        }
        Option<Payment> before = counted.find(other -> other.id().equals(payment.id()));
        if (before.isDefined()) {
            return before.contains(payment)
                    ? Either.right(this)
                    : Either.left(new BillRefusal.StatedOtherwise(payment.id()));
        }
        return next.get();
    }

    private Money total(Vector<Money> amounts) {
        return Money.total(invoice.currency(), amounts);
    }

    private Money zero() {
        return Money.zero(invoice.currency());
    }

    private static Money least(Money one, Money other) {
        return one.isLessThan(other) ? one : other;
    }

    @Override
    public String toString() {
        return "Bill " + issue.map(Issue::number).getOrElse("without number") + ", " + status;
    }
}
