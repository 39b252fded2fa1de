package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.History;
import dev.holdfast.benchmarks.contest.Plan;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Writes a case as a scenario file, to play it with the command line. */
final class ScenarioText {

    private record Step(LocalDate on, String text) {}

    private ScenarioText() {}

    /** A scenario that expects some totals, one for each bill. */
    static String of(Case one, Vector<BigDecimal> totals) {
        History history = one.history();
        return "scenario: Unexplained\n"
                + "policy: {roundedSide: unused, newPeriods: {change: always, resume: true}}\n"
                + one.plans().map(ScenarioText::offer).mkString("offers:\n", "", "")
                + "account: {cycleDay: %d}\n".formatted(history.cycleDay())
                + changes(history)
                        .appendAll(history.end().map(end -> new Step(end, "{on: %s, terminate: {}}".formatted(end))))
                        .appendAll(one.days().zipWith(totals, ScenarioText::bill))
                        .sortBy(Step::on)
                        .map(step -> "  - " + step.text() + "\n")
                        .mkString("steps:\n", "", "");
    }

    private static String offer(Plan plan) {
        return "  %s: {charges: {fee: {price: %s, every: %d months%s}}}\n"
                .formatted(plan.id(), plan.price(), plan.months(), plan.inArrears() ? ", due: in-arrears" : "");
    }

    private static Vector<Step> changes(History history) {
        return history.held()
                .zipWithIndex((held, index) -> new Step(
                        held.from(),
                        "{on: %s, %s: %s}"
                                .formatted(
                                        held.from(),
                                        index == 0 ? "subscribe" : "change-offer",
                                        held.plan().id())));
    }

    private static Step bill(LocalDate day, BigDecimal total) {
        return new Step(
                day,
                "{bill: %s, expect: %s}"
                        .formatted(day, total.signum() == 0 ? "nothing" : "{gross: %s}".formatted(total)));
    }
}
