package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import io.vavr.collection.TreeMap;
import java.time.DateTimeException;
import java.time.Instant;

/** Names and instants. */
public final class Names {

    /** The name of a subscription. */
    public static final Single<SubscriptionId> SUBSCRIPTION =
            Scalars.TEXT.as(SubscriptionId::of, SubscriptionId::value);
    /** The name of a catalogue. */
    public static final Single<CatalogId> CATALOG = Scalars.TEXT.as(CatalogId::new, CatalogId::value);
    /** The name of an account. */
    public static final Single<AccountId> ACCOUNT = Scalars.TEXT.as(AccountId::of, AccountId::value);
    /** The name of a holding within its subscription. */
    public static final Single<HoldingId> HOLDING = Scalars.TEXT.as(HoldingId::of, HoldingId::value);
    /** The id of an offer. */
    public static final Single<OfferId> OFFER = Scalars.TEXT.as(OfferId::of, OfferId::value);
    /** The name of a charge within its offer. */
    public static final Single<ChargeId> CHARGE = Scalars.TEXT.as(ChargeId::of, ChargeId::value);
    /** The id of a promotion. */
    public static final Single<PromotionId> PROMOTION = Scalars.TEXT.as(PromotionId::of, PromotionId::value);

    /** The number of each line. */
    public static final Codec<TreeMap<HoldingId, String>> NUMBERS = Maps.sorted(HOLDING, Scalars.TEXT);

    /** A moment. */
    public static final Single<Instant> INSTANT = Single.patterned(
            "an instant of ISO 8601 in UTC",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z",
            "2013-09-12T08:30:00Z",
            Shape.Type.TEXT,
            (text, scope) -> instant(text),
            (instant, scope) -> instant.toString());

    private Names() {}

    /**
     * Reads a moment.
     *
     * @param text the text
     * @return the moment
     * @throws IllegalArgumentException if there is no such thing
     */
    public static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no instant " + text, e);
        }
    }
}
