package dev.holdfast.billing.promise;

import dev.holdfast.billing.quote.Inquiry;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.quote.QuoteState;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.promotion.PromotionId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;

/**
 * What somebody promised a customer: some changes, and what they would cost. A quote on paper says everything; a claim
 * at the door says little ("this pack with that option, 5 more per month for six months, TV stays").
 *
 * <p>Anybody can write a promise, so nothing in it is believed: {@link Check} calculates what it is about again.
 */
@Value.Immutable
public abstract sealed class Promise implements WithPromise permits ImmutablePromise {

    /** Ten years: nobody promises more, and a check has to come to an end. */
    private static final int MOST_MONTHS = 120;

    /** Nothing that is still held was bought longer ago. */
    private static final int MOST_YEARS_BACK = 100;

    Promise() {}

    /**
     * What whoever made it calls it.
     *
     * @return the reference, or none
     */
    @Value.Default
    public Option<String> reference() {
        return Option.none();
    }

    /**
     * The day on which it was made.
     *
     * @return the day, or none
     */
    @Value.Default
    public Option<LocalDate> madeOn() {
        return Option.none();
    }

    /**
     * The last day on which it can be accepted.
     *
     * @return the day, inclusive, or none
     */
    @Value.Default
    public Option<LocalDate> validUntil() {
        return Option.none();
    }

    /**
     * Where the quote stood when it was written.
     *
     * @return the state; none for a claim
     */
    @Value.Default
    public Option<QuoteState> state() {
        return Option.none();
    }

    /**
     * The catalogue that it is of.
     *
     * @return the catalogue, or none
     */
    @Value.Default
    public Option<CatalogId> catalog() {
        return Option.none();
    }

    /**
     * The catalogue version that it is of.
     *
     * @return the version, by the day that took effect, or none
     */
    @Value.Default
    public Option<LocalDate> version() {
        return Option.none();
    }

    /**
     * The customer.
     *
     * @return what is known of the customer, or was told
     */
    public abstract Customer customer();

    /**
     * The changes, in order.
     *
     * @return what is asked, never empty
     */
    public abstract Vector<Request> requests();

    /**
     * How far it looks ahead.
     *
     * @return the months; none for as far as what is said reaches
     */
    @Value.Default
    public Option<Integer> months() {
        return Option.none();
    }

    /**
     * What is promised.
     *
     * @return what is said; nothing where nothing is said
     */
    @Value.Default
    public Said said() {
        return Said.NOTHING;
    }

    /** Checks that something is asked, in one currency, and within a time that can be looked through. */
    @Value.Check
    protected void check() {
        if (requests().isEmpty()) {
            throw new IllegalArgumentException("a promise needs at least one change");
        }
        CurrencyUnit paid = customer().terms().currency();
        for (BigMoneyProvider amount : said().amounts()) {
            CurrencyUnit currency = amount.toBigMoney().getCurrencyUnit();
            if (!currency.equals(paid)) {
                throw new IllegalArgumentException("an amount is in " + currency + ", and the account pays in " + paid);
            }
        }
        checkDays();
        if (months().exists(count -> count < 1 || count > MOST_MONTHS)
                || said().totals().keySet().exists(count -> count < 1 || count > MOST_MONTHS)
                || said().more().exists(more -> more.months() > MOST_MONTHS)) {
            throw new IllegalArgumentException("a promise looks 1 to " + MOST_MONTHS + " months ahead");
        }
    }

    private void checkDays() {
        Vector<Request> told = customer().held().flatMap(Customer.Held::asked).map(Customer.Asked::request);
        told.appendAll(requests())
                .find(request -> request.effectiveOn().isEmpty() && !(request.command() instanceof Command.Undo))
                .forEach(request -> {
                    throw new IllegalArgumentException(
                            "it is not said on which day " + request.command() + " is asked for");
                });
        Vector<LocalDate> asked = requests().flatMap(Request::effectiveOn);
        Vector<LocalDate> all = asked.appendAll(told.flatMap(Request::effectiveOn))
                .appendAll(customer().billedThrough())
                .appendAll(customer().billed().days())
                .appendAll(customer().unbilled().days())
                .appendAll(madeOn());
        LocalDate made = madeOn().orElse(asked.min()).orElse(all.min()).getOrElse(LocalDate.EPOCH);
        all.find(day -> isTooLate(made, day) || made.isAfter(Check.after(day, 12 * MOST_YEARS_BACK)))
                .forEach(day -> {
                    throw new IllegalArgumentException("it is of " + made + ", and " + day + " is not within "
                            + MOST_YEARS_BACK + " years before that and " + MOST_MONTHS / 12 + " after it");
                });
    }

    private static boolean isTooLate(LocalDate made, LocalDate day) {
        return day.isAfter(Check.after(made, MOST_MONTHS));
    }

    /**
     * The day on which it is to be quoted again.
     *
     * @param today the day of the check, which counts where the promise does not say when it was made, and where it is
     *     not years before what is promised takes effect
     */
    final LocalDate quotedOn(Option<LocalDate> today) {
        return madeOn().orElse(today.filter(day -> !isTooLate(day, effectiveOn())))
                .getOrElse(this::effectiveOn);
    }

    /** The day on which everything asked has taken effect, as far as it says. */
    final LocalDate effectiveOn() {
        return requests().flatMap(Request::effectiveOn).max().orElse(madeOn()).getOrElse(LocalDate.EPOCH);
    }

    /** The channel that it came through. */
    final Option<String> channel() {
        return requests().flatMap(Request::channel).headOption();
    }

    /** The promotions that are asked for. */
    final Vector<PromotionId> promotions() {
        return requests().flatMap(request -> request.command().promotions());
    }

    /** How many months a check has to look ahead: a year or two where more is said than a price. */
    final int reach() {
        int most = said().totals().keySet().max().getOrElse(1);
        boolean isLong = said().prices().isDefined()
                || said().bills().isDefined()
                || said().leaving().isDefined();
        return Math.max(
                Math.max(most, said().more().map(Said.More::months).getOrElse(1)), months().getOrElse(isLong ? 24 : 1));
    }

    /**
     * A quote as it is handed to the customer: with everything that is needed to calculate it again.
     *
     * @param quote the quote
     * @param catalog the catalogue that it was made with
     * @return the promise
     */
    public static Promise of(Quote quote, CatalogId catalog) {
        Inquiry inquiry = quote.inquiry();
        return builder()
                .reference(inquiry.reference())
                .madeOn(Option.some(inquiry.madeOn()))
                .validUntil(Option.some(inquiry.validUntil()))
                .state(Option.some(quote.state()))
                .catalog(Option.some(catalog))
                .version(Option.some(quote.version()))
                .customer(Customer.of(inquiry.account(), inquiry.subscription(), inquiry.ledger()))
                .requests(quote.requests())
                .months(Option.some(inquiry.months()))
                .said(Said.of(quote))
                .build();
    }

    /**
     * A builder; {@code customer} and {@code requests} are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a promise. */
    public static final class Builder extends ImmutablePromise.Builder {
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
