package dev.holdfast.cli.billrun;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;

/** A household as the library has it: what it asks for is decided, what it owes is billed, month after month. */
final class Customer {

    private static final HoldingId SECOND = HoldingId.of("3");

    private final Household household;
    private final Billing billing;
    private final Context context;

    private Account account;
    private Subscription subscription;
    private Ledger ledger = Ledger.EMPTY;

    Customer(Household household, Billing billing) {
        this.household = household;
        this.billing = billing;
        String name = Long.toString(household.number());
        AccountTerms terms = AccountTerms.of(name, household.cycleDay(), "Europe/Brussels", "EUR");
        this.account = Account.of(terms);
        this.context = billing.context(account);
        this.subscription = Subscription.none(name);
        subscribe();
    }

    private void subscribe() {
        Chosen pack = Chosen.of(household.pack());
        Chosen option = Chosen.of(household.option());
        boolean isHalfPrice = household.isHalfPrice();
        LocalDate start = household.start();
        decide(Command.Subscribe.to(isHalfPrice ? pack.with("half") : pack).on(start));
        decide(Command.Add.of(isHalfPrice ? option : option.with("free")).on(start));
        decide(Command.Add.of(household.secondOption()).on(start));
    }

    /** Bills every month, and hands over what comes of it. */
    void bill(int months, Consumer<Invoice> adding) {
        LocalDate before = household.start();
        for (int bill = 0; bill < months; bill++) {
            LocalDate day = household.billDay(bill);
            happen(before, day);
            BillResult result = billing.bill(account, ledger, day)
                    .getOrElseThrow(refused -> new IllegalStateException(household + ": " + refused));
            result.invoices().forEach(adding);
            ledger = result.ledger();
            before = day;
        }
    }

    /** What happens after one bill day up to the next. */
    private void happen(LocalDate before, LocalDate day) {
        household
                .change()
                .filter(date -> date.isAfter(before) && !date.isAfter(day))
                .ifPresent(date -> {
                    Consent consent = new Consent(
                            SECOND,
                            household.secondOption(),
                            Consent.Extent.LOSS,
                            "customer",
                            Instant.EPOCH,
                            Option.none());
                    decide(Command.Remove.of(SECOND).on(date).consenting(consent));
                    decide(Command.Add.of(household.laterOption()).on(date));
                });
        household
                .end()
                .filter(date -> date.isAfter(before) && !date.isAfter(day))
                .ifPresent(date -> decide(Command.Terminate.everything().on(date)));
    }

    private void decide(Request request) {
        subscription = subscription
                .decide(request, context)
                .getOrElseThrow(refused -> new IllegalStateException(household + ": " + refused))
                .after();
        account = account.with(subscription);
    }
}
