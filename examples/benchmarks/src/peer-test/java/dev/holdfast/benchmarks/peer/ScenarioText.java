package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.History;
import dev.holdfast.benchmarks.contest.Plan;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes a case as a scenario file, to play it with the command line. */
final class ScenarioText {

    private record Step(LocalDate recorded, String text) {}

    private ScenarioText() {}

    /** A scenario that expects some totals, one for each bill. */
    static String of(Case one, Vector<BigDecimal> totals) {
        return "scenario: Unexplained\n"
                + "policy: {roundedSide: unused, newPeriods: {change: always, resume: true}}\n"
                + one.plans().map(ScenarioText::offer).mkString("offers:\n", "", "")
                + "account: {cycleDay: %d}\n".formatted(one.history().cycleDay())
                + happened(one)
                        .appendAll(one.days().zipWith(totals, ScenarioText::bill))
                        .sortBy(Step::recorded)
                        .map(step -> "  - " + step.text() + "\n")
                        .mkString("steps:\n", "", "");
    }

    private static Vector<Step> happened(Case one) {
        History.Held first = one.history().held().head();
        return Vector.of(step(first.from(), 0, "subscribe: " + first.plan().id()))
                .appendAll(one.history()
                        .held()
                        .tail()
                        .map(held -> step(
                                held.from(),
                                one.notice(),
                                "change-offer: " + held.plan().id())))
                .appendAll(one.history().end().map(end -> step(end, one.notice(), "terminate: {}")));
    }

    private static Step step(LocalDate on, int notice, String command) {
        LocalDate recorded = on.minusDays(notice);
        return new Step(recorded, "{on: %s, recorded: %s, %s}".formatted(on, recorded, command));
    }

    private static String offer(Plan plan) {
        return "  %s: {charges: {fee: {price: %s, every: %d months%s}}}\n"
                .formatted(plan.id(), plan.price(), plan.months(), plan.inArrears() ? ", due: in-arrears" : "");
    }

    private static Step bill(LocalDate day, BigDecimal total) {
        return new Step(
                day,
                "{bill: %s, expect: %s}"
                        .formatted(day, total.signum() == 0 ? "nothing" : "{gross: %s}".formatted(total)));
    }
}
