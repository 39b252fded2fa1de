package dev.holdfast.catalog.offer;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;

/**
 * Which offers, and which of their charges, a rule or a promotion is about.
 *
 * <p>What is left empty does not restrict: {@link #ALL} is everything. An exception beats everything.
 *
 * @param offers the offers meant; empty for any
 * @param kinds the kinds of service, one of which the offer brings; empty for any
 * @param charges the names of the charges meant; empty for any
 * @param except the offers not meant
 */
public record Selection(
        SortedSet<OfferId> offers,
        SortedSet<ServiceKind> kinds,
        SortedSet<ChargeId> charges,
        SortedSet<OfferId> except) {

    /** Everything. */
    public static final Selection ALL =
            new Selection(TreeSet.empty(), TreeSet.empty(), TreeSet.empty(), TreeSet.empty());

    public Selection {
        requireNonNull(offers, "offers");
        requireNonNull(kinds, "kinds");
        requireNonNull(charges, "charges");
        requireNonNull(except, "except");
    }

    /**
     * Some offers.
     *
     * @param offers their ids
     * @return the selection
     */
    public static Selection of(String... offers) {
        return new Selection(TreeSet.of(offers).map(OfferId::of), TreeSet.empty(), TreeSet.empty(), TreeSet.empty());
    }

    /**
     * All offers that bring a kind of service.
     *
     * @param kind the kind
     * @return the selection
     */
    public static Selection of(ServiceKind kind) {
        return new Selection(TreeSet.empty(), TreeSet.of(kind), TreeSet.empty(), TreeSet.empty());
    }

    /**
     * The same, of some charges only.
     *
     * @param names the charges' names
     * @return the selection
     */
    public Selection charges(String... names) {
        return new Selection(offers, kinds, TreeSet.of(names).map(ChargeId::of), except);
    }

    /**
     * Tells whether an offer is meant.
     *
     * @param offer the offer
     * @return true if nothing says otherwise
     */
    public boolean means(Offer offer) {
        return !except.contains(offer.id())
                && (offers.isEmpty() || offers.contains(offer.id()))
                && (kinds.isEmpty() || offer.services().exists(service -> kinds.contains(service.kind())));
    }

    /**
     * Tells whether a charge of an offer is meant.
     *
     * @param offer the offer
     * @param charge the charge
     * @return true if the offer is meant and nothing says otherwise of the charge
     */
    public boolean means(Offer offer, Charge charge) {
        return means(offer) && (charges.isEmpty() || charges.contains(charge.id()));
    }
}
