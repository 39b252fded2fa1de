package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.time.Days;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<AccruedLine> lines,
        Vector<Piece> standing,
        Vector<Elsewhere> elsewhere,
        LinkedHashMap<PieceShare, BigMoney> given) {

    /**
     * Between what stands in a ledger and what is owed of the periods that end after a day.
     *
     * @param later what will be owed by the last day that others billed
     */
    static Difference between(Ledger ledger, LocalDate closed, Vector<Piece> owed, Vector<Piece> later) {
        Comparison comparison = new Comparison(ledger.given());
        List<Elsewhere> kept = new ArrayList<>();
        Vector<Piece> ours = owed;
        for (Elsewhere billed : ledger.elsewhere()) {
            boolean isOpen = billed.piece().days().hull().until().isAfter(closed);
            Days days = isOpen ? billed.owed(owed, later) : billed.piece().days();
            comparison.elsewhere(billed.piece(), days);
            if (!days.isEmpty()) {
                kept.add(billed.on(days));
            }
            ours = ours.map(billed::without);
        }
        comparison.of(ledger.standing(closed), ours);
        return new Difference(
                closed, comparison.lines, Vector.ofAll(comparison.standing), Vector.ofAll(kept), comparison.given);
    }

    /** Compares what was billed with what is owed, key by key, and collects what comes of it. */
    private static final class Comparison {

        private final List<AccruedLine> lines = new ArrayList<>();
        private final List<Piece> standing = new ArrayList<>();
        private LinkedHashMap<PieceShare, BigMoney> given;

        Comparison(LinkedHashMap<PieceShare, BigMoney> given) {
            this.given = given;
        }

        void elsewhere(Piece billed, Days owed) {
            lines.addAll(Lines.between(billed, billed.days(), owed, new Given(billed.key(), LinkedHashMap.empty())));
        }

        void of(List<Piece> billed, Vector<Piece> owed) {
            if (billed.isEmpty()) {
                owed.forEach(ruler -> stand(ruler, Days.NONE, ruler.days(), List.of()));
                return;
            }
            Map<Piece.Key, Piece> left = new HashMap<>();
            owed.forEach(piece -> left.put(piece.key(), piece));
            List<NewTotal> totals = NewTotal.of(billed, owed);
            for (NewTotal total : totals) {
                Piece.Key before = total.billed().key();
                lines.addAll(Lines.between(total.billed(), total.owed(), new Given(before, given)));
                given = Given.settled(given, before);
            }
            for (Piece ruler : billed) {
                Piece now = left.remove(ruler.key());
                stand(ruler, ruler.days(), now == null ? Days.NONE : now.days(), totals);
            }
            for (Piece ruler : owed) {
                if (left.containsKey(ruler.key())) {
                    stand(ruler, Days.NONE, ruler.days(), totals);
                }
            }
        }

        /** A piece by whose ruler days were billed and are owed. */
        private void stand(Piece ruler, Days billed, Days owed, List<NewTotal> totals) {
            if (!owed.isEmpty()) {
                standing.add(ruler.days().equals(owed) ? ruler : ruler.on(owed));
            }
            if (totals.isEmpty() || totals.stream().noneMatch(total -> total.concerns(ruler))) {
                List<AccruedLine> more = Lines.between(ruler, billed, owed, new Given(ruler.key(), given));
                given = more.isEmpty() ? given : Given.settled(given, ruler.key());
                lines.addAll(more);
            }
        }
    }
}
