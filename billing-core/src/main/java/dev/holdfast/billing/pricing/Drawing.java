package dev.holdfast.billing.pricing;

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.usage.Drawn;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/**
 * Takes what is included off all use, in time: each record draws on the grants that are there for it on its day, in their
 * order, until nothing is left of it or of them. What is beyond them is charged.
 *
 * <p>Of one day the records come in the order of the subscriptions' and the holdings' ids, then of the charges, then as they
 * were reported. So of what several lines share, the line that uses it last pays for what is beyond.
 */
final class Drawing {

    private Drawing() {}

    /**
     * A record of use of a holding.
     *
     * @param use what it counts for
     * @param on its day
     * @param record the record, and what of it is included; or why it is not known
     */
    record Entry(ChargedUse use, LocalDate on, Either<NotCalculated, Drawn> record) {}

    /** Entries by days, each with what of it is included; the balances are left as they are after it. */
    static Vector<Entry> of(Vector<Entry> entries, Balances balances) {
        return entries.map(entry -> new Entry(
                entry.use(), entry.on(), entry.record().flatMap(record -> drawn(entry.use(), record, balances))));
    }

    private static Either<NotCalculated, Drawn> drawn(ChargedUse use, Drawn record, Balances balances) {
        Vector<Balances.Place> there = balances.there(use, record.on());
        return there.isEmpty() ? Either.right(record) : new Draw(use, record, balances, there).drawn();
    }
}
