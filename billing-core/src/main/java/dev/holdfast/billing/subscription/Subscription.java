package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.Timeline;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogId;
import dev.holdfast.catalog.offer.HeldService;
import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * What one customer holds under one contract, as the history of what happened.
 *
 * <p>A subscription comes only from {@link #none} and from what {@link #decide} allows; there is no other way to make
 * one, so that nobody writes himself a subscription without TV. {@link #reconstitute} decides a stored history again.
 *
 * <p>Immutable and thread-safe.
 */
public final class Subscription {

    private final SubscriptionId id;
    private final Option<CatalogId> catalog;
    private final History log;

    private Subscription(SubscriptionId id, Option<CatalogId> catalog, History log) {
        this.id = id;
        this.catalog = catalog;
        this.log = log;
    }

    /**
     * A subscription that holds nothing and to which nothing happened yet.
     *
     * @param id its name
     * @return the subscription
     */
    public static Subscription none(String id) {
        return new Subscription(SubscriptionId.of(id), Option.none(), History.EMPTY);
    }

    /**
     * A stored subscription, every event of which is decided again, by the catalogue version that it names.
     *
     * @param id its name
     * @param history its events by sequence
     * @param catalog the catalogue it was bought from
     * @param terms what the account has agreed on
     * @return the subscription, or why an event of the history is not legal
     * @throws IllegalArgumentException if an event is legal but is not what its request leads to, or if of the two that a
     *     replacement leads to the second is missing
     */
    public static Either<Rejections, Subscription> reconstitute(
            String id, Iterable<Recorded> history, Catalog catalog, AccountTerms terms) {
        return none(id).continuedBy(history, catalog, terms);
    }

    /**
     * This subscription with events that were stored after it was read, each decided again. It is equal to the one
     * reconstituted from all events; events that it holds already are only compared.
     *
     * @param tail the events by sequence
     * @param catalog the catalogue it was bought from
     * @param terms what the account has agreed on
     * @return the subscription, or why an event of the tail is not legal
     * @throws IllegalArgumentException if an event is legal but is not what its request leads to
     */
    public Either<Rejections, Subscription> continuedBy(Iterable<Recorded> tail, Catalog catalog, AccountTerms terms) {
        Either<Rejections, Subscription> rebuilt = Either.right(this);
        Vector<Recorded> all = Vector.ofAll(tail);
        for (Recorded recorded : all) {
            Context context = new Context(catalog, terms, recorded.facts());
            int led = recorded.sequence() + (recorded.request().replaces().isDefined() ? 1 : 0);
            rebuilt = rebuilt.flatMap(subscription -> recorded.sequence() <= subscription.version()
                            ? Either.right(subscription)
                            : new Decision(subscription, recorded.request(), context, event(all, led))
                                    .decide()
                                    .map(Transition::after))
                    .map(subscription -> same(subscription, recorded));
        }
        rebuilt.forEach(subscription -> {
            int stored = all.lastOption().map(Recorded::sequence).getOrElse(0);
            if (subscription.version() > Math.max(version(), stored)) {
                throw new IllegalArgumentException(
                        "the history ends in the middle of a replacement, after event " + stored);
            }
        });
        return rebuilt;
    }

    private static Option<Event> event(Vector<Recorded> history, int sequence) {
        return history.find(recorded -> recorded.sequence() == sequence).map(Recorded::event);
    }

    /** A request may lead to two events, the second of which is there already when its turn comes. */
    private static Subscription same(Subscription subscription, Recorded recorded) {
        if (!subscription.log.event(recorded.sequence()).contains(recorded)) {
            throw new IllegalArgumentException("event " + recorded.sequence() + " is not what its request leads to: "
                    + recorded + " instead of " + subscription.history().drop(recorded.sequence() - 1));
        }
        return subscription;
    }

    /**
     * Decides whether something may happen, and what it would make of this subscription.
     *
     * @param request what is asked
     * @param context what it is decided with
     * @return the transition, or all the reasons why not
     */
    public Either<Rejections, Transition> decide(Request request, Context context) {
        return new Decision(this, requireNonNull(request, "request"), requireNonNull(context, "context"), Option.none())
                .decide();
    }

    /**
     * Its name.
     *
     * @return the id
     */
    public SubscriptionId id() {
        return id;
    }

    /**
     * The catalogue it was bought from.
     *
     * @return the catalogue's id, or none before anything happened
     */
    public Option<CatalogId> catalog() {
        return catalog;
    }

    /**
     * How many events its history has.
     *
     * @return the number, 0 for a subscription to which nothing happened
     */
    public int version() {
        return log.version();
    }

    /**
     * The number of the last change.
     *
     * @return the sequence number
     * @throws java.util.NoSuchElementException if nothing happened yet
     */
    public int lastChange() {
        return log.newestFirst().head().sequence();
    }

    /**
     * The last day that anything is about that happened, was taken back or is pending.
     *
     * @return the day; {@link LocalDate#MIN} if nothing happened yet
     */
    public LocalDate lastEffectiveOn() {
        LocalDate last = LocalDate.MIN;
        for (Recorded recorded : log.newestFirst()) {
            last = recorded.effectiveOn().isAfter(last) ? recorded.effectiveOn() : last;
        }
        return last;
    }

    /**
     * Everything that happened, oldest first.
     *
     * @return the events by sequence
     */
    public Vector<Recorded> history() {
        return since(0);
    }

    /**
     * What is held on a day, as far as is known now.
     *
     * @param date the day
     * @return the state
     */
    public State stateOn(LocalDate date) {
        return log.stateOn(date);
    }

    /**
     * What is held on every day, as far as is known now.
     *
     * @return the states over time; none before the first day on which something is held or agreed
     */
    public Timeline<State> timeline() {
        return log.timeline();
    }

    /**
     * What is held from a day on, as far as is known now.
     *
     * @param first the day
     * @return the states over time, of which the first is that of the day
     */
    public Timeline<State> timelineFrom(LocalDate first) {
        return new Timeline<>(TreeMap.ofEntries(log.from(first).map(day -> Tuple.of(day.date(), day.state())))
                .put(first, stateOn(first)));
    }

    /**
     * What happened, day by day, as far as is known now: what was taken back as if never is no part of it.
     *
     * @param first the first day that is asked for, inclusive
     * @return the days on which something happened that is in force on that day, ascending
     */
    public Vector<ChangeDay> changeDays(LocalDate first) {
        return ChangeDay.of(log.from(first));
    }

    /**
     * The day before which this subscription and an earlier value of it say the same of what is held and of what
     * happened.
     *
     * @param earlier the earlier value
     * @return the first day that something recorded since is about; {@link LocalDate#MAX} if nothing was, and
     *     {@link LocalDate#MIN} if the other is not known to be an earlier value of this one
     */
    public LocalDate agreesUntil(Subscription earlier) {
        return log.agreesUntil(earlier.log);
    }

    /**
     * The services held on a day.
     *
     * @param date the day
     * @param context the catalogue it was bought from, the account's cycle and the customer's segment
     * @return the services, each at its holding
     */
    public Vector<HeldService> services(LocalDate date, Context context) {
        return stateOn(date).services(date, context);
    }

    /**
     * The subscription as it was known at a moment: without what was recorded later.
     *
     * @param instant the moment
     * @return the subscription with the events recorded until then, inclusive
     */
    public Subscription asKnownAt(Instant instant) {
        return new Subscription(
                id,
                catalog,
                History.of(log.newestFirst()
                        .dropWhile(recorded -> recorded.recordedAt().isAfter(instant))));
    }

    /**
     * What is recorded and, as far as is known now, takes effect after a day; by its number it can be replaced or undone.
     *
     * @param today the day
     * @return the pending changes, in the order in which they take effect
     */
    public Vector<Recorded> pending(LocalDate today) {
        List<History.Day> later = log.from(today.plusDays(1));
        if (later.isEmpty()) {
            return Vector.empty();
        }
        ArrayList<Recorded> pending = new ArrayList<>();
        for (History.Day day : later) {
            for (History.Step step : day.own()) {
                if (!isCancellation(step.recorded())) {
                    pending.add(step.recorded());
                }
            }
        }
        return Vector.ofAll(pending);
    }

    /** An undo as if never is done with when it is recorded; one from a later day on is pending till then. */
    private boolean isCancellation(Recorded recorded) {
        return recorded.event() instanceof Event.Undone undo
                && log.event(undo.sequence())
                        .exists(undone -> undone.effectiveOn().equals(recorded.effectiveOn()));
    }

    /**
     * The state of a holding on a day, as far as is known now: what works and has a later end is pendingTerminate, and
     * what is held only later is created.
     *
     * @param holding the holding
     * @param date the day
     * @return its state; none for what is never held
     */
    public Option<HoldingStatus> statusOn(HoldingId holding, LocalDate date) {
        State state = stateOn(date);
        List<State> later = log.from(date.plusDays(1)).map(History.Day::state);
        return state.holdings()
                .get(holding)
                .map(held -> LifecycleTable.next(held.status(), LifecycleTable.Trigger.PLAN_END)
                        .filter(planned -> later.exists(then -> then.ended().containsKey(holding)))
                        .getOrElse(held.status()))
                .orElse(() -> state.ended().get(holding))
                .orElse(() ->
                        Option.when(later.exists(then -> then.holdings().contains(holding)), HoldingStatus.CREATED));
    }

    Subscription append(Recorded recorded, CatalogId from) {
        return new Subscription(id, Option.some(from), log.with(recorded));
    }

    History log() {
        return log;
    }

    /** What happened after a version, oldest first. */
    Vector<Recorded> since(int version) {
        return log.newestFirst()
                .takeWhile(recorded -> recorded.sequence() > version)
                .reverse()
                .toVector();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subscription that
                && id.equals(that.id)
                && catalog.equals(that.catalog)
                && log.newestFirst().equals(that.log.newestFirst());
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + version();
    }

    @Override
    public String toString() {
        return "Subscription " + id + " version " + version();
    }
}
