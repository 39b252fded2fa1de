package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.time.Days;
import io.vavr.Tuple;
import io.vavr.collection.HashMap;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import org.joda.money.BigMoney;

/**
 * What is owed, less what was billed.
 *
 * @param closed the day after which the periods end that it is of
 * @param lines the credits and charges that lead from one to the other
 * @param standing the pieces of those periods that stand billed after them
 * @param elsewhere what stands of the bills of others
 * @param given what stands given back
 */
record Difference(
        LocalDate closed,
        Vector<AccruedLine> lines,
        Vector<Piece> standing,
        Vector<Elsewhere> elsewhere,
        LinkedHashMap<PieceShare, BigMoney> given) {

    /** Between what stands in a ledger and what is owed of the periods that end after a day. */
    static Difference between(Ledger ledger, LocalDate closed, Vector<Piece> owed) {
        Vector<AccruedLine> credits = Vector.empty();
        Vector<Elsewhere> kept = Vector.empty();
        Vector<Piece> ours = owed;
        for (Elsewhere billed : ledger.elsewhere()) {
            boolean isOpen = billed.piece().days().hull().until().isAfter(closed);
            Days days = isOpen ? billed.owed(owed) : billed.piece().days();
            credits = credits.appendAll(Lines.between(
                    billed.piece(),
                    billed.piece().days(),
                    days,
                    new Given(billed.piece().key(), LinkedHashMap.empty())));
            kept = kept.append(billed.on(days));
            ours = ours.map(billed::without);
        }
        return of(ledger, closed, ours.reject(piece -> piece.days().isEmpty()))
                .with(credits, kept.reject(billed -> billed.piece().days().isEmpty()));
    }

    private static Difference of(Ledger ledger, LocalDate closed, Vector<Piece> owed) {
        Vector<Piece> standing = ledger.standing(closed);
        Map<Piece.Key, Piece> billed = byKey(standing);
        Map<Piece.Key, Piece> byKey = byKey(owed);
        Vector<Piece> rulers = standing.appendAll(owed.reject(piece -> billed.containsKey(piece.key())));
        Vector<NewTotal> used = NewTotal.of(standing, owed);
        Vector<AccruedLine> lines = Vector.empty();
        LinkedHashMap<PieceShare, BigMoney> given = ledger.given();
        for (NewTotal total : used) {
            Piece.Key before = total.billed().key();
            lines = lines.appendAll(Lines.between(total.billed(), total.owed(), new Given(before, given)));
            given = Given.settled(given, before);
        }
        for (Piece ruler : rulers.reject(piece -> used.exists(total -> total.concerns(piece)))) {
            Vector<AccruedLine> more = Lines.between(
                    ruler,
                    billed.get(ruler.key()).map(Piece::days).getOrElse(Days.NONE),
                    byKey.get(ruler.key()).map(Piece::days).getOrElse(Days.NONE),
                    new Given(ruler.key(), given));
            given = more.isEmpty() ? given : Given.settled(given, ruler.key());
            lines = lines.appendAll(more);
        }
        return new Difference(
                closed,
                lines,
                rulers.flatMap(ruler -> byKey.get(ruler.key()).map(piece -> ruler.on(piece.days()))),
                Vector.empty(),
                given);
    }

    private static Map<Piece.Key, Piece> byKey(Vector<Piece> pieces) {
        return HashMap.ofEntries(pieces.map(piece -> Tuple.of(piece.key(), piece)));
    }

    private Difference with(Vector<AccruedLine> credits, Vector<Elsewhere> kept) {
        return new Difference(closed, credits.appendAll(lines), standing, kept, given);
    }
}
