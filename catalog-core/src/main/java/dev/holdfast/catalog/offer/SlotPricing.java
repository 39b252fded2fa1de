package dev.holdfast.catalog.offer;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.price.PriceModel;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What an offer's recurring charges cost inside a pack. One-off and usage charges stay the offer's own.
 *
 * @param kind how they are priced
 * @param positions for {@link Kind#SPECIAL} the price by position in the slot, first to last; the last one goes on for
 *     all further positions; empty for the other kinds
 */
public record SlotPricing(Kind kind, Vector<PriceModel> positions) {

    /** The pack's price includes them. */
    public static final SlotPricing INCLUDED = new SlotPricing(Kind.INCLUDED, Vector.empty());

    /** They cost what the offer costs alone. */
    public static final SlotPricing AT_LIST = new SlotPricing(Kind.AT_LIST, Vector.empty());

    /** How recurring charges are priced in a slot. */
    public enum Kind {
        /** The pack's price includes them. */
        INCLUDED,
        /** They cost what the offer costs alone. */
        AT_LIST,
        /** They cost what the slot says, by position. */
        SPECIAL
    }

    public SlotPricing {
        requireNonNull(kind, "kind");
        if ((kind == Kind.SPECIAL) == positions.isEmpty()) {
            throw new IllegalArgumentException("special pricing needs its prices, other pricing has none");
        }
    }

    /**
     * Special prices by position: first SIM 15, each further one 10.
     *
     * @param positions the prices, first to last, at least one
     * @return the pricing
     */
    public static SlotPricing special(PriceModel... positions) {
        return new SlotPricing(Kind.SPECIAL, Vector.of(positions));
    }

    /**
     * The special price at a position.
     *
     * @param position which of those that fill the slot it is, from 0
     * @return the price; none unless the pricing is special
     */
    public Option<PriceModel> at(int position) {
        return kind == Kind.SPECIAL
                ? Option.some(positions.get(Math.min(position, positions.size() - 1)))
                : Option.none();
    }
}
