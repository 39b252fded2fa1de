package dev.holdfast.billing.promise;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.quote.Assumption;
import dev.holdfast.billing.sentence.Told;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Where a promise does not agree with the catalogue, as data, with a stable code and a sentence that says what to do.
 *
 * <p>The family grows: outside code branches by {@link #code}.
 */
public sealed interface Finding extends Told {

    /**
     * The stable code.
     *
     * @return the code, which is the finding's name in capitals
     */
    FindingCode code();

    /**
     * What the sentence is about, in the order of its placeholders.
     *
     * @return the values
     */
    Vector<Object> arguments();

    /**
     * What was promised, in words.
     *
     * @return the words; none where the promise says nothing of it
     */
    default Option<String> promised() {
        return Option.none();
    }

    /**
     * What it is, in words.
     *
     * @return the words, or none
     */
    default Option<String> actual() {
        return Option.none();
    }

    /**
     * How much it weighs.
     *
     * @return the severity of its code
     */
    default Severity severity() {
        return code().severity();
    }

    /**
     * What does not agree and what to do.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the sentence
     */
    @Override
    default String sentence(Locale locale) {
        return Words.sentence(this, locale);
    }

    /** Which price per month is meant. */
    enum Per {
        /** How much more the change costs. */
        MORE,
        /** The price without the change. */
        BEFORE,
        /** The price with the change. */
        AFTER;

        @Override
        public String toString() {
            return switch (this) {
                case MORE -> "more per month";
                case BEFORE -> "per month without the change";
                case AFTER -> "per month";
            };
        }
    }

    /**
     * A price per month is another than was promised.
     *
     * @param per which price per month
     * @param promisedPrice what was promised
     * @param actualPrice what it is by the catalogue
     * @param from the first day on which it is so
     */
    record PriceMismatch(Per per, Money promisedPrice, Money actualPrice, LocalDate from) implements Finding {
        public PriceMismatch {
            requireNonNull(per, "per");
            requireNonNull(promisedPrice, "promisedPrice");
            requireNonNull(actualPrice, "actualPrice");
            requireNonNull(from, "from");
        }

        @Override
        public FindingCode code() {
            return FindingCode.PRICE_MISMATCH;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promisedPrice, actualPrice, per, from);
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedPrice.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(actualPrice.toString());
        }
    }

    /**
     * What is billed over some months is another than was promised.
     *
     * @param months over how many months
     * @param promisedTotal what was promised
     * @param actualTotal what it is by the catalogue
     */
    record TotalMismatch(int months, Money promisedTotal, Money actualTotal) implements Finding {
        public TotalMismatch {
            requireNonNull(promisedTotal, "promisedTotal");
            requireNonNull(actualTotal, "actualTotal");
        }

        @Override
        public FindingCode code() {
            return FindingCode.TOTAL_MISMATCH;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promisedTotal, actualTotal, months);
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedTotal.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(actualTotal.toString());
        }
    }

    /**
     * A bill, or a line of one, is another than was promised.
     *
     * @param bill the bill day
     * @param what what of the bill: a line, its net, its tax, or all of it
     * @param promisedWords what was promised, or none
     * @param actualWords what it is by the catalogue, or none
     */
    record BillMismatch(LocalDate bill, String what, Option<String> promisedWords, Option<String> actualWords)
            implements Finding {
        public BillMismatch {
            requireNonNull(bill, "bill");
            requireNonNull(what, "what");
            requireNonNull(promisedWords, "promisedWords");
            requireNonNull(actualWords, "actualWords");
        }

        @Override
        public FindingCode code() {
            return FindingCode.BILL_MISMATCH;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(bill, what, Words.words(promisedWords), Words.words(actualWords));
        }

        @Override
        public Option<String> promised() {
            return promisedWords;
        }

        @Override
        public Option<String> actual() {
            return actualWords;
        }
    }

    /**
     * Something is charged once, and nobody said so.
     *
     * @param name what the customer will read
     * @param amount how much
     */
    record FeeNotMentioned(String name, BigMoney amount) implements Finding {
        public FeeNotMentioned {
            requireNonNull(name, "name");
            requireNonNull(amount, "amount");
        }

        @Override
        public FindingCode code() {
            return FindingCode.FEE_NOT_MENTIONED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(name, amount);
        }

        @Override
        public Option<String> actual() {
            return Option.some(amount.toString());
        }
    }

    /**
     * Something that is charged once costs something else than was promised, or is not charged.
     *
     * @param name what the customer reads
     * @param promisedAmount what was promised
     * @param actualAmount what it is by the catalogue; none if it is not charged
     */
    record FeeMismatch(String name, BigMoney promisedAmount, Option<BigMoney> actualAmount) implements Finding {
        public FeeMismatch {
            requireNonNull(name, "name");
            requireNonNull(promisedAmount, "promisedAmount");
            requireNonNull(actualAmount, "actualAmount");
        }

        @Override
        public FindingCode code() {
            return FindingCode.FEE_MISMATCH;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(name, promisedAmount, Words.words(actualAmount));
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedAmount.toString());
        }

        @Override
        public Option<String> actual() {
            return actualAmount.map(BigMoney::toString);
        }
    }

    /**
     * A promotion is not given to this customer.
     *
     * @param promotion the promotion
     * @param onlyFor for whom it is
     */
    record PromotionNotEligible(PromotionId promotion, String onlyFor) implements Finding {
        public PromotionNotEligible {
            requireNonNull(promotion, "promotion");
            requireNonNull(onlyFor, "onlyFor");
        }

        @Override
        public FindingCode code() {
            return FindingCode.PROMOTION_NOT_ELIGIBLE;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promotion, onlyFor);
        }
    }

    /**
     * A promotion is not given on that day.
     *
     * @param promotion the promotion
     * @param on the day
     * @param given when it is given
     */
    record PromotionExpired(PromotionId promotion, LocalDate on, DateWindow given) implements Finding {
        public PromotionExpired {
            requireNonNull(promotion, "promotion");
            requireNonNull(on, "on");
            requireNonNull(given, "given");
        }

        @Override
        public FindingCode code() {
            return FindingCode.PROMOTION_EXPIRED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promotion, on, Words.days(given));
        }
    }

    /**
     * A service would be lost, without a consent and without having been mentioned.
     *
     * @param service the service
     */
    record ServiceLost(HeldService service) implements Finding {
        public ServiceLost {
            requireNonNull(service, "service");
        }

        @Override
        public FindingCode code() {
            return FindingCode.SERVICE_LOST;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(service.service().name(), service.at());
        }

        @Override
        public Option<String> actual() {
            return Option.some("lost");
        }
    }

    /**
     * A service would have less of something, without a consent and without having been mentioned.
     *
     * @param reduction from what to what
     */
    record ServiceReduced(ServiceDifference.Reduction reduction) implements Finding {
        public ServiceReduced {
            requireNonNull(reduction, "reduction");
        }

        @Override
        public FindingCode code() {
            return FindingCode.SERVICE_REDUCED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(reduction);
        }

        @Override
        public Option<String> actual() {
            return Option.some(reduction.toString());
        }
    }

    /**
     * What was said of a service is not so.
     *
     * @param service the service, as it was named
     * @param promisedWord what was said of it
     * @param actualWord what becomes of it by the catalogue
     */
    record ServiceMismatch(String service, String promisedWord, String actualWord) implements Finding {
        public ServiceMismatch {
            requireNonNull(service, "service");
            requireNonNull(promisedWord, "promisedWord");
            requireNonNull(actualWord, "actualWord");
        }

        @Override
        public FindingCode code() {
            return FindingCode.SERVICE_MISMATCH;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(service, promisedWord, actualWord);
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedWord);
        }

        @Override
        public Option<String> actual() {
            return Option.some(actualWord);
        }
    }

    /**
     * What is held would be bound, or bound for longer, without consent.
     *
     * @param holding the holding
     * @param until the day after the last of the commitment
     */
    record CommitmentExtended(HoldingId holding, LocalDate until) implements Finding {
        public CommitmentExtended {
            requireNonNull(holding, "holding");
            requireNonNull(until, "until");
        }

        @Override
        public FindingCode code() {
            return FindingCode.COMMITMENT_EXTENDED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(holding, until);
        }

        @Override
        public Option<String> actual() {
            return Option.some("until " + until);
        }
    }

    /**
     * A commitment is another than was promised.
     *
     * @param holding the holding
     * @param promisedUntil until when it was said to run; none if nothing was said
     * @param actualUntil until when it runs by the catalogue; none if there is none
     */
    record CommitmentMismatch(HoldingId holding, Option<LocalDate> promisedUntil, Option<LocalDate> actualUntil)
            implements Finding {
        public CommitmentMismatch {
            requireNonNull(holding, "holding");
            requireNonNull(promisedUntil, "promisedUntil");
            requireNonNull(actualUntil, "actualUntil");
        }

        @Override
        public FindingCode code() {
            return FindingCode.COMMITMENT_MISMATCH;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(holding, Words.words(promisedUntil), Words.words(actualUntil));
        }

        @Override
        public Option<String> promised() {
            return promisedUntil.map(day -> "until " + day);
        }

        @Override
        public Option<String> actual() {
            return actualUntil.map(day -> "until " + day);
        }
    }

    /**
     * What is bought binds the customer, and nobody said so.
     *
     * @param holding the holding
     * @param until the day after the last of the commitment
     */
    record CommitmentNotMentioned(HoldingId holding, LocalDate until) implements Finding {
        public CommitmentNotMentioned {
            requireNonNull(holding, "holding");
            requireNonNull(until, "until");
        }

        @Override
        public FindingCode code() {
            return FindingCode.COMMITMENT_NOT_MENTIONED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(holding, until);
        }

        @Override
        public Option<String> actual() {
            return Option.some("until " + until);
        }
    }

    /**
     * Leaving costs something else than was promised.
     *
     * @param on the day of leaving
     * @param promisedCosts what was promised, or none
     * @param actualCosts what it is by the catalogue; none if no commitment runs
     */
    record LeavingMismatch(LocalDate on, Option<Money> promisedCosts, Option<Money> actualCosts) implements Finding {
        public LeavingMismatch {
            requireNonNull(on, "on");
            requireNonNull(promisedCosts, "promisedCosts");
            requireNonNull(actualCosts, "actualCosts");
        }

        @Override
        public FindingCode code() {
            return FindingCode.LEAVING_MISMATCH;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(on, Words.words(promisedCosts), Words.words(actualCosts));
        }

        @Override
        public Option<String> promised() {
            return promisedCosts.map(Money::toString);
        }

        @Override
        public Option<String> actual() {
            return actualCosts.map(Money::toString);
        }
    }

    /**
     * An offer is not sold on that day, through that channel, or to that customer.
     *
     * @param offer the offer
     * @param on the day
     * @param channel the channel, or none if it was not said
     * @param segment the customer's segment, or none if it was not said
     */
    record OfferNotSold(OfferId offer, LocalDate on, Option<String> channel, Option<String> segment)
            implements Finding {
        public OfferNotSold {
            requireNonNull(offer, "offer");
            requireNonNull(on, "on");
            requireNonNull(channel, "channel");
            requireNonNull(segment, "segment");
        }

        @Override
        public FindingCode code() {
            return FindingCode.OFFER_NOT_SOLD;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(offer, on, Words.words(channel), Words.words(segment));
        }
    }

    /**
     * The change may not happen.
     *
     * @param rejection why
     */
    record ChangeNotLegal(Rejection rejection) implements Finding {
        public ChangeNotLegal {
            requireNonNull(rejection, "rejection");
        }

        @Override
        public FindingCode code() {
            return FindingCode.CHANGE_NOT_LEGAL;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(rejection.sentence());
        }
    }

    /**
     * A term that applies is not covered by the calculation.
     *
     * @param reason the term
     */
    record NotCalculated(dev.holdfast.billing.owed.NotCalculated reason) implements Finding {
        public NotCalculated {
            requireNonNull(reason, "reason");
        }

        @Override
        public FindingCode code() {
            return FindingCode.NOT_CALCULATED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(reason.term(), reason.place(), reason.reason());
        }
    }

    /**
     * The promise is of another catalogue.
     *
     * @param promisedCatalog the catalogue that it names
     * @param actualCatalog the one that it was checked with
     */
    record OtherCatalog(CatalogId promisedCatalog, CatalogId actualCatalog) implements Finding {
        public OtherCatalog {
            requireNonNull(promisedCatalog, "promisedCatalog");
            requireNonNull(actualCatalog, "actualCatalog");
        }

        @Override
        public FindingCode code() {
            return FindingCode.OTHER_CATALOG;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promisedCatalog, actualCatalog);
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedCatalog.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(actualCatalog.toString());
        }
    }

    /**
     * The promise is in another currency than the catalogue.
     *
     * @param promisedCurrency the currency that it is in
     * @param actualCurrency the catalogue's
     */
    record OtherCurrency(CurrencyUnit promisedCurrency, CurrencyUnit actualCurrency) implements Finding {
        public OtherCurrency {
            requireNonNull(promisedCurrency, "promisedCurrency");
            requireNonNull(actualCurrency, "actualCurrency");
        }

        @Override
        public FindingCode code() {
            return FindingCode.OTHER_CURRENCY;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promisedCurrency, actualCurrency);
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedCurrency.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(actualCurrency.toString());
        }
    }

    /**
     * The promise is of a catalogue version that was not in force.
     *
     * @param promisedVersion the version that it names
     * @param actualVersion the one in force
     */
    record VersionOutdated(LocalDate promisedVersion, LocalDate actualVersion) implements Finding {
        public VersionOutdated {
            requireNonNull(promisedVersion, "promisedVersion");
            requireNonNull(actualVersion, "actualVersion");
        }

        @Override
        public FindingCode code() {
            return FindingCode.VERSION_OUTDATED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promisedVersion, actualVersion);
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedVersion.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(actualVersion.toString());
        }
    }

    /**
     * A later catalogue version is in force by now; until its last day the promise holds all the same.
     *
     * @param promisedVersion the version that it names
     * @param actualVersion the one in force by now
     */
    record VersionSuperseded(LocalDate promisedVersion, LocalDate actualVersion) implements Finding {
        public VersionSuperseded {
            requireNonNull(promisedVersion, "promisedVersion");
            requireNonNull(actualVersion, "actualVersion");
        }

        @Override
        public FindingCode code() {
            return FindingCode.VERSION_SUPERSEDED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(promisedVersion, actualVersion);
        }

        @Override
        public Option<String> promised() {
            return Option.some(promisedVersion.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(actualVersion.toString());
        }
    }

    /**
     * The promise holds no longer.
     *
     * @param validUntil its last day
     * @param on the day of the check
     */
    record QuoteExpired(LocalDate validUntil, LocalDate on) implements Finding {
        public QuoteExpired {
            requireNonNull(validUntil, "validUntil");
            requireNonNull(on, "on");
        }

        @Override
        public FindingCode code() {
            return FindingCode.QUOTE_EXPIRED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(validUntil, on);
        }

        @Override
        public Option<String> promised() {
            return Option.some(validUntil.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(on.toString());
        }
    }

    /**
     * The sums of the promise itself are wrong.
     *
     * @param what which sum
     * @param stated what it states
     * @param sum what its parts add up to
     */
    record ArithmeticWrong(String what, BigMoney stated, BigMoney sum) implements Finding {
        public ArithmeticWrong {
            requireNonNull(what, "what");
            requireNonNull(stated, "stated");
            requireNonNull(sum, "sum");
        }

        @Override
        public FindingCode code() {
            return FindingCode.ARITHMETIC_WRONG;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(what, stated, sum);
        }

        @Override
        public Option<String> promised() {
            return Option.some(stated.toString());
        }

        @Override
        public Option<String> actual() {
            return Option.some(sum.toString());
        }
    }

    /**
     * The content is not what was written.
     *
     * @param stated the fingerprint that it states
     * @param content the fingerprint of its content
     */
    record FingerprintWrong(String stated, String content) implements Finding {
        public FingerprintWrong {
            requireNonNull(stated, "stated");
            requireNonNull(content, "content");
        }

        @Override
        public FindingCode code() {
            return FindingCode.FINGERPRINT_WRONG;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(stated, content);
        }

        @Override
        public Option<String> promised() {
            return Option.some(stated);
        }

        @Override
        public Option<String> actual() {
            return Option.some(content);
        }
    }

    /**
     * The seller did not sign this content.
     */
    record SignatureWrong() implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.SIGNATURE_WRONG;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.empty();
        }
    }

    /**
     * What the customer is said to hold cannot have been bought.
     *
     * @param rejection why
     */
    record HoldingsNotPossible(Rejection rejection) implements Finding {
        public HoldingsNotPossible {
            requireNonNull(rejection, "rejection");
        }

        @Override
        public FindingCode code() {
            return FindingCode.HOLDINGS_NOT_POSSIBLE;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(rejection.sentence());
        }
    }

    /**
     * The customer holds something else than was said.
     *
     * @param what what differs
     */
    record HoldingsDiffer(String what) implements Finding {
        public HoldingsDiffer {
            requireNonNull(what, "what");
        }

        @Override
        public FindingCode code() {
            return FindingCode.HOLDINGS_DIFFER;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(what);
        }
    }

    /**
     * What the customer holds is what the promise says; nobody has looked it up.
     *
     * @param subscription the subscription
     */
    record HoldingsNotVerified(SubscriptionId subscription) implements Finding {
        public HoldingsNotVerified {
            requireNonNull(subscription, "subscription");
        }

        @Override
        public FindingCode code() {
            return FindingCode.HOLDINGS_NOT_VERIFIED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(subscription);
        }
    }

    /**
     * Something that is taken for granted was left out.
     *
     * @param assumption the assumption
     */
    record AssumptionNotMentioned(Assumption assumption) implements Finding {
        public AssumptionNotMentioned {
            requireNonNull(assumption, "assumption");
        }

        @Override
        public FindingCode code() {
            return FindingCode.ASSUMPTION_NOT_MENTIONED;
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(assumption.sentence());
        }
    }
}
