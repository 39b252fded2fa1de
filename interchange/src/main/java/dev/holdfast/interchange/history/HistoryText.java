package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Given;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Ways;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** A whole history, and one event alone, as trees. */
public final class HistoryText {

    /** A history holds no amount of money, and so no currency: this is the code for none. */
    public static final Scope SCOPE = new Scope(CurrencyUnit.of("XXX"));

    private static final String EXAMPLE = "sequence: 2, kind: undone, schema: 1, effectiveOn: 2013-07-01,"
            + " recordedAt: '2013-09-12T08:30:00Z', event: {sequence: 1},"
            + " request: {command: undo, schema: 1, asked: {sequence: 1}, effectiveOn: as-if-never, requester: desk-7},"
            + " facts: {segment: residential}";

    private static final Codec<Recorded> RECORDED = Events.EVENTS.in(ObjectCodec.of(
            "recorded event",
            "An event in a history, with the request that led to it and the facts that were used.",
            "{" + EXAMPLE + "}",
            keys -> recorded(keys, recorded -> recorded)));

    /** One event alone. */
    public static final Codec<StatedRow> ROW = Events.EVENTS.in(ObjectCodec.of(
            "row",
            "One event alone, with all that is needed to store it by itself.",
            "{subscription: SUB-1, catalog: operator, " + EXAMPLE + "}",
            keys -> {
                var subscription = keys.required(
                        "subscription",
                        Names.SUBSCRIPTION,
                        StatedRow::subscription,
                        "the subscription that it happened to");
                var catalog =
                        keys.required("catalog", Names.CATALOG, StatedRow::catalog, "the catalogue it was bought from");
                var recorded = recorded(keys, StatedRow::recorded);
                return given -> new StatedRow(given.get(subscription), given.get(catalog), recorded.apply(given));
            }));

    /** A whole history. */
    public static final Codec<StatedHistory> HISTORY = ObjectCodec.of(
            "history", "Everything that happened to a subscription.", "{subscription: SUB-1, events: []}", keys -> {
                var subscription = keys.required(
                        "subscription", Names.SUBSCRIPTION, StatedHistory::subscription, "the subscription's name");
                var catalog = keys.optional(
                        "catalog",
                        Names.CATALOG,
                        StatedHistory::catalog,
                        "nothing happened yet",
                        "the catalogue it was bought from");
                var events = keys.required(
                        "events",
                        Lists.of(RECORDED),
                        StatedHistory::events,
                        "the events by number, from 1 without gaps");
                return given -> new StatedHistory(given.get(subscription), given.get(catalog), given.get(events));
            });

    private HistoryText() {}

    /**
     * What a file may say.
     *
     * @return the shape
     */
    public static Shape shape() {
        return Ways.<Object>of("history file", "A whole history, or one event of it alone.", "")
                .fields(StatedHistory.class::isInstance, widened(StatedHistory.class, HISTORY), "a whole history")
                .fields(StatedRow.class::isInstance, widened(StatedRow.class, ROW), "one event alone, as a row")
                .shape();
    }

    private static <T> Codec<Object> widened(Class<T> type, Codec<T> codec) {
        return codec.as(value -> value, type::cast);
    }

    private static <T> Function<Given, Recorded> recorded(Keys<T> keys, Function<T, Recorded> get) {
        var sequence = keys.required(
                "sequence",
                Scalars.COUNT,
                object -> get.apply(object).sequence(),
                "the number of the event in the history of its subscription, from 1");
        Events.EVENTS.sayKind(keys, object -> get.apply(object).event());
        var effectiveOn = keys.required(
                "effectiveOn", Scalars.DATE, object -> get.apply(object).effectiveOn(), "the day it took effect");
        var recordedAt = keys.required(
                "recordedAt", Names.INSTANT, object -> get.apply(object).recordedAt(), "when it was recorded");
        var event = Events.EVENTS.holdValue(keys, object -> get.apply(object).event());
        var request = keys.required(
                "request", Requests.REQUEST, object -> get.apply(object).request(), "what was asked");
        var facts = keys.required(
                "facts",
                KnownFacts.FACTS,
                object -> get.apply(object).facts(),
                "what the host knew when it was decided");
        return given -> new Recorded(
                given.get(sequence),
                given.get(effectiveOn),
                given.get(recordedAt),
                given.get(event),
                given.get(request),
                given.get(facts));
    }
}
