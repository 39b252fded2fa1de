package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.quote.Acceptance;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.quote.QuoteLifecycle;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Subscription;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

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
     * @param quote the quote, in progress
     * @param context catalogue and terms that the accepted requests are decided with
     * @param biller what makes the bills
     */
    public record Accepted(Quote quote, Context context, Biller biller) {}

    private QuoteIsInvoice() {}

    private static Verdict check(Accepted accepted) {
        Quote quote = accepted.quote();
        return quote.move(QuoteLifecycle.Trigger.APPROVE, quote.inquiry().madeOn())
                .flatMap(approved ->
                        approved.accept(consents(quote), quote.inquiry().madeOn()))
                .fold(
                        refused -> new Verdict.Violated("the quote cannot be accepted: "
                                + refused.sentences().mkString(" ")),
                        acceptance -> decided(acceptance, accepted));
    }

    /** Everything that the customer has to be asked. */
    private static Vector<Consent> consents(Quote quote) {
        Instant now = quote.inquiry().madeOn().atStartOfDay().toInstant(ZoneOffset.UTC);
        return quote.consentsMissing()
                .map(needed ->
                        new Consent(needed.at(), needed.service(), needed.extent(), "customer", now, Option.none()));
    }

    private static Verdict decided(Acceptance acceptance, Accepted accepted) {
        Quote quote = accepted.quote();
        return acceptance
                .decide(quote.before(), accepted.context())
                .map(changes -> changes.last().after())
                .fold(
                        refused -> new Verdict.Violated("the accepted quote is refused: " + refused.codes()),
                        after -> Verdict.when(
                                        after.timeline().equals(quote.after().timeline()),
                                        () -> "it became " + after.history() + " and was quoted as "
                                                + quote.after().history())
                                .and(() -> bills(accepted, after)));
    }

    private static Verdict bills(Accepted accepted, Subscription after) {
        Account account = accepted.quote().inquiry().account().with(after);
        Ledger ledger = accepted.quote().inquiry().ledger();
        Vector<Invoice> invoices = Vector.empty();
        for (LocalDate day : accepted.quote().billDays()) {
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
