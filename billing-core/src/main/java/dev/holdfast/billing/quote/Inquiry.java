package dev.holdfast.billing.quote;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.ServicePeriods;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;

/** What somebody wants to know the price of: some changes of one subscription, or a new one. */
@Value.Immutable
public abstract sealed class Inquiry implements WithInquiry permits ImmutableInquiry {

    Inquiry() {}

    /**
     * What the host calls the quote.
     *
     * @return the reference, or none
     */
    @Value.Default
    public Option<String> reference() {
        return Option.none();
    }

    /**
     * The account that would pay, with everything that it has.
     *
     * @return the account; for a new customer one without subscriptions
     */
    public abstract Account account();

    /**
     * What the account has been billed.
     *
     * @return the ledger; empty where nothing is said
     */
    @Value.Default
    public Ledger ledger() {
        return Ledger.EMPTY;
    }

    /**
     * The subscription that would change.
     *
     * @return its id, which may be one the account does not have yet
     */
    public abstract SubscriptionId subscription();

    /**
     * What is asked, in order.
     *
     * @return the requests, never empty
     */
    public abstract Vector<Request> requests();

    /**
     * The day on which the quote is made.
     *
     * @return the day, in the account's zone
     */
    public abstract LocalDate madeOn();

    /**
     * The last day on which the quote can be accepted.
     *
     * @return the day, inclusive; a month after it was made where nothing is said
     */
    @Value.Default
    public LocalDate validUntil() {
        return ServicePeriods.after(madeOn(), Span.MONTH);
    }

    /**
     * How far the quote looks ahead from the day on which everything asked has taken effect.
     *
     * @return the months, at least 1; 24 where nothing is said
     */
    @Value.Default
    public int months() {
        return 24;
    }

    /** Checks that there is something to quote. */
    @Value.Check
    protected void check() {
        if (requests().isEmpty()) {
            throw new IllegalArgumentException("a quote needs at least one request");
        }
        if (months() < 1) {
            throw new IllegalArgumentException("months must be at least 1, was " + months());
        }
        if (validUntil().isBefore(madeOn())) {
            throw new IllegalArgumentException("validUntil " + validUntil() + " must not be before madeOn " + madeOn());
        }
    }

    /**
     * A builder; {@code account}, {@code subscription}, {@code requests} and {@code madeOn} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an inquiry. */
    public static final class Builder extends ImmutableInquiry.Builder {
        Builder() {}

        /**
         * Sets the requests.
         *
         * @param requests the requests, in order
         * @return this builder
         */
        public Builder requests(Iterable<Request> requests) {
            return requests(Vector.ofAll(requests));
        }
    }
}
