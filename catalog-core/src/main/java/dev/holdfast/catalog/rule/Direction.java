package dev.holdfast.catalog.rule;

import dev.holdfast.catalog.offer.Offer;

/** Whether a change from one offer to another is an upgrade: by declared rank, else by the price per year. */
public final class Direction {

    private Direction() {}

    /**
     * The direction of a change.
     *
     * @param from the offer before
     * @param to the offer after
     * @return upgrade or downgrade by rank if both declare one, else by the price per year of one unit; a sidegrade if
     *     they are equal
     */
    public static ChangeKind of(Offer from, Offer to) {
        boolean ranked = from.rank().isDefined() && to.rank().isDefined();
        int order = ranked
                ? Integer.compare(to.rank().get(), from.rank().get())
                : to.pricePerYear().compareTo(from.pricePerYear());
        if (order == 0) {
            return ChangeKind.SIDEGRADE;
        }
        return order > 0 ? ChangeKind.UPGRADE : ChangeKind.DOWNGRADE;
    }
}
