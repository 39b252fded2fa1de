package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.catalog.rule.Timing;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Single;
import dev.holdfast.interchange.history.Names;
import dev.holdfast.interchange.history.Waivers;
import io.vavr.collection.Vector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;

/** How it is said who asks for a command, when, and with whose consent. */
final class AskingText {

    private static final Single<Instant> MOMENT = Single.patterned(
            "a date, or an instant of ISO 8601 in UTC",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z)?",
            "2013-09-12",
            Shape.Type.TEXT,
            (text, scope) -> moment(text),
            (instant, scope) -> instant.toString().replace("T00:00:00Z", ""));

    private static final ObjectCodec<Asking.Agreement> CONSENT = ObjectCodec.of(
            "consent",
            "Somebody's word that one held service may be lost or reduced, or that a holding may be bound for longer.",
            "{at: 1/tv, service: tv}",
            keys -> {
                var at =
                        keys.required("at", Names.HOLDING, Asking.Agreement::at, "the holding that brings the service");
                var service = keys.required(
                        "service",
                        Scalars.TEXT,
                        Asking.Agreement::service,
                        "the service's name; 'commitment' for a longer term");
                var extent = keys.usually(
                        "extent",
                        Scalars.words(Consent.Extent.class),
                        Consent.Extent.LOSS,
                        Asking.Agreement::extent,
                        "loss",
                        "how far the consent goes");
                var by = keys.optional("by", Scalars.TEXT, Asking.Agreement::by, "whoever asks", "who gives it");
                var when = keys.optional("given", MOMENT, Asking.Agreement::given, "when it is asked", "when");
                var evidence = keys.optional(
                        "evidence", Scalars.TEXT, Asking.Agreement::evidence, "none", "where it is recorded");
                return given -> new Asking.Agreement(
                        given.get(at),
                        given.get(service),
                        given.get(extent),
                        given.get(by),
                        given.get(when),
                        given.get(evidence));
            });

    private AskingText() {}

    static Function<Given, Asking> keys(Keys<Step> keys) {
        var recorded = keys.optional(
                "recorded",
                MOMENT,
                step -> step.asking().recorded(),
                "the start of the day 'on', in UTC",
                "when a command is asked and recorded; a date is its start in UTC");
        var requester =
                keys.optional("requester", Scalars.TEXT, step -> step.asking().requester(), "unknown", "who asks");
        var channel = keys.optional(
                "channel", Scalars.TEXT, step -> step.asking().channel(), "unknown", "the channel it comes through");
        var key = keys.optional(
                "idempotencyKey",
                Scalars.TEXT,
                step -> step.asking().idempotencyKey(),
                "none",
                "the key under which it happens once");
        var version = keys.optional(
                "expectedVersion",
                Scalars.COUNT,
                step -> step.asking().expectedVersion(),
                "any",
                "the version of the subscription that whoever asks has seen");
        var timing = keys.optional(
                "timing",
                Scalars.words(Timing.class),
                step -> step.asking().timing(),
                "what the tariff's change rules name first",
                "when it is to take effect, where the tariff leaves a choice");
        var replaces = keys.optional(
                "replaces",
                Scalars.TEXT,
                step -> step.asking().replaces(),
                "none",
                "the name of the step whose pending change it replaces, or the number of the change");
        var soldUnder = keys.optional(
                "soldUnder",
                Scalars.DATE,
                step -> step.asking().soldUnder(),
                "that of the day 'on'",
                "the catalogue version that an accepted quote promised, by the day that took effect");
        var consents = keys.usually(
                "consents",
                Lists.of(CONSENT),
                Vector.empty(),
                step -> step.asking().consents(),
                "none",
                "what is consented to");
        var waivers = keys.usually(
                "waivers",
                Lists.of(Waivers.WAIVER),
                Vector.empty(),
                step -> step.asking().waivers(),
                "none",
                "the one-off charges that are not asked for");
        return given -> new Asking(
                given.get(recorded),
                given.get(requester),
                given.get(channel),
                given.get(key),
                given.get(version),
                given.get(timing),
                given.get(replaces),
                given.get(soldUnder),
                given.get(consents),
                given.get(waivers));
    }

    private static Instant moment(String text) {
        if (text.length() > 10) {
            return Names.instant(text);
        }
        LocalDate day = Scalars.date(text);
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
