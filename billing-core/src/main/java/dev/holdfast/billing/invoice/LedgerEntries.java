package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import dev.holdfast.catalog.charge.ChargeId;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * All that a ledger holds, as a host stores it and reads it back.
 *
 * <p>A host that bills for years need not read all of it before each bill: {@link #since} leaves out what stands of periods
 * that are over. Then {@link Ledger#billedBy} says what is known already, and a bill that reaches further back asks for the
 * rest.
 *
 * @param standing the pieces billed and not credited, one for each key
 * @param elsewhere what stands of the bills of others
 * @param billedThrough the last day that was billed through, inclusive; none before the first bill
 * @param added what the host added and was billed
 * @param kept what is left from invoices below zero, above zero; none if nothing is
 * @param givenBack what credit notes gave back, once for each share of a piece
 * @param creditNotes the numbers of the credit notes that count in it
 * @param leftOut the day by which the periods had ended whose pieces were left out; none if all are there
 */
public record LedgerEntries(
        Vector<Piece> standing,
        Vector<Elsewhere> elsewhere,
        Option<LocalDate> billedThrough,
        Vector<Addition> added,
        Option<Money> kept,
        Vector<GivenBack> givenBack,
        Vector<String> creditNotes,
        Option<LocalDate> leftOut) {

    public LedgerEntries {
        requireNonNull(standing, "standing");
        requireNonNull(elsewhere, "elsewhere");
        requireNonNull(billedThrough, "billedThrough");
        requireNonNull(added, "added");
        requireNonNull(kept, "kept");
        requireNonNull(givenBack, "givenBack");
        requireNonNull(creditNotes, "creditNotes");
        requireNonNull(leftOut, "leftOut");
    }

    /**
     * The same without the pieces of periods that ended by a day, which the host keeps for whenever something reaches back
     * to them.
     *
     * @param day the day, not before that of what was left out already
     * @return the entries that are left
     */
    public LedgerEntries since(LocalDate day) {
        return new LedgerEntries(
                standing.filter(piece -> piece.key().period().until().isAfter(day)),
                elsewhere,
                billedThrough,
                added,
                kept,
                givenBack,
                creditNotes,
                Option.some(leftOut.filter(day::isBefore).getOrElse(day)));
    }

    /** All that is wrong, piece by piece. */
    Vector<LedgerProblem> problems() {
        Vector<Piece> pieces = standing.appendAll(elsewhere.map(Elsewhere::piece));
        return keysTwice()
                .appendAll(pieces.flatMap(LedgerEntries::outside))
                .appendAll(pieces.flatMap(piece -> foreign(piece, pieces.head())))
                .appendAll(pieces.map(Charged::of).distinct().flatMap(charged -> twice(pieces, charged)));
    }

    private Vector<LedgerProblem> keysTwice() {
        Vector<LedgerProblem> problems = Vector.empty();
        Set<Piece.Key> seen = LinkedHashSet.empty();
        for (Piece piece : standing) {
            problems = seen.contains(piece.key()) ? problems.append(new LedgerProblem.KeyTwice(name(piece))) : problems;
            seen = seen.add(piece.key());
        }
        return problems;
    }

    private static Vector<LedgerProblem> outside(Piece piece) {
        return piece.days()
                .minus(Days.of(piece.key().period()))
                .ranges()
                .map(days -> new LedgerProblem.DaysOutsidePeriod(
                        name(piece), days, piece.key().period()));
    }

    private static Option<LedgerProblem> foreign(Piece piece, Piece first) {
        return Option.when(
                !currency(piece).equals(currency(first)),
                () -> new LedgerProblem.WrongCurrency(name(piece), currency(piece), currency(first)));
    }

    /** What a day may be billed for once. */
    private record Charged(SubscriptionId subscription, HoldingId holding, ChargeId charge) {
        static Charged of(Piece piece) {
            Piece.Key key = piece.key();
            return new Charged(key.subscription(), key.holding(), key.charge());
        }
    }

    private static Vector<LedgerProblem> twice(Vector<Piece> pieces, Charged charged) {
        Vector<Tuple2<DateRange, Piece>> ranges = pieces.filter(
                        piece -> Charged.of(piece).equals(charged))
                .flatMap(piece -> piece.days().ranges().map(days -> Tuple.of(days, piece)))
                .sortBy(Tuple2::_1);
        return ranges.zip(ranges.drop(1))
                .flatMap(pair -> pair._1()
                        ._1()
                        .intersection(pair._2()._1())
                        .map(days -> new LedgerProblem.DaysBilledTwice(
                                name(pair._1()._2()), name(pair._2()._2()), days)));
    }

    private static CurrencyUnit currency(Piece piece) {
        return piece.key().level().price().getCurrencyUnit();
    }

    private static String name(Piece piece) {
        Piece.Key key = piece.key();
        return key.charge() + " of " + key.subscription() + " " + key.holding() + " for " + key.period() + " at "
                + key.level().reducedPrice();
    }
}
