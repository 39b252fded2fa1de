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
final class Names {

    static final Single<SubscriptionId> SUBSCRIPTION = Scalars.TEXT.as(SubscriptionId::of, SubscriptionId::value);
    static final Single<CatalogId> CATALOG = Scalars.TEXT.as(CatalogId::new, CatalogId::value);
    static final Single<AccountId> ACCOUNT = Scalars.TEXT.as(AccountId::of, AccountId::value);
    static final Single<HoldingId> HOLDING = Scalars.TEXT.as(HoldingId::of, HoldingId::value);
    static final Single<OfferId> OFFER = Scalars.TEXT.as(OfferId::of, OfferId::value);
    static final Single<ChargeId> CHARGE = Scalars.TEXT.as(ChargeId::of, ChargeId::value);
    static final Single<PromotionId> PROMOTION = Scalars.TEXT.as(PromotionId::of, PromotionId::value);

    static final Codec<TreeMap<HoldingId, String>> NUMBERS = Maps.sorted(HOLDING, Scalars.TEXT);

    static final Single<Instant> INSTANT = Single.patterned(
            "an instant of ISO 8601 in UTC",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z",
            "2013-09-12T08:30:00Z",
            Shape.Type.TEXT,
            (text, scope) -> instant(text),
            (instant, scope) -> instant.toString());

    private Names() {}

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no instant " + text, e);
        }
    }
}
