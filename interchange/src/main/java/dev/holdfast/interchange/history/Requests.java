package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Request;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/** How a request is said. */
final class Requests {

    private static final String AS_IF_NEVER = "as-if-never";

    /** Said in full, since a day left out by mistake would make another undo of it. */
    private static final Single<Option<LocalDate>> DAY = Single.patterned(
            "a date, or '" + AS_IF_NEVER + "'",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}|" + AS_IF_NEVER,
            "2013-09-12",
            Shape.Type.TEXT,
            (text, scope) -> text.equals(AS_IF_NEVER) ? Option.none() : Option.some(Scalars.date(text)),
            (day, scope) -> day.map(LocalDate::toString).getOrElse(AS_IF_NEVER));

    static final Codec<Request> REQUEST = Commands.COMMANDS.in(ObjectCodec.of(
            "request",
            "What was asked, by whom, when, and how.",
            "{command: undo, schema: 1, asked: {sequence: 2}, effectiveOn: as-if-never, requester: desk-7, channel: shop}",
            keys -> {
                Commands.COMMANDS.sayKind(keys, Request::command);
                var command = Commands.COMMANDS.holdValue(keys, Request::command);
                var day = keys.required(
                        "effectiveOn",
                        DAY,
                        Request::effectiveOn,
                        "the day it was to take effect; '" + AS_IF_NEVER + "' for that of the change which it undoes");
                var requester = keys.required("requester", Scalars.TEXT, Request::requester, "who asked");
                var channel = keys.optional(
                        "channel", Scalars.TEXT, Request::channel, "unknown", "the channel it came through");
                var askedAt = keys.optional(
                        "askedAt",
                        Names.INSTANT,
                        Request::askedAt,
                        "the start of the effective day in UTC",
                        "when it was asked");
                var key = keys.optional(
                        "idempotencyKey",
                        Scalars.TEXT,
                        Request::idempotencyKey,
                        "none",
                        "the key under which it happens once");
                var expected = keys.optional(
                        "expectedVersion",
                        Scalars.COUNT,
                        Request::expectedVersion,
                        "any",
                        "the version of the subscription that whoever asked had seen");
                var timing = keys.optional(
                        "timing",
                        Scalars.words(Timing.class),
                        Request::timing,
                        "what the tariff's change rules name first",
                        "when it was to take effect, where the tariff leaves a choice");
                var replaces = keys.optional(
                        "replaces",
                        Scalars.COUNT,
                        Request::replaces,
                        "none",
                        "the number of the pending change that it replaces");
                var soldUnder = keys.optional(
                        "soldUnder",
                        Scalars.DATE,
                        Request::soldUnder,
                        "that of the effective day",
                        "the catalogue version that an accepted quote promised, by the day that took effect");
                var consents = keys.usually(
                        "consents",
                        Lists.of(Consents.CONSENT),
                        Vector.empty(),
                        Request::consents,
                        "none",
                        "what was consented to");
                var waivers = keys.usually(
                        "waivers",
                        Lists.of(Waivers.WAIVER),
                        Vector.empty(),
                        Request::waivers,
                        "none",
                        "the one-off charges that are not asked for");
                return given -> given.get(command)
                        .on(LocalDate.EPOCH)
                        .withEffectiveOn(given.get(day))
                        .withRequester(given.get(requester))
                        .withChannel(given.get(channel))
                        .withAskedAt(given.get(askedAt))
                        .withIdempotencyKey(given.get(key))
                        .withExpectedVersion(given.get(expected))
                        .withTiming(given.get(timing))
                        .withReplaces(given.get(replaces))
                        .withSoldUnder(given.get(soldUnder))
                        .withConsents(given.get(consents))
                        .withWaivers(given.get(waivers));
            }));

    private Requests() {}
}
