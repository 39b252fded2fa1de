package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.joda.money.Money;

/**
 * What could be held instead of what is asked, side by side.
 *
 * @param current what is held now, if it stayed as it is
 * @param asked what is asked
 * @param cheapest the cheapest of what was looked at that keeps every service held now; for a new customer, that gives
 *     every service asked for
 * @param looked how many other packs, products and fillings were priced
 * @param isAll true if there are no more of them: the search stops after {@value Search#MOST}, and adds neither
 *     promotions nor add-ons of its own
 */
public record Alternatives(
        Alternative current, Alternative asked, Option<Alternative> cheapest, int looked, boolean isAll) {

    public Alternatives {
        requireNonNull(current, "current");
        requireNonNull(asked, "asked");
        requireNonNull(cheapest, "cheapest");
    }

    /**
     * Finds the alternatives to a quote.
     *
     * @param quote the quote
     * @param billing the catalogue and policy that it was made with
     * @return the alternatives, each calculated as the quote is; or the term of what is held now that is not covered
     */
    public static Either<NotCalculated, Alternatives> of(Quote quote, Billing billing) {
        return current(quote, billing).map(current -> {
            Search.Found found = new Search(quote, billing).found();
            boolean isNew = current.services().kept().isEmpty();
            Vector<Alternative> keeping = found.keeping()
                    .appendAll(quote.services().keepsEverything() ? Option.some(Alternative.of(quote)) : Option.none());
            return new Alternatives(
                    current,
                    Alternative.of(quote),
                    (isNew ? keeping : keeping.append(current)).minBy(Alternatives::compare),
                    found.looked(),
                    found.isAll());
        });
    }

    /** The cheaper one first; of two that cost the same, the one that changes less. */
    private static int compare(Alternative one, Alternative other) {
        int byTotal = one.total().compareTo(other.total());
        return byTotal != 0
                ? byTotal
                : Integer.compare(one.requests().size(), other.requests().size());
    }

    private static Either<NotCalculated, Alternative> current(Quote quote, Billing billing) {
        Inquiry inquiry = quote.inquiry();
        var held = quote.before().services(quote.effectiveOn(), billing.context(inquiry.account()));
        var accrual = billing.accrual(inquiry.account(), inquiry.ledger(), quote.before());
        var until = ServicePeriods.after(quote.countedFrom(), Span.months(inquiry.months()));
        return new Course(accrual, accrual, quote.before(), DateRange.of(quote.effectiveOn(), until))
                .steps()
                .flatMap(prices -> Quoting.bills(inquiry.account(), inquiry.ledger(), quote.billDays(), billing)
                        .map(bills -> new Alternative(
                                Vector.empty(),
                                ServiceDifference.between(held, held),
                                prices,
                                bills.invoices().map(Invoice::gross).fold(Money.zero(quote.currency()), Money::plus))));
    }
}
