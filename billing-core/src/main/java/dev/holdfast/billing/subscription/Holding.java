package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One thing that is held (Product of TMF637): a pack, a product in a slot of a pack, a product alone, an add-on.
 *
 * @param id its name, which outlives changes of product and price
 * @param offer what is held
 * @param version the catalogue version it was bought under, by the day that took effect
 * @param place where it is held: in a slot of a pack, on a host, or by itself
 * @param since the first day it works, inclusive; while it waits to be activated, the day it was ordered for
 * @param quantity how many of it are held, above 0
 * @param status its state: pendingActive, active or suspended; what has ended is held no longer
 * @param suspension why it is suspended; none unless it is
 */
public record Holding(
        HoldingId id,
        OfferId offer,
        LocalDate version,
        Place place,
        LocalDate since,
        BigDecimal quantity,
        HoldingStatus status,
        Option<Suspension> suspension) {

    /** The order of what fills a slot. */
    static final Comparator<Holding> BY_POSITION =
            Comparator.comparingInt(holding -> holding.place().position());

    public Holding {
        requireNonNull(status, "status");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("quantity must be above 0, was " + quantity.toPlainString());
        }
        if ((status == HoldingStatus.SUSPENDED) != suspension.isDefined()) {
            throw new IllegalArgumentException("a suspended holding, and no other, says why: " + status);
        }
        requireNonNull(id, "id");
        requireNonNull(offer, "offer");
        requireNonNull(version, "version");
        requireNonNull(place, "place");
        requireNonNull(since, "since");
    }

    /**
     * Where something is held.
     *
     * @param host the holding it belongs to; none if it stands by itself
     * @param slot the slot of the host that it fills; none for an add-on
     * @param position its position in the slot, from 0
     */
    public record Place(Option<HoldingId> host, Option<String> slot, int position) {

        /** By itself. */
        public static final Place ALONE = new Place(Option.none(), Option.none(), 0);

        /**
         * On a host, as an add-on.
         *
         * @param host the host
         * @return the place
         */
        public static Place on(HoldingId host) {
            return new Place(Option.some(host), Option.none(), 0);
        }

        /**
         * In a slot of a pack.
         *
         * @param pack the pack
         * @param slot the slot's name
         * @param position the position in the slot, from 0
         * @return the place
         */
        public static Place in(HoldingId pack, String slot, int position) {
            return new Place(Option.some(pack), Option.some(slot), position);
        }
    }

    /**
     * One of something that works from its first day.
     *
     * @param id its name
     * @param offer what is held
     * @param version the catalogue version it was bought under
     * @param place where it is held
     * @param since the first day
     * @return the holding
     */
    public static Holding active(HoldingId id, OfferId offer, LocalDate version, Place place, LocalDate since) {
        return new Holding(id, offer, version, place, since, BigDecimal.ONE, HoldingStatus.ACTIVE, Option.none());
    }

    /** Whether it fills a slot of another holding or is added to it. */
    boolean isOn(HoldingId host) {
        return place.host().isDefined() && host.equals(place.host().get());
    }

    /** Whether it fills a slot of a pack. */
    boolean isIn(String slot, HoldingId pack) {
        return place.slot().isDefined() && slot.equals(place.slot().get()) && isOn(pack);
    }

    /** Whether it is an offer of a version. */
    boolean is(OfferId some, LocalDate from) {
        return offer.equals(some) && version.equals(from);
    }

    /** Another offer at the same place: first day, quantity and status stay. */
    Holding becoming(OfferId other, LocalDate from) {
        return is(other, from) ? this : new Holding(id, other, from, place, since, quantity, status, suspension);
    }

    Holding quantity(BigDecimal other) {
        return new Holding(id, offer, version, place, since, other, status, suspension);
    }

    /** In the state of another: what is put on something that does not work does not work either. */
    Holding like(Holding other) {
        return new Holding(id, offer, version, place, since, quantity, other.status, other.suspension);
    }

    /** In another state; what begins to work has that day as its first. */
    Holding moved(HoldingStatus to, Option<Suspension> reason, LocalDate date) {
        LocalDate first = status == HoldingStatus.PENDING_ACTIVE && to == HoldingStatus.ACTIVE ? date : since;
        return new Holding(id, offer, version, place, first, quantity, to, reason);
    }

    /**
     * The catalogue version that holds for it on a day: the one it was bought under, or a later one that a revision
     * moved it to.
     *
     * @param date the day
     * @param state what is held with it
     * @param context the catalogue, the account's cycle and the customer's segment
     * @return the version
     * @throws IllegalArgumentException if the catalogue has no version of that day
     */
    public CatalogVersion versionOn(LocalDate date, State state, Context context) {
        return new Revisions(this, state, context).versionOn(date);
    }

    /**
     * What is held, as the version that holds on a day describes it: what was bought, or what a revision made of it.
     *
     * @param date the day
     * @param state what is held with it
     * @param context the catalogue, the account's cycle and the customer's segment
     * @return the offer
     * @throws IllegalArgumentException if the catalogue does not have it
     */
    public Offer offerOn(LocalDate date, State state, Context context) {
        return on(date, state, context).offer();
    }

    /** It with the version and the offer that hold for it on a day. */
    Held on(LocalDate date, State state, Context context) {
        Revisions.Terms terms = new Revisions(this, state, context).termsOn(date);
        Option<Offer> described = terms.version().offer(terms.offer());
        if (described.isEmpty()) {
            throw new IllegalArgumentException(
                    "catalogue " + context.catalog().id() + " has no offer " + offer + " in version " + version);
        }
        return new Held(this, terms.version(), described.get());
    }
}
