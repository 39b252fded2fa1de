package dev.holdfast.billing.invoice;

import dev.holdfast.billing.accrual.Piece;
import dev.holdfast.billing.time.Days;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;

/**
 * What is owed, less what was billed.
 *
 * @param lines the credits and charges that lead from one to the other
 * @param standing the pieces that stand billed after them
 * @param elsewhere what stands of the bills of others
 * @param given what stands given back
 */
record Difference(
        Vector<AccruedLine> lines,
        Vector<Piece> standing,
        Vector<Elsewhere> elsewhere,
        LinkedHashMap<PieceShare, BigMoney> given) {

    static Difference between(Ledger ledger, Vector<Piece> owed) {
        Vector<AccruedLine> credits = Vector.empty();
        Vector<Elsewhere> kept = Vector.empty();
        Vector<Piece> ours = owed;
        for (Elsewhere billed : ledger.elsewhere()) {
            Days days = billed.owed(owed);
            credits = credits.appendAll(Lines.between(
                    billed.piece(),
                    billed.piece().days(),
                    days,
                    new Given(billed.piece().key(), LinkedHashMap.empty())));
            kept = kept.append(billed.on(days));
            ours = ours.map(billed::without);
        }
        return of(ledger, ours.reject(piece -> piece.days().isEmpty()))
                .with(credits, kept.reject(billed -> billed.piece().days().isEmpty()));
    }

    private static Difference of(Ledger ledger, Vector<Piece> owed) {
        LinkedHashMap<Piece.Key, Piece> byKey =
                owed.foldLeft(LinkedHashMap.empty(), (all, piece) -> all.put(piece.key(), piece));
        Vector<Piece> rulers = ledger.standing()
                .appendAll(owed.filter(piece -> ledger.billed(piece.key()).isEmpty()));
        Vector<NewTotal> used = NewTotal.of(ledger.standing(), owed);
        Vector<AccruedLine> lines = Vector.empty();
        LinkedHashMap<PieceShare, BigMoney> given = ledger.given();
        for (NewTotal total : used) {
            Piece.Key billed = total.billed().key();
            lines = lines.appendAll(Lines.between(total.billed(), total.owed(), new Given(billed, given)));
            given = Given.settled(given, billed);
        }
        for (Piece ruler : rulers.reject(piece -> used.exists(total -> total.concerns(piece)))) {
            Vector<AccruedLine> more = Lines.between(
                    ruler,
                    ledger.billed(ruler.key()).map(Piece::days).getOrElse(Days.NONE),
                    byKey.get(ruler.key()).map(Piece::days).getOrElse(Days.NONE),
                    new Given(ruler.key(), given));
            given = more.isEmpty() ? given : Given.settled(given, ruler.key());
            lines = lines.appendAll(more);
        }
        return new Difference(
                lines,
                rulers.flatMap(ruler -> byKey.get(ruler.key()).map(piece -> ruler.on(piece.days()))),
                Vector.empty(),
                given);
    }

    private Difference with(Vector<AccruedLine> credits, Vector<Elsewhere> kept) {
        return new Difference(credits.appendAll(lines), standing, kept, given);
    }
}
