package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.accrual.Accrual;
import dev.holdfast.billing.accrual.PriceDifference;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.usage.UnitsLeft;
import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bills accounts: what is owed, less what was billed, is the invoice.
 *
 * <p>Billing twice through the same day bills nothing the second time. A change recorded late needs no special case: what
 * is owed is another, and the difference appears as credits and charges.
 *
 * <p>Immutable and thread-safe.
 */
public final class Billing {

    private static final Logger LOG = LoggerFactory.getLogger(Billing.class);

    private final Catalog catalog;
    private final BillingPolicy policy;

    private Billing(Catalog catalog, BillingPolicy policy) {
        this.catalog = requireNonNull(catalog, "catalog");
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * Bills by a catalogue with the default policy.
     *
     * @param catalog the catalogue
     * @return the billing
     */
    public static Billing of(Catalog catalog) {
        return new Billing(catalog, BillingPolicy.DEFAULT);
    }

    /**
     * The same by another policy. What is billed already keeps the ruler it was billed by.
     *
     * @param other the policy
     * @return the billing
     */
    public Billing by(BillingPolicy other) {
        return new Billing(catalog, other);
    }

    /**
     * Bills an account through a day.
     *
     * @param account the account, with its subscriptions as they are known
     * @param ledger what has been billed
     * @param through the day, inclusive: periods charged in advance that begin by it, and days in arrears that are over
     *     by it; a day before the last one billed bills through that one
     * @return the invoice, if anything is due, and the ledger after it; or the term that is not covered
     * @throws IllegalArgumentException if the ledger has billed a subscription that the account does not have, a
     *     subscription was bought from another catalogue, or an addition is in another currency than the account
     */
    public Either<NotCalculated, BillResult> bill(Account account, Ledger ledger, LocalDate through) {
        ledger.missing(account).forEach(id -> {
            throw new IllegalArgumentException("subscription " + id + " was billed and is not in " + account);
        });
        Vector<Accrual> accruals = account.subscriptions().map(subscription -> accrual(account, ledger, subscription));
        LocalDate closed = ledger.closed(accruals, through);
        Either<NotCalculated, BillResult> result = restated(account, ledger)
                .orElse(() -> astray(account))
                .orElse(() -> leftOut(account, ledger, closed))
                .<Either<NotCalculated, Difference>>map(Either::left)
                .getOrElse(() -> difference(ledger, accruals, closed, ledger.horizon(through)))
                .map(difference -> result(account, ledger, accruals, through, difference));
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "bill account={} through={} outcome={}",
                    account.terms().account(),
                    through,
                    result.fold(NotCalculated::term, bill -> bill.invoices().size() + " invoices"));
        }
        return result;
    }

    /**
     * The calculation of what a subscription owes, by this catalogue and policy.
     *
     * @param account the account that pays
     * @param subscription the subscription
     * @return the calculation
     */
    public Accrual accrual(Account account, Subscription subscription) {
        return accrual(account, Ledger.EMPTY, subscription);
    }

    /**
     * The same, for whoever has a ledger: the very calculation that its last bill was made by, where that comes to the
     * same, so that nothing is found twice.
     *
     * @param account the account that pays
     * @param ledger what it has been billed
     * @param subscription the subscription
     * @return the calculation
     */
    public Accrual accrual(Account account, Ledger ledger, Subscription subscription) {
        Context context = context(account);
        return ledger.billedBy(subscription.id())
                .filter(known -> known.isOf(subscription, context, policy, account.reports(), account.subscriptions()))
                .getOrElse(
                        () -> new Accrual(subscription, context, policy, account.reports(), account.subscriptions()));
    }

    /**
     * What is left of included use at the end of a day, and of credit that pays for use.
     *
     * @param account the account, with what was reported of it
     * @param date the day; use reported for later days is not drawn
     * @return what is left of each grant that can be drawn on that day, or could if what brings it were not
     *     suspended; or why it is not known what some use draws
     */
    public Either<NotCalculated, Vector<UnitsLeft>> left(Account account, LocalDate date) {
        return Accrual.left(account.subscriptions().map(subscription -> accrual(account, subscription)), date);
    }

    /**
     * What is left of units that could be drawn on later, and ends with a change: what rolls over, lasts, or was bought, and
     * comes with a holding that ends or becomes another offer. What is included anew each period and lost at its end is not
     * among them.
     *
     * @param account the account that pays
     * @param change the change
     * @return what is left at the end of the day before, empty if nothing is lost; or why it is not known what some use draws
     */
    public Either<NotCalculated, Vector<UnitsLeft>> unused(Account account, Transition change) {
        return new UnusedUnits(this, account, change).found();
    }

    /**
     * By how much a change would change what is paid, on the day on which all of it has taken effect.
     *
     * @param account the account that pays
     * @param change the change
     * @return the difference, nothing for a change that had been made before; or what is not covered
     */
    public Either<NotCalculated, PriceDifference> difference(Account account, Transition change) {
        LocalDate on = change.events().map(Recorded::effectiveOn).max().getOrElse(LocalDate.MIN);
        return PriceDifference.between(accrual(account, change.before()), accrual(account, change.after()), on);
    }

    /**
     * What a decision for an account is made with.
     *
     * @param account the account
     * @return the context of this catalogue, the account's terms and its facts
     */
    public Context context(Account account) {
        return new Context(catalog, account.terms(), account.facts());
    }

    /**
     * The catalogue it bills by.
     *
     * @return the catalogue
     */
    public Catalog catalog() {
        return catalog;
    }

    /** What others billed further ahead is held against what will be owed by then. */
    private static Either<NotCalculated, Difference> difference(
            Ledger ledger, Vector<Accrual> accruals, LocalDate closed, LocalDate through) {
        return owed(accruals, closed, through)
                .flatMap(owed -> ledger.billedAhead(through)
                        .map(ahead -> owed(accruals, closed, ahead))
                        .getOrElse(() -> Either.right(owed))
                        .map(later -> Difference.between(ledger, closed, owed, later)));
    }

    private static Either<NotCalculated, Vector<Piece>> owed(
            Vector<Accrual> accruals, LocalDate closed, LocalDate through) {
        return accruals.size() == 1
                ? accruals.head().owed(closed, through)
                : NotCalculated.all(accruals.map(accrual -> accrual.owed(closed, through)));
    }

    private static Option<NotCalculated> astray(Account account) {
        return account.reports()
                .find(report -> account.subscription(report.subscription()).isEmpty())
                .map(stray -> new NotCalculated(
                        "a report of " + stray.on(),
                        "subscription " + stray.subscription(),
                        "the account does not have it; add it, or report to the account that does"));
    }

    private BillResult result(
            Account account, Ledger ledger, Vector<Accrual> accruals, LocalDate through, Difference difference) {
        CurrencyUnit currency = account.terms().currency();
        LocalDate horizon = ledger.horizon(through);
        Vector<Addition> due = account.additions()
                .filter(addition -> !addition.on().isAfter(horizon)
                        && ledger.added(addition.id()).isEmpty());
        Drafting.Drafted drafted = new Drafting(account.terms().account(), horizon, currency, policy)
                .draft(difference.lines(), due, ledger.kept().getOrElse(Money.zero(currency)));
        return new BillResult(
                drafted.invoices(), ledger.after(difference, accruals, drafted.added(), drafted.kept(), through));
    }

    /** Against what the ledger does not hold nothing can be held. */
    private static Option<NotCalculated> leftOut(Account account, Ledger ledger, LocalDate closed) {
        return ledger.leftOut()
                .filter(closed::isBefore)
                .map(day -> new NotCalculated(
                        "what was billed of periods that ended by " + day,
                        account.toString(),
                        "it was left out of the ledger, and what is known now may reach further back; give the ledger with"
                                + " all that was billed"));
    }

    /** An addition that was billed is not changed any more: nobody would notice that it was billed otherwise. */
    private static Option<NotCalculated> restated(Account account, Ledger ledger) {
        return account.additions()
                .find(addition -> ledger.added(addition.id()).exists(billed -> !billed.equals(addition)))
                .map(addition -> new NotCalculated(
                        "addition " + addition.id(),
                        account.toString(),
                        "it was billed and has changed since; give what is new another id"));
    }
}
