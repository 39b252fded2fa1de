package dev.holdfast.interchange.tariffs;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/** Somebody who holds something of a catalogue and is billed on the first of each month. */
final class Customer {

    private final Billing billing;
    private final Account account;
    private final Subscription subscription;
    private final Option<String> channel;

    private Customer(Billing billing, Account account, Subscription subscription, Option<String> channel) {
        this.billing = billing;
        this.account = account;
        this.subscription = subscription;
        this.channel = channel;
    }

    static Customer of(Catalog catalog) {
        AccountTerms terms = AccountTerms.of("account", 1, "Europe/Brussels", "EUR");
        return new Customer(Billing.of(catalog), Account.of(terms), Subscription.none("subscription"), Option.none());
    }

    Customer inSegment(String segment) {
        Facts facts = Facts.builder().segment(segment).build();
        return new Customer(billing, account.knowing(facts), subscription, channel);
    }

    Customer knowing(String fact, String value) {
        Facts facts = account.facts();
        return new Customer(
                billing, account.knowing(facts.withOthers(facts.others().put(fact, value))), subscription, channel);
    }

    Customer through(String name) {
        return new Customer(billing, account, subscription, Option.some(name));
    }

    Customer buying(String offer, LocalDate date) {
        return buying(Chosen.of(offer), date);
    }

    Customer buying(Chosen chosen, LocalDate date) {
        Subscription after = subscription
                .decide(request(chosen, date), billing.context(account))
                .get()
                .after();
        return new Customer(billing, account, after, channel);
    }

    private Request request(Chosen chosen, LocalDate date) {
        boolean isFirst = subscription.version() == 0;
        Request request = (isFirst ? Command.Subscribe.to(chosen) : Command.Add.of(chosen)).on(date);
        return channel.map(request::through).getOrElse(request);
    }

    /** By which rejections something is refused. */
    String refusal(Chosen chosen, LocalDate date) {
        return subscription
                .decide(request(chosen, date), billing.context(account))
                .getLeft()
                .codes()
                .mkString(",");
    }

    /** What the bill of the first of a month asks for, with tax, when everything before it was billed. */
    Money billed(LocalDate firstOfMonth) {
        Ledger before = bill(Ledger.EMPTY, firstOfMonth.minusDays(1)).ledger();
        return bill(before, firstOfMonth)
                .invoices()
                .headOption()
                .map(Invoice::gross)
                .getOrElse(Money.zero(account.terms().currency()));
    }

    /** The same for so many months on end. */
    Money billed(LocalDate firstOfMonth, int months) {
        return Money.total(Vector.range(0, months).map(month -> billed(firstOfMonth.plusMonths(month))));
    }

    /** Why nothing is billed. */
    String uncovered(LocalDate firstOfMonth) {
        return billing.bill(account.with(subscription), Ledger.EMPTY, firstOfMonth)
                .getLeft()
                .sentence();
    }

    private BillResult bill(Ledger ledger, LocalDate through) {
        return billing.bill(account.with(subscription), ledger, through).get();
    }
}
