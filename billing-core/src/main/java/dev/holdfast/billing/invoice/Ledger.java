package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.Piece;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.Money;

/**
 * What an account has been billed and not credited: enough to compute its next bill.
 *
 * <p>A ledger comes only from {@link #EMPTY} and from bill runs. Immutable and thread-safe.
 */
public final class Ledger {

    /** Nothing billed yet. */
    public static final Ledger EMPTY =
            new Ledger(LinkedHashMap.empty(), Option.none(), LinkedHashMap.empty(), Option.none());

    private final LinkedHashMap<Piece.Key, Piece> standing;
    private final Option<LocalDate> billedThrough;
    private final LinkedHashMap<String, Addition> added;
    private final Option<Money> kept;

    private Ledger(
            LinkedHashMap<Piece.Key, Piece> standing,
            Option<LocalDate> billedThrough,
            LinkedHashMap<String, Addition> added,
            Option<Money> kept) {
        this.standing = standing;
        this.billedThrough = billedThrough;
        this.added = added;
        this.kept = kept;
    }

    /**
     * The pieces billed and not credited.
     *
     * @return the pieces, one for each key, in the order in which they were first billed
     */
    public Vector<Piece> standing() {
        return standing.values().toVector();
    }

    /**
     * The last day that was billed through.
     *
     * @return the day, inclusive; none before the first bill
     */
    public Option<LocalDate> billedThrough() {
        return billedThrough;
    }

    /**
     * What a host added and was billed.
     *
     * @return the additions, in the order in which they were billed
     */
    public Vector<Addition> added() {
        return added.values().toVector();
    }

    /**
     * What is left from invoices below zero, to pay for later ones.
     *
     * @return the amount, above zero; none if nothing is
     */
    public Option<Money> kept() {
        return kept;
    }

    Option<Addition> added(String id) {
        return added.get(id);
    }

    Option<Piece> billed(Piece.Key key) {
        return standing.get(key);
    }

    LocalDate horizon(LocalDate through) {
        return billedThrough.filter(through::isBefore).getOrElse(through);
    }

    /** The ledger after a run that leaves exactly these pieces billed. */
    Ledger after(Vector<Piece> billed, Vector<Addition> more, Money left, LocalDate through) {
        return new Ledger(
                billed.foldLeft(LinkedHashMap.empty(), (all, piece) -> all.put(piece.key(), piece)),
                Option.some(horizon(through)),
                more.foldLeft(added, (all, addition) -> all.put(addition.id(), addition)),
                Option.some(left).filter(Money::isPositive));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger that
                && standing.equals(that.standing)
                && billedThrough.equals(that.billedThrough)
                && added.equals(that.added)
                && kept.equals(that.kept);
    }

    @Override
    public int hashCode() {
        return Objects.hash(standing, billedThrough, added, kept);
    }

    @Override
    public String toString() {
        return "Ledger through " + billedThrough.map(LocalDate::toString).getOrElse("nothing") + ", " + standing.size()
                + " pieces";
    }
}
