package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.testkit.arbitrary.Life;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QuoteProperties extends GeneratedLives {

    private static final int MONTHS = 24;

    @Property(tries = 200)
    void what_is_quoted_is_what_is_billed(
            @ForAll("lives") Life life, @ForAll @IntRange(min = 0, max = 9999) int number) {
        Vector<Transition> transitions = life.transitions();
        Transition change = transitions.get(number % transitions.size());
        Billing billing = Billing.of(life.catalog());
        Account account = Account.of(life.terms()).with(change.before());
        LocalDate today = life.first().plusDays(number % 400);
        Ledger ledger = number % 3 == 0
                ? Ledger.EMPTY
                : billing.bill(account, Ledger.EMPTY, today)
                        .map(BillResult::ledger)
                        .get();
        Request request = change.events().head().request();

        Quote quote = Quote.of(
                        Inquiry.builder()
                                .account(account)
                                .ledger(ledger)
                                .subscription(change.before().id())
                                .requests(Vector.of(number % 2 == 0 ? request : request.withConsents(Vector.empty())))
                                .madeOn(today)
                                .months(MONTHS)
                                .build(),
                        billing)
                .get();

        QuoteIsInvoice.LAW.mustHold(new QuoteIsInvoice.Accepted(quote, life.context(), billing::bill));
    }
}
