package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Suspension;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Single;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How it is said what is held, and what runs on it. */
public final class Holdings {

    static final Single<HoldingStatus> STATUS = Scalars.words(HoldingStatus.class, HoldingStatus::spelling);

    /** Why something is suspended. */
    public static final Single<Suspension> SUSPENSION = Scalars.words(Suspension.class);

    static final ObjectCodec<AppliedPromotion> PROMOTION = ObjectCodec.of(
            "applied promotion",
            "A promotion that runs on a holding.",
            "{promotion: half-price, version: 2013-07-01, on: '1', from: 2013-09-12}",
            keys -> {
                var promotion = keys.required(
                        "promotion", Names.PROMOTION, AppliedPromotion::promotion, "the id of the promotion");
                var version = keys.required(
                        "version",
                        Scalars.DATE,
                        AppliedPromotion::version,
                        "the catalogue version it was given under, by the day that took effect");
                var on = keys.required("on", Names.HOLDING, AppliedPromotion::on, "the holding it was given with");
                var from =
                        keys.required("from", Scalars.DATE, AppliedPromotion::from, "the first day it runs, inclusive");
                return given ->
                        new AppliedPromotion(given.get(promotion), given.get(version), given.get(on), given.get(from));
            });

    static final ObjectCodec<Commitment> COMMITMENT = ObjectCodec.of(
            "commitment",
            "A promise to keep something for a time.",
            "{on: '1', from: 2013-07-01, length: 12 months}",
            keys -> {
                var on = keys.required("on", Names.HOLDING, Commitment::on, "the holding it is about");
                var from = keys.required("from", Scalars.DATE, Commitment::from, "the first day, inclusive");
                var length = keys.required("length", Scalars.SPAN, Commitment::length, "the length of the term");
                return given -> new Commitment(given.get(on), given.get(from), given.get(length));
            });

    private static final ObjectCodec<Holding.Place> PLACE = ObjectCodec.of(
            "place",
            "Where something is held: in a slot of a pack, or on a host.",
            "{host: '1', slot: mobile, position: 1}",
            keys -> {
                var host = keys.optional(
                        "host", Names.HOLDING, Holding.Place::host, "none", "the holding that it belongs to");
                var slot = keys.optional(
                        "slot", Scalars.TEXT, Holding.Place::slot, "none", "the slot of the host that it fills");
                var position = keys.usually(
                        "position", Scalars.COUNT, 0, Holding.Place::position, "0", "its position in the slot, from 0");
                return given -> new Holding.Place(given.get(host), given.get(slot), given.get(position));
            });

    static final Codec<Holding> HOLDING = ObjectCodec.of(
            "holding",
            "One thing that is held: a pack, a product in a slot of a pack, a product alone, an add-on.",
            "{id: 1/tv, offer: tv, version: 2013-07-01, place: {host: '1', slot: tv}, since: 2013-07-01}",
            keys -> {
                var id = keys.required("id", Names.HOLDING, Holding::id, "its name within the subscription");
                var offer = keys.required("offer", Names.OFFER, Holding::offer, "what is held");
                var version = keys.required(
                        "version",
                        Scalars.DATE,
                        Holding::version,
                        "the catalogue version it was bought under, by the day that took effect");
                var place = keys.usually(
                        "place", PLACE, Holding.Place.ALONE, Holding::place, "by itself", "where it is held");
                var since = keys.<LocalDate>required(
                        "since",
                        Scalars.DATE,
                        Holding::since,
                        "the first day it works, or the day it was ordered for while it waits to be activated");
                var quantity = keys.usually(
                        "quantity", Scalars.DECIMAL, BigDecimal.ONE, Holding::quantity, "1", "how many are held");
                var status = keys.usually(
                        "status", STATUS, HoldingStatus.ACTIVE, Holding::status, "active", "its state, as in TMF637");
                var suspension = keys.optional(
                        "suspension", SUSPENSION, Holding::suspension, "it is not suspended", "why it is suspended");
                return given -> new Holding(
                        given.get(id),
                        given.get(offer),
                        given.get(version),
                        given.get(place),
                        given.get(since),
                        given.get(quantity),
                        given.get(status),
                        given.<Option<Suspension>>get(suspension));
            });

    private Holdings() {}
}
