package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.time.BillingCycle;
import dev.holdfast.billing.time.Schedule;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Which catalogue version holds for a holding, and which of its offers: what was bought, or what a later revision moved
 * it to.
 *
 * <p>A revision reaches a holding at once from its day; or from the first service period that begins on or after the
 * day; or from the first renewal or end of the commitment on or after the day. Without a commitment that runs, each
 * service period is a renewal.
 *
 * @param holding the holding
 * @param state what is held with it
 * @param context the catalogue, the account's cycle and the customer's segment
 */
public record Revisions(Holding holding, State state, Context context) {

    public Revisions {
        requireNonNull(holding, "holding");
        requireNonNull(state, "state");
        requireNonNull(context, "context");
    }

    /**
     * The version that holds on a day for what the holding brings and for its rules; service periods are months.
     *
     * @param date the day
     * @return the version
     * @throws IllegalArgumentException if the catalogue does not have the version it was bought under
     */
    public CatalogVersion versionOn(LocalDate date) {
        return later().isEmpty() ? bought() : versionOn(date, inMonths());
    }

    /**
     * The version that holds on a day for a charge with service periods of its own.
     *
     * @param date the day
     * @param periods the service periods, as each version states them
     * @return the version
     * @throws IllegalArgumentException if the catalogue does not have the version it was bought under
     */
    public CatalogVersion versionOn(LocalDate date, Function<CatalogVersion, Schedule> periods) {
        return termsOn(date, periods).version();
    }

    /**
     * What holds on a day for what the holding brings and for its rules; service periods are months.
     *
     * @param date the day
     * @return the version and the offer
     * @throws IllegalArgumentException if the catalogue does not have the version it was bought under
     */
    public Terms termsOn(LocalDate date) {
        return later().isEmpty() ? asBought() : termsOn(date, inMonths());
    }

    /**
     * What holds on a day for a charge with service periods of its own.
     *
     * @param date the day
     * @param periods the service periods, as each version states them
     * @return the version and the offer
     * @throws IllegalArgumentException if the catalogue does not have the version it was bought under
     */
    public Terms termsOn(LocalDate date, Function<CatalogVersion, Schedule> periods) {
        Terms current = asBought();
        for (CatalogVersion next : later()) {
            Terms before = current;
            Schedule schedule = periods.apply(before.version());
            current = of(before, next)
                    .find(revision -> !day(revision, schedule).isAfter(date))
                    .map(revision -> before.after(revision, next))
                    .getOrElse(before);
        }
        return current;
    }

    /**
     * What holds for a holding.
     *
     * @param version the catalogue version
     * @param offer what is held, which another revision may have made of what was bought
     */
    public record Terms(CatalogVersion version, OfferId offer) {
        public Terms {
            requireNonNull(version, "version");
            requireNonNull(offer, "offer");
        }

        private Terms after(Revision revision, CatalogVersion next) {
            return new Terms(next, revision.to().getOrElse(offer));
        }
    }

    /**
     * The days on which another version can begin to hold for a charge.
     *
     * @param periods the service periods, as each version states them
     * @return the days, in no order
     */
    public Vector<LocalDate> days(Function<CatalogVersion, Schedule> periods) {
        Vector<CatalogVersion> versions = later().prepend(bought());
        return later().flatMap(CatalogVersion::revisions)
                .flatMap(revision -> revision.reach().when() == Reach.When.AT_ONCE
                        ? Vector.of(revision.reach().from())
                        : versions.map(version -> day(revision, periods.apply(version))))
                .distinct();
    }

    /**
     * The days on which another version can begin to hold for what the holding brings.
     *
     * @return the days, in no order
     */
    public Vector<LocalDate> days() {
        return later().isEmpty() ? Vector.empty() : days(inMonths());
    }

    private Function<CatalogVersion, Schedule> inMonths() {
        Schedule months = months();
        return version -> months;
    }

    /**
     * The offers that can be held: what was bought, and what later versions that revise something make of it.
     *
     * @return the offers as those versions describe them, ascending
     */
    public Vector<Offer> offers() {
        if (later().isEmpty()) {
            return bought().offer(holding.offer()).toVector();
        }
        Vector<OfferId> ids = later().flatMap(CatalogVersion::revisions)
                .flatMap(Revision::to)
                .prepend(holding.offer())
                .distinct();
        return later().prepend(bought()).flatMap(version -> ids.flatMap(version::offer));
    }

    private Terms asBought() {
        return new Terms(bought(), holding.offer());
    }

    private CatalogVersion bought() {
        Option<CatalogVersion> bought = context.catalog().version(holding.version());
        if (bought.isEmpty()) {
            throw new IllegalArgumentException(
                    "catalogue " + context.catalog().id() + " has no version " + holding.version());
        }
        return bought.get();
    }

    private Vector<CatalogVersion> later() {
        return context.catalog().revisingAfter(holding.version());
    }

    private Vector<Revision> of(Terms current, CatalogVersion next) {
        LocalDate contract = state.begun().getOrElse(holding.since());
        return next.revisions().filter(revision -> {
            Reach reach = revision.reach();
            return reach.contracts().contains(contract)
                    && (reach.segment().isEmpty()
                            || reach.segment().equals(context.facts().segment()))
                    && current.version().offer(current.offer()).exists(revision.on()::means)
                    && next.offer(revision.to().getOrElse(current.offer())).isDefined();
        });
    }

    private LocalDate day(Revision revision, Schedule periods) {
        LocalDate from = revision.reach().from();
        return switch (revision.reach().when()) {
            case AT_ONCE -> from;
            case NEXT_PERIOD -> periods.nextBoundary(from);
            case AT_RENEWAL -> renewal(from).getOrElse(() -> periods.nextBoundary(from));
        };
    }

    /** The first renewal or end, on or after a day, of the commitment that runs. */
    private Option<LocalDate> renewal(LocalDate from) {
        return commitment(holding)
                .flatMap(runs -> Vector.of(runs.from(), runs.term().until()).find(day -> !day.isBefore(from)));
    }

    /** The commitment on a holding, or on what it hangs on. */
    private Option<Commitment> commitment(Holding held) {
        return state.commitment(held.id())
                .orElse(() -> held.place().host().flatMap(state.holdings()::get).flatMap(this::commitment));
    }

    private Schedule months() {
        BillingCycle cycle = context.terms().cycle();
        return cycle.schedule(
                Span.MONTH,
                context.terms().start(holding, state),
                state.cycleDay().map(day -> TreeMap.of(LocalDate.MIN, day)).getOrElse(TreeMap::empty));
    }
}
