package dev.holdfast.catalog;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Selection;
import io.vavr.control.Option;

/**
 * Whom a catalogue version reaches among those who already hold one of its offers.
 *
 * <p>A holding keeps the version it was bought under; without a revision nothing changes for it. A revision moves the
 * holdings it reaches to its own version: prices, allowances, contents and withdrawals come along at once. It may move
 * them to another offer of that version as well: to the successor of one that is withdrawn, or to one that nobody can
 * buy and that has a price for these contracts alone.
 *
 * @param on the offers it is about; exceptions are part of the selection
 * @param reach which holdings, and when
 * @param noticeDays how many days before it customers must be told, at least 0
 * @param freeExitDays for how many days after being told a customer may leave without cost; none for no such right
 * @param to the offer that is held from then on; none if each stays what it is
 */
public record Revision(Selection on, Reach reach, int noticeDays, Option<Integer> freeExitDays, Option<OfferId> to) {

    public Revision {
        requireNonNull(on, "on");
        requireNonNull(reach, "reach");
        requireNonNull(freeExitDays, "freeExitDays");
        requireNonNull(to, "to");
        if (noticeDays < 0) {
            throw new IllegalArgumentException("noticeDays must be at least 0, was " + noticeDays);
        }
    }

    /**
     * A revision that leaves each holding the offer that it is.
     *
     * @param on the offers it is about
     * @param reach which holdings, and when
     * @param noticeDays how many days before it customers must be told, at least 0
     * @param freeExitDays for how many days after being told a customer may leave without cost; none for no such right
     */
    public Revision(Selection on, Reach reach, int noticeDays, Option<Integer> freeExitDays) {
        this(on, reach, noticeDays, freeExitDays, Option.none());
    }

    /**
     * A revision without notice or exit.
     *
     * @param on the offers
     * @param reach which holdings, and when
     * @return the revision
     */
    public static Revision of(Selection on, Reach reach) {
        return new Revision(on, reach, 0, Option.none());
    }

    /**
     * The same revision, moving what it reaches to an offer.
     *
     * @param offer the offer that is held from then on
     * @return the revision
     */
    public Revision movingTo(OfferId offer) {
        return new Revision(on, reach, noticeDays, freeExitDays, Option.some(offer));
    }
}
