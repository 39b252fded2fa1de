package dev.holdfast.billing.quote;

import dev.holdfast.billing.accrual.NotCalculated;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.BillResult;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What some changes would do, and what would be billed: the invoices of a hypothetical history, by the one calculation
 * that bills.
 */
@Value.Immutable
public abstract sealed class Quote permits ImmutableQuote {

    Quote() {}

    /**
     * What is asked, in order.
     *
     * @return the requests, never empty
     */
    public abstract Vector<Request> requests();

    /**
     * The subscription as it is.
     *
     * @return the subscription that the quote was made against
     */
    public abstract Subscription before();

    /**
     * The subscription as it would be.
     *
     * @return the subscription after all changes
     */
    public abstract Subscription after();

    /**
     * What would become of the services, over all changes.
     *
     * @return the difference on the day the last change takes effect
     */
    public abstract ServiceDifference services();

    /**
     * How much more each month would cost, by the prices and promotions at its start; the first month starts when the
     * last change takes effect.
     *
     * @return the first day of each month with the difference, below zero for less; never empty
     */
    public abstract Vector<Tuple2<LocalDate, Money>> morePerMonth();

    /**
     * The bills that would follow, on the account's bill days from the change on.
     *
     * @return the invoices, as they would be sent if nothing else happened
     */
    public abstract Vector<Invoice> invoices();

    /**
     * Quotes changes of one subscription of an account.
     *
     * @param account the account
     * @param ledger what it has been billed
     * @param id the subscription, which may be one the account does not have yet
     * @param requests the changes, in order, at least one
     * @param billing catalogue and policy
     * @param months how many months and bills the quote looks ahead, at least 1
     * @return the quote, or why there is none
     */
    public static Either<QuoteRefused, Quote> of(
            Account account,
            Ledger ledger,
            SubscriptionId id,
            Iterable<Request> requests,
            Billing billing,
            int months) {
        Vector<Request> asked = Vector.ofAll(requests);
        if (asked.isEmpty() || months < 1) {
            throw new IllegalArgumentException("a quote needs at least one request and one month");
        }
        Subscription before = account.subscription(id).getOrElse(() -> Subscription.none(id.value()));
        return decided(before, asked, account, billing)
                .flatMap(changes -> quoted(account, ledger, before, asked, changes, billing, months));
    }

    /**
     * Where a promise does not agree with this quote.
     *
     * @param promise the promise, for no more months than the quote looks ahead
     * @return the findings; empty if the promise is true
     * @throws IllegalArgumentException if the promise is for more months than the quote looks ahead
     */
    public final Vector<Finding> check(Promise promise) {
        if (promise.months() > morePerMonth().size()) {
            throw new IllegalArgumentException("the promise is for " + promise.months() + " months and the quote for "
                    + morePerMonth().size());
        }
        return morePerMonth()
                .take(promise.months())
                .find(month -> !month._2().isEqual(promise.morePerMonth()))
                .map(month -> (Finding) new Finding.PriceMismatch(promise.morePerMonth(), month._2(), month._1()))
                .toVector();
    }

    /**
     * Accepts the quote: the requests, bound to the subscription that was quoted, so that nothing that happened since
     * can change what they do.
     *
     * @return the requests to decide, in order
     */
    public final Vector<Request> accept() {
        Vector<Request> accepted = Vector.empty();
        int version = before().version();
        for (Request request : requests()) {
            accepted = accepted.append(request.against(version));
            version += isCarriedOut(request) ? 0 : 1;
        }
        return accepted;
    }

    /** What was asked before under its key happens no second time. */
    private boolean isCarriedOut(Request request) {
        return request.idempotencyKey()
                .exists(key -> before().history()
                        .exists(recorded -> recorded.request().idempotencyKey().contains(key)));
    }

    private static Either<QuoteRefused, Vector<Transition>> decided(
            Subscription before, Vector<Request> requests, Account account, Billing billing) {
        Either<QuoteRefused, Vector<Transition>> decided = Either.right(Vector.empty());
        for (Request request : requests) {
            decided = decided.flatMap(done -> done.lastOption()
                    .map(Transition::after)
                    .getOrElse(before)
                    .decide(request, billing.context(account))
                    .<QuoteRefused>mapLeft(QuoteRefused.NotLegal::new)
                    .map(done::append));
        }
        return decided;
    }

    private static Either<QuoteRefused, Quote> quoted(
            Account account,
            Ledger ledger,
            Subscription before,
            Vector<Request> requests,
            Vector<Transition> changes,
            Billing billing,
            int months) {
        Subscription after = changes.last().after();
        LocalDate date = changes.flatMap(Transition::events)
                .map(Recorded::effectiveOn)
                .appendAll(requests.flatMap(Request::effectiveOn))
                .max()
                .getOrElse(LocalDate.EPOCH);
        Either<NotCalculated, Quote> quote = morePerMonth(account, before, after, date, billing, months)
                .flatMap(more -> bills(account.with(after), ledger, date, billing, months)
                        .map(invoices -> new Builder()
                                .requests(requests)
                                .before(before)
                                .after(after)
                                .services(ServiceDifference.between(
                                        before.services(date, billing.context(account)),
                                        after.services(date, billing.context(account))))
                                .morePerMonth(more)
                                .invoices(invoices)
                                .build()));
        return quote.mapLeft(QuoteRefused.NotBillable::new);
    }

    private static Either<NotCalculated, Vector<Tuple2<LocalDate, Money>>> morePerMonth(
            Account account, Subscription before, Subscription after, LocalDate date, Billing billing, int months) {
        ServicePeriods starts = new ServicePeriods(Span.MONTH, date, date.getDayOfMonth());
        return Either.sequenceRight(Vector.range(0, months)
                        .map(starts::boundary)
                        .map(day -> billing.accrual(account, after)
                                .monthlyPrice(day)
                                .flatMap(then -> billing.accrual(account, before)
                                        .monthlyPrice(day)
                                        .map(now -> Tuple.of(day, then.minus(now))))))
                .map(all -> all.toVector());
    }

    private static Either<NotCalculated, Vector<Invoice>> bills(
            Account account, Ledger ledger, LocalDate date, Billing billing, int count) {
        Either<NotCalculated, BillResult> last = Either.right(new BillResult(Vector.empty(), ledger));
        Vector<Invoice> invoices = Vector.empty();
        LocalDate day = account.terms().cycle().nextBillDay(date);
        for (int bill = 0; bill < count; bill++) {
            LocalDate through = day;
            last = last.flatMap(before -> billing.bill(account, before.ledger(), through));
            invoices = invoices.appendAll(last.map(BillResult::invoices).getOrElse(Vector.empty()));
            day = account.terms().cycle().billDayAfter(day);
        }
        Vector<Invoice> all = invoices;
        return last.map(done -> all);
    }

    /** Collects the parts of a quote. */
    static final class Builder extends ImmutableQuote.Builder {
        Builder() {}
    }
}
