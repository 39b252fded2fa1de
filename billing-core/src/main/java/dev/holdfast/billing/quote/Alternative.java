package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;
import org.joda.money.Money;

/**
 * One thing that could be held, with what it costs.
 *
 * @param requests what would have to be asked; empty to stay as it is
 * @param services what would become of the services held now
 * @param prices the price per month, by the steps of a quote
 * @param total what is billed over all months that the quote looks ahead
 */
public record Alternative(Vector<Request> requests, ServiceDifference services, Vector<PriceStep> prices, Money total) {

    public Alternative {
        requireNonNull(requests, "requests");
        requireNonNull(services, "services");
        requireNonNull(prices, "prices");
        requireNonNull(total, "total");
    }

    static Alternative of(Quote quote) {
        return new Alternative(
                quote.requests(),
                quote.services(),
                quote.prices(),
                quote.total(quote.inquiry().months()));
    }
}
