package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/** Law 11: the bills of an accepted quote equal the bills that follow. */
public final class QuoteIsInvoice {

    /** The law. */
    public static final Law<Accepted> LAW = new Law<>(
            "quote-is-invoice",
            "the bills of an accepted quote equal the bills that follow, line by line, if nothing else happens",
            QuoteIsInvoice::check);

    /**
     * A quote that is accepted and then billed.
     *
     * @param quote the quote
     * @param account the account it was made for
     * @param ledger what the account had been billed
     * @param context what the requests are decided with
     * @param biller what makes the bills
     * @param billDays the days through which bills are made, as many as the quote looked ahead
     */
    public record Accepted(
            Quote quote, Account account, Ledger ledger, Context context, Biller biller, Vector<LocalDate> billDays) {}

    private QuoteIsInvoice() {}

    private static Verdict check(Accepted accepted) {
        return decided(accepted)
                .fold(
                        refused -> new Verdict.Violated("the accepted quote is refused: " + refused.codes()),
                        after -> Verdict.when(
                                        after.equals(accepted.quote().after()),
                                        () -> "it became " + after.history() + " and was quoted as "
                                                + accepted.quote().after().history())
                                .and(() -> bills(accepted, after)));
    }

    private static Either<Rejections, Subscription> decided(Accepted accepted) {
        Either<Rejections, Subscription> after = Either.right(accepted.quote().before());
        for (Request request : accepted.quote().requests()) {
            after = after.flatMap(
                    held -> held.decide(request, accepted.context()).map(change -> change.after()));
        }
        return after;
    }

    private static Verdict bills(Accepted accepted, Subscription after) {
        Account account = accepted.account().with(after);
        Ledger ledger = accepted.ledger();
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day : accepted.billDays()) {
            var bill = accepted.biller().bill(account, ledger, day);
            if (bill.isLeft()) {
                return new Verdict.Violated(
                        "what was quoted is not billed: " + bill.getLeft().sentence());
            }
            invoices = invoices.appendAll(bill.get().invoices());
            ledger = bill.get().ledger();
        }
        Vector<Invoice> billed = invoices;
        return Verdict.when(
                billed.equals(accepted.quote().invoices()),
                () -> "billed " + words(billed) + " and quoted "
                        + words(accepted.quote().invoices()));
    }

    private static Vector<String> words(Vector<Invoice> invoices) {
        return invoices.flatMap(
                invoice -> invoice.lines().map(line -> line.explain().sentence()));
    }
}
