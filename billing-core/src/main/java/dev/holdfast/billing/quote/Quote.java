package dev.holdfast.billing.quote;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What some changes would do and what would be billed (Quote of TMF648): the invoices of a hypothetical history, by the
 * one calculation that bills.
 *
 * <p>A quote comes only from {@link #of} and from its own transitions, so that none says what nobody calculated.
 */
@Value.Immutable
public abstract sealed class Quote permits ImmutableQuote {

    private static final Logger LOG = LoggerFactory.getLogger(Quote.class);

    Quote() {}

    /**
     * What was asked.
     *
     * @return the inquiry; each of its requests is bound to the version of the subscription, and each sale to the
     *     catalogue version, that were quoted
     */
    public abstract Inquiry inquiry();

    /**
     * Where it stands.
     *
     * @return the state
     */
    public abstract QuoteState state();

    abstract Vector<Deciding.Decided> decided();

    /**
     * The subscription as it is.
     *
     * @return the subscription that the quote was made against
     */
    public abstract Subscription before();

    /**
     * The subscription as it would be, with all consents that are needed.
     *
     * @return the subscription after all changes
     */
    public abstract Subscription after();

    /**
     * The day on which everything asked has taken effect.
     *
     * @return the day
     */
    public abstract LocalDate effectiveOn();

    /**
     * The day from which months are counted.
     *
     * @return the day on which everything has taken effect, or the day of the quote if that is later
     */
    public abstract LocalDate countedFrom();

    /**
     * What would become of the services, over all changes.
     *
     * @return the difference on the day on which everything has taken effect
     */
    public abstract ServiceDifference services();

    /**
     * The commitments that the customer would make or extend.
     *
     * @return the commitments
     */
    public abstract Vector<Commitment> commitments();

    /**
     * The catalogue version that is sold under.
     *
     * @return the version, by the day that took effect
     */
    public abstract LocalDate version();

    /**
     * The price per month, from the first day on which something takes effect: then, and after each promotion and
     * commitment that ends.
     *
     * @return the steps by day, never empty
     */
    public abstract Vector<PriceStep> prices();

    /**
     * The days on which the account is billed while the quote looks ahead.
     *
     * @return the days, from the first bill after the quote was made
     */
    public abstract Vector<LocalDate> billDays();

    /**
     * The bills that would follow, as they would be sent if nothing else happened. They bill the whole account.
     *
     * @return the invoices; a bill day on which nothing is due has none
     */
    public abstract Vector<Invoice> invoices();

    /**
     * What is charged once.
     *
     * @return the lines of the invoices that are neither for a period nor for use
     */
    public abstract Vector<InvoiceLine> fees();

    /**
     * What leaving costs at each month while a commitment runs.
     *
     * @return the costs by day; after the last one, and where there is none, leaving costs nothing
     */
    public abstract Vector<Leaving> leaving();

    /**
     * What is taken for granted.
     *
     * @return the assumptions
     */
    public abstract Vector<Assumption> assumptions();

    /**
     * Quotes what is asked.
     *
     * @param inquiry what is asked
     * @param billing catalogue and policy
     * @return the quote, in progress; or why there is none
     */
    public static Either<QuoteRefused, Quote> of(Inquiry inquiry, Billing billing) {
        Either<QuoteRefused, Quote> quote = new Quoting(inquiry, billing).quote();
        LOG.debug(
                "quote subscription={} outcome={}",
                inquiry.subscription(),
                quote.fold(QuoteRefused::code, made -> made.invoices().size() + " invoices"));
        return quote;
    }

    /**
     * What is asked, in order.
     *
     * @return the requests, bound to what was quoted, never empty
     */
    public final Vector<Request> requests() {
        return inquiry().requests();
    }

    /**
     * All consents without which the changes may not happen.
     *
     * @return the consents, given or not
     */
    public final Vector<NeededConsent> consentsNeeded() {
        return decided().flatMap(Deciding.Decided::needed);
    }

    /**
     * The consents that the requests do not hold yet.
     *
     * @return what the customer still has to be asked
     */
    public final Vector<NeededConsent> consentsMissing() {
        return decided().flatMap(Deciding.Decided::missing);
    }

    /**
     * The bill from which on each bill repeats the one before, day by day moved on.
     *
     * @return its bill day; none if that is not reached while the quote looks ahead
     */
    public final Option<LocalDate> steadyFrom() {
        Vector<Vector<String>> shapes = invoices().map(Quote::shape);
        int last = shapes.size() - 1;
        int first = last;
        while (first > 0 && shapes.get(first - 1).equals(shapes.get(last))) {
            first--;
        }
        return Option.when(first < last, first)
                .map(index -> invoices().get(index).billedThrough());
    }

    private static Vector<String> shape(Invoice invoice) {
        return invoice.lines()
                .map(line -> line.kind() + " "
                        + line.accrued()
                                .map(one -> one.of().holding() + " " + one.of().charge()) + " " + line.name()
                        + " " + line.amount() + " " + line.taxedAs())
                .appendAll(invoice.adjustments().map(on -> on.applied().reason() + " " + on.signedNet()))
                .appendAll(invoice.deductions().map(off -> off.name() + " " + off.amount()))
                .sorted();
    }

    /**
     * What is billed in some months.
     *
     * @param months the months, from {@link #countedFrom}, no more than the quote looks ahead
     * @return the sum of the invoices whose bill day falls within them
     * @throws IllegalArgumentException if the quote does not look that far ahead
     */
    public final Money total(int months) {
        if (months < 1 || months > inquiry().months()) {
            throw new IllegalArgumentException(
                    "months must be 1 to " + inquiry().months() + ", was " + months);
        }
        LocalDate end = ServicePeriods.after(countedFrom(), Span.months(months));
        return invoices()
                .filter(invoice -> invoice.billedThrough().isBefore(end))
                .map(Invoice::gross)
                .fold(Money.zero(currency()), Money::plus);
    }

    /**
     * The currency of all its amounts.
     *
     * @return the account's currency
     */
    public final CurrencyUnit currency() {
        return inquiry().account().terms().currency();
    }

    /**
     * Moves the quote on. Accepting is done by {@link #accept}.
     *
     * @param trigger what happens
     * @param on the day on which it happens
     * @return the quote in its next state, or why not
     */
    public final Either<QuoteRefused, Quote> move(QuoteLifecycle.Trigger trigger, LocalDate on) {
        boolean isOver = on.isAfter(inquiry().validUntil());
        if (trigger == QuoteLifecycle.Trigger.EXPIRE && !isOver) {
            return Either.left(new QuoteRefused.StillValid(inquiry().validUntil(), on));
        }
        return QuoteLifecycle.next(state(), trigger)
                .toEither((QuoteRefused) new QuoteRefused.WrongState(state(), trigger))
                .filterOrElse(
                        next -> trigger == QuoteLifecycle.Trigger.EXPIRE || !isOver,
                        next -> new QuoteRefused.Expired(inquiry().validUntil(), on))
                .map(this::withState);
    }

    /**
     * Accepts the quote for the customer.
     *
     * @param consents the consents that the customer gives, besides those that the requests hold; each goes with the
     *     request that needs it
     * @param on the day of the acceptance
     * @return what was accepted, or why it cannot be
     */
    public final Either<QuoteRefused, Acceptance> accept(Iterable<Consent> consents, LocalDate on) {
        Vector<Consent> given = Vector.ofAll(consents);
        Vector<NeededConsent> missing = consentsMissing().reject(needed -> given.exists(needed::isGivenBy));
        return move(QuoteLifecycle.Trigger.ACCEPT, on)
                .filterOrElse(accepted -> missing.isEmpty(), accepted -> new QuoteRefused.ConsentMissing(missing))
                .map(accepted -> new Acceptance(
                        accepted,
                        decided()
                                .map(one -> one.request()
                                        .withConsents(one.request()
                                                .consents()
                                                .appendAll(given.filter(consent ->
                                                        one.missing().exists(needed -> needed.isGivenBy(consent))))))));
    }

    abstract Quote withState(QuoteState state);

    /** Collects the parts of a quote. */
    static final class Builder extends ImmutableQuote.Builder {
        Builder() {}
    }
}
