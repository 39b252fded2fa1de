package dev.holdfast.billing.accrual;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.charge.Occasion;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * Bill runs one after the other, each over the subscription as it is known by then and with all that is reported by then.
 *
 * @param desk catalogue and account
 * @param policy how it is billed
 * @param subscription the subscription as it is known now
 * @param reports what is reported until now
 * @param last the last bill
 */
record BillRuns(Desk desk, BillingPolicy policy, Subscription subscription, Vector<Report> reports, BillResult last) {

    static BillRuns of(Desk desk, Subscription subscription) {
        return new BillRuns(
                desk,
                BillingPolicy.DEFAULT,
                subscription,
                Vector.empty(),
                new BillResult(Vector.empty(), Ledger.EMPTY));
    }

    BillRuns by(BillingPolicy other) {
        return new BillRuns(desk, other, subscription, reports, last);
    }

    BillRuns with(Subscription later) {
        return new BillRuns(desk, policy, later, reports, last);
    }

    BillRuns reporting(Report... more) {
        return new BillRuns(desk, policy, subscription, reports.appendAll(Vector.of(more)), last);
    }

    /** Reports something that happened to a holding. */
    BillRuns reporting(String holding, Occasion occasion, LocalDate on) {
        return reporting(new Report.Happened(SubscriptionId.of("s"), HoldingId.of(holding), occasion, on));
    }

    BillRuns bill(LocalDate through) {
        BillResult next = Desk.bill(billing(), account(), last.ledger(), through);
        return new BillRuns(desk, policy, subscription, reports, next);
    }

    /** Why nothing is billed. */
    String uncovered(LocalDate through) {
        return billing()
                .bill(account(), last.ledger(), through)
                .swap()
                .getOrElseThrow(bill -> new AssertionError("billed: " + bill.invoices()))
                .sentence();
    }

    /** The lines of the last bill that are not of a monthly charge. */
    Vector<String> fees() {
        return lines().reject(line -> line.contains(" monthly "));
    }

    /** The lines of the last bill. */
    Vector<String> lines() {
        return invoice()
                .map(Invoice::lines)
                .getOrElse(Vector::empty)
                .flatMap(InvoiceLine::accrued)
                .map(BillRuns::text);
    }

    Option<Invoice> invoice() {
        return last.invoices().headOption();
    }

    Accrual accrual() {
        return billing().accrual(account(), subscription);
    }

    /** What leaving everything on a day would cost. */
    Vector<String> costOfLeaving(LocalDate date) {
        return accrual()
                .costOfLeaving(Option.none(), date)
                .getOrElseThrow(uncovered -> new AssertionError(uncovered.sentence()))
                .map(piece -> piece.key().charge() + " " + piece.amount());
    }

    private static String text(AccruedLine line) {
        return line.of().holding() + " " + line.of().charge() + " " + line.days() + " " + line.amount();
    }

    private Billing billing() {
        return desk.billing().by(policy);
    }

    private Account account() {
        return desk.account(subscription).reporting(reports);
    }
}
