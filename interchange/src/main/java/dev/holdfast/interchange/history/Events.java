package dev.holdfast.interchange.history;

import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.LifecycleTable;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Kinds;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Single;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;

/** How each kind of event is said. */
final class Events {

    static final Single<LifecycleTable.Trigger> TRIGGER = Scalars.words(LifecycleTable.Trigger.class);

    private static final Codec<Event.Added> ADDED = ObjectCodec.of(
            "event added",
            "Something began to be held.",
            "{holdings: [{id: '2', offer: bouquet, version: 2013-07-01, place: {host: '1'}, since: 2013-08-01}]}",
            keys -> {
                var holdings = keys.required(
                        "holdings",
                        Lists.of(Holdings.HOLDING),
                        Event.Added::holdings,
                        "what is held from then on, hosts before what hangs on them");
                var promotions = keys.usually(
                        "promotions",
                        Lists.of(Holdings.PROMOTION),
                        Vector.empty(),
                        Event.Added::promotions,
                        "none",
                        "the promotions given with it");
                var commitments = keys.usually(
                        "commitments",
                        Lists.of(Holdings.COMMITMENT),
                        Vector.empty(),
                        Event.Added::commitments,
                        "none",
                        "the commitments made with it");
                var numbers = keys.usually(
                        "numbers",
                        Names.NUMBERS,
                        TreeMap.empty(),
                        Event.Added::numbers,
                        "none",
                        "the numbers of its lines, by holding");
                return given -> new Event.Added(
                        given.get(holdings), given.get(promotions), given.get(commitments), given.get(numbers));
            });

    private static final Codec<Event.Changed> CHANGED = ObjectCodec.of(
            "event changed",
            "What was held became another offer, or a pack was filled otherwise.",
            "{holding: '1', to: duo, version: 2013-07-01, fillings: []}",
            keys -> {
                var holding = keys.required(
                        "holding", Names.HOLDING, Event.Changed::holding, "the holding, which stays the same");
                var to = keys.required("to", Names.OFFER, Event.Changed::to, "the offer it became");
                var version = keys.required(
                        "version",
                        Scalars.DATE,
                        Event.Changed::version,
                        "the catalogue version of that offer, by the day that took effect");
                var fillings = keys.required(
                        "fillings",
                        Lists.of(Holdings.HOLDING),
                        Event.Changed::fillings,
                        "what fills its slots from then on");
                var promotions = keys.usually(
                        "promotions",
                        Lists.of(Holdings.PROMOTION),
                        Vector.empty(),
                        Event.Changed::promotions,
                        "none",
                        "the promotions given with it");
                var commitments = keys.usually(
                        "commitments",
                        Lists.of(Holdings.COMMITMENT),
                        Vector.empty(),
                        Event.Changed::commitments,
                        "none",
                        "the commitments made with it");
                var numbers = keys.usually(
                        "numbers",
                        Names.NUMBERS,
                        TreeMap.empty(),
                        Event.Changed::numbers,
                        "none",
                        "the numbers of its new lines, by holding");
                return given -> new Event.Changed(
                        given.get(holding),
                        given.get(to),
                        given.get(version),
                        given.get(fillings),
                        given.get(promotions),
                        given.get(commitments),
                        given.get(numbers));
            });

    private static final Codec<Event.Moved> MOVED = ObjectCodec.of(
            "event moved",
            "Holdings went from one state of their life cycle to another.",
            "{holdings: ['1'], trigger: suspend, suspension: non-payment}",
            keys -> {
                var holdings = keys.required(
                        "holdings",
                        Lists.of(Names.HOLDING),
                        Event.Moved::holdings,
                        "what was meant; what hangs on it moves with it");
                var trigger = keys.required("trigger", TRIGGER, Event.Moved::trigger, "what moved it");
                var suspension = keys.optional(
                        "suspension",
                        Holdings.SUSPENSION,
                        Event.Moved::suspension,
                        "they are not suspended",
                        "why they are suspended");
                return given -> new Event.Moved(given.get(holdings), given.get(trigger), given.get(suspension));
            });

    private static final Codec<Event.QuantityChanged> QUANTITY_CHANGED = ObjectCodec.of(
            "event quantity-changed", "Another quantity of something is held.", "{holding: '2', quantity: 3}", keys -> {
                var holding = keys.required("holding", Names.HOLDING, Event.QuantityChanged::holding, "what is held");
                var quantity = keys.required(
                        "quantity", Scalars.DECIMAL, Event.QuantityChanged::quantity, "how many from then on");
                return given -> new Event.QuantityChanged(given.get(holding), given.get(quantity));
            });

    private static final Codec<Event.VersionChanged> VERSION_CHANGED = ObjectCodec.of(
            "event version-changed",
            "Holdings came under another catalogue version.",
            "{holdings: ['1', 1/tv], version: 2014-01-01}",
            keys -> {
                var holdings = keys.required(
                        "holdings", Lists.of(Names.HOLDING), Event.VersionChanged::holdings, "what moved");
                var version = keys.required(
                        "version",
                        Scalars.DATE,
                        Event.VersionChanged::version,
                        "the version, by the day it took effect");
                return given -> new Event.VersionChanged(given.get(holdings), given.get(version));
            });

    private static final Codec<Event.PromotionGiven> PROMOTION_GIVEN = ObjectCodec.of(
            "event promotion-given",
            "A promotion was given.",
            "{given: {promotion: half-price, version: 2013-07-01, on: '1', from: 2013-09-12}}",
            keys -> {
                var promotion =
                        keys.required("given", Holdings.PROMOTION, Event.PromotionGiven::given, "the promotion");
                return given -> new Event.PromotionGiven(given.get(promotion));
            });

    private static final Codec<Event.PromotionTaken> PROMOTION_TAKEN = ObjectCodec.of(
            "event promotion-taken",
            "A promotion was taken away before its end.",
            "{taken: {promotion: half-price, version: 2013-07-01, on: '1', from: 2013-09-12}}",
            keys -> {
                var promotion =
                        keys.required("taken", Holdings.PROMOTION, Event.PromotionTaken::taken, "the promotion");
                return given -> new Event.PromotionTaken(given.get(promotion));
            });

    private static final Codec<Event.Committed> COMMITTED = ObjectCodec.of(
            "event committed",
            "A commitment was made, renewed or extended.",
            "{commitment: {on: '1', from: 2013-07-01, length: 12 months}}",
            keys -> {
                var commitment = keys.required(
                        "commitment",
                        Holdings.COMMITMENT,
                        Event.Committed::commitment,
                        "the commitment, which replaces the one before");
                return given -> new Event.Committed(given.get(commitment));
            });

    private static final Codec<Event.NumberChanged> NUMBER_CHANGED = ObjectCodec.of(
            "event number-changed",
            "A line has another number, or none.",
            "{line: '2', number: '+32475123456'}",
            keys -> {
                var line = keys.required("line", Names.HOLDING, Event.NumberChanged::line, "the line");
                var number = keys.optional(
                        "number",
                        Scalars.TEXT,
                        Event.NumberChanged::number,
                        "none from then on",
                        "the number it has from then on");
                return given -> new Event.NumberChanged(given.get(line), given.get(number));
            });

    private static final Codec<Event.Transferred> TRANSFERRED =
            ObjectCodec.of("event transferred", "Another account pays.", "{account: ACC-7}", keys -> {
                var account =
                        keys.required("account", Names.ACCOUNT, Event.Transferred::account, "who pays from then on");
                return given -> new Event.Transferred(given.get(account));
            });

    private static final Codec<Event.CycleDayChanged> CYCLE_DAY_CHANGED = ObjectCodec.of(
            "event cycle-day-changed", "It is billed on another day of the month.", "{day: 15}", keys -> {
                var day = keys.required("day", Scalars.COUNT, Event.CycleDayChanged::day, "the day, 1 to 31");
                return given -> new Event.CycleDayChanged(given.get(day));
            });

    private static final Codec<Event.Undone> UNDONE = ObjectCodec.of(
            "event undone", "A change was taken back: it is in force no longer.", "{sequence: 2}", keys -> {
                var sequence =
                        keys.required("sequence", Scalars.COUNT, Event.Undone::sequence, "the number of that event");
                return given -> new Event.Undone(given.get(sequence));
            });

    static final Kinds<Event> EVENTS = Kinds.<Event>of("kind", "event", "What happened.")
            .kind("added", Event.Added.class, ADDED)
            .kind("changed", Event.Changed.class, CHANGED)
            .kind("moved", Event.Moved.class, MOVED)
            .kind("quantity-changed", Event.QuantityChanged.class, QUANTITY_CHANGED)
            .kind("version-changed", Event.VersionChanged.class, VERSION_CHANGED)
            .kind("promotion-given", Event.PromotionGiven.class, PROMOTION_GIVEN)
            .kind("promotion-taken", Event.PromotionTaken.class, PROMOTION_TAKEN)
            .kind("committed", Event.Committed.class, COMMITTED)
            .kind("number-changed", Event.NumberChanged.class, NUMBER_CHANGED)
            .kind("transferred", Event.Transferred.class, TRANSFERRED)
            .kind("cycle-day-changed", Event.CycleDayChanged.class, CYCLE_DAY_CHANGED)
            .kind("undone", Event.Undone.class, UNDONE);

    private Events() {}
}
