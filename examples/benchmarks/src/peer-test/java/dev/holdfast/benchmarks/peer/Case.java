package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.Contender;
import dev.holdfast.benchmarks.contest.History;
import dev.holdfast.benchmarks.contest.Plan;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One customer's history and the days on which it is billed.
 *
 * @param history all that happens
 * @param notice how many days before its own day a change or the end is known; below 0 if it is back-dated
 * @param days the days, ascending
 */
record Case(History history, int notice, Vector<LocalDate> days) {

    /** What each bill comes to, up to one that the contender cannot make. */
    <H, S> Vector<BigDecimal> totals(Contender<H, S> contender) {
        Vector<BigDecimal> totals = Vector.empty();
        H customer = contender.prepared(known(history.held().head().from()));
        S billed = contender.nothing();
        try {
            for (LocalDate day : days) {
                customer = contender.continued(customer, known(day));
                Contender.Bill<S> bill = contender.bill(customer, billed, day);
                totals = totals.append(bill.total().setScale(2));
                billed = bill.after();
            }
        } catch (IllegalStateException stuck) {
            return totals;
        }
        return totals;
    }

    /** What is known on a day. */
    History known(LocalDate day) {
        LocalDate known = day.plusDays(notice);
        return new History(
                history.cycleDay(),
                history.held()
                        .tail()
                        .reject(held -> held.from().isAfter(known))
                        .prepend(history.held().head()),
                history.end().filter(end -> !end.isAfter(known)));
    }

    /** The plans that it needs. */
    Vector<Plan> plans() {
        return history.held().map(History.Held::plan).distinct();
    }

    /** The same without its end, a change, or a bill. */
    Vector<Case> simpler() {
        Vector<Case> endless = history.end()
                .toVector()
                .map(end -> new Case(new History(history.cycleDay(), history.held(), Option.none()), notice, days));
        Vector<Case> fewerChanges = Vector.range(1, history.held().size())
                .map(index -> new Case(
                        new History(history.cycleDay(), history.held().removeAt(index), history.end()), notice, days));
        Vector<Case> fewerBills =
                Vector.range(0, days.size()).map(index -> new Case(history, notice, days.removeAt(index)));
        return endless.appendAll(fewerChanges).appendAll(fewerBills);
    }
}
