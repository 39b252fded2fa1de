package dev.holdfast.interchange.promise;

import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.promise.Said;
import dev.holdfast.billing.quote.QuoteState;
import dev.holdfast.interchange.catalog.CatalogText;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import dev.holdfast.interchange.history.Names;
import dev.holdfast.interchange.scenario.AskedText;
import dev.holdfast.interchange.text.CanonicalWriter;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;

/** A quote or a claim as a tree, with its fingerprint and signature. */
public final class PromiseText {

    private static final String EXAMPLE = "reference: DOOR-7, currency: EUR,"
            + " customer: {held: [{on: 2013-07-01, subscribe: start}]},"
            + " asks: [{on: 2013-09-12, change-offer: confort}], says: {more: 5.00}";

    private static final Single<String> FINGERPRINT = Single.patterned(
            "a fingerprint",
            "sha256:[0-9a-f]{64}",
            "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            Shape.Type.TEXT,
            (text, scope) -> text,
            (text, scope) -> text);

    private static final Single<String> SIGNATURE = Single.patterned(
            "a signature in Base64",
            "ed25519:[A-Za-z0-9+/]{86}==",
            "ed25519:" + "A".repeat(86) + "==",
            Shape.Type.TEXT,
            (text, scope) -> text,
            (text, scope) -> text);

    private static final Codec<Stated> PROMISE = ObjectCodec.of(
            "promise",
            "What somebody promised a customer: a whole quote, or a claim that says little.",
            "{" + EXAMPLE + "}",
            keys -> {
                var reference = keys.optional(
                        "reference",
                        Scalars.TEXT,
                        stated -> stated.promise().reference(),
                        "none",
                        "what whoever made it calls it");
                var madeOn = keys.optional(
                        "madeOn",
                        Scalars.DATE,
                        stated -> stated.promise().madeOn(),
                        "unknown",
                        "the day on which it was made");
                var validUntil = keys.optional(
                        "validUntil",
                        Scalars.DATE,
                        stated -> stated.promise().validUntil(),
                        "not said",
                        "the last day on which it can be accepted");
                var state = keys.optional(
                        "state",
                        Scalars.words(QuoteState.class, QuoteState::spelling),
                        stated -> stated.promise().state(),
                        "it is a claim",
                        "where the quote stood when it was written");
                var catalog = keys.optional(
                        "catalog",
                        Names.CATALOG,
                        stated -> stated.promise().catalog(),
                        "not said",
                        "the name of the catalogue that it is of");
                var version = keys.optional(
                        "version",
                        Scalars.DATE,
                        stated -> stated.promise().version(),
                        "not said",
                        "the catalogue version that it is of, by the day that took effect");
                var currency = keys.required(
                        "currency",
                        Scalars.CURRENCY,
                        stated -> stated.promise().customer().terms().currency(),
                        "the currency of every amount");
                var customer = keys.required(
                        "customer",
                        CustomerText.CUSTOMER,
                        stated -> stated.promise().customer(),
                        "what is known of the customer, or was told");
                var asks = keys.required(
                        "asks",
                        Lists.of(AskedText.REQUEST),
                        stated -> stated.promise().requests(),
                        "the changes, in order");
                var months = keys.optional(
                        "months",
                        Scalars.COUNT,
                        stated -> stated.promise().months(),
                        "as many as what is said reaches",
                        "how many months it looks ahead, 1 to 120");
                var says = keys.usually(
                        "says",
                        SaidText.SAID,
                        Said.NOTHING,
                        stated -> stated.promise().said(),
                        "nothing",
                        "what is promised");
                var fingerprint = keys.optional(
                        "fingerprint",
                        FINGERPRINT,
                        Stated::fingerprint,
                        "none",
                        "the SHA-256 of everything but 'fingerprint' and 'signature', as [canonical JSON](#fingerprint)");
                var signature = keys.optional(
                        "signature",
                        SIGNATURE,
                        Stated::signature,
                        "none",
                        "the seller's Ed25519 signature of the same bytes, in Base64");
                return given -> {
                    given.get(currency); // stands in the scope, and so in the account's terms
                    return new Stated(
                            Promise.builder()
                                    .reference(given.get(reference))
                                    .madeOn(given.get(madeOn))
                                    .validUntil(given.get(validUntil))
                                    .state(given.get(state))
                                    .catalog(given.get(catalog))
                                    .version(given.get(version))
                                    .customer(given.get(customer))
                                    .requests(given.get(asks))
                                    .months(given.get(months))
                                    .said(given.get(says))
                                    .build(),
                            given.get(fingerprint),
                            given.get(signature));
                };
            });

    private PromiseText() {}

    /**
     * A promise as a file states it.
     *
     * @param promise the promise
     * @param fingerprint the fingerprint that is stated
     * @param signature the signature that is stated
     */
    public record Stated(Promise promise, Option<String> fingerprint, Option<String> signature) {

        static Stated plain(Promise promise) {
            return new Stated(promise, Option.none(), Option.none());
        }
    }

    /**
     * What a file may say.
     *
     * @return the shape
     */
    public static Shape shape() {
        return PROMISE.shape();
    }

    /**
     * Reads a promise.
     *
     * @param tree what the file says
     * @return the promise, or everything that is wrong with it
     */
    public static Validation<Vector<Fault>, Stated> read(Tree tree) {
        Read<Stated> read = PROMISE.read(tree, new Scope(CatalogText.currency(tree)));
        return read.faults().isEmpty() ? Validation.valid(read.value().get()) : Validation.invalid(read.faults());
    }

    /**
     * Writes a promise.
     *
     * @param stated the promise
     * @return what the file says, with a {@link Tree.Refused} for everything that a file cannot say
     */
    public static Tree write(Stated stated) {
        return PROMISE.write(stated, scope(stated.promise()));
    }

    /**
     * What is promised, alone.
     *
     * @param promise the promise
     * @return what a file says under {@code says}
     */
    public static Tree.Fields says(Promise promise) {
        return (Tree.Fields) SaidText.SAID.write(promise.said(), scope(promise));
    }

    /**
     * The content that is fingerprinted and signed.
     *
     * @param promise the promise
     * @return its bytes: canonical JSON, in which what holds without being said is not said
     */
    public static byte[] content(Promise promise) {
        return CanonicalWriter.write(write(Stated.plain(promise)));
    }

    private static Scope scope(Promise promise) {
        return new Scope(promise.customer().terms().currency());
    }
}
