package dev.holdfast.interchange.play;

import dev.holdfast.interchange.scenario.Expected;
import dev.holdfast.interchange.scenario.Scenarios;
import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;

/** Compares what came of a scenario with what it expects. What nobody expects is not looked at, but for refusals. */
final class Comparison {

    private final Played played;
    private final OutcomeTree outcome;

    Comparison(Played played) {
        this.played = played;
        this.outcome = new OutcomeTree(played);
    }

    Vector<Difference> differences() {
        Vector<Difference> ofSteps = played.steps().flatMap(this::differences);
        return ofSteps.appendAll(played.script()
                .expect()
                .toVector()
                .flatMap(expected -> Match.differences(expected.tree(), outcome.tree(), "outcome")));
    }

    private Vector<Difference> differences(Done done) {
        String where = "step " + done.number() + " (" + done.step().name().getOrElse(Scenarios.kind(done.step())) + ")";
        return done.step()
                .expect()
                .map(Expected::tree)
                .map(expected -> Match.differences(expected, actual(done, expected), where))
                .getOrElse(() -> done.result().isRefusal()
                        ? Vector.of(new Difference(Place.WHOLE, where, "no refusal", refusal(done)))
                        : Vector.empty());
    }

    /** One bill is itself; several are a list where a list is expected, else their sum. */
    private Tree actual(Done done, Tree expected) {
        if (done.result() instanceof Result.Answered) {
            return outcome.answer(done).get();
        }
        Vector<Tree.Fields> bills = outcome.bills(done);
        if (expected instanceof Tree.Items && done.result() instanceof Result.Billed) {
            return Tree.Items.of(bills);
        }
        if (bills.size() == 1) {
            return bills.head();
        }
        Tree.Fields step = outcome.step(done);
        return bills.isEmpty()
                ? step
                : new Statement(step.fields()).list("bills", bills).tree();
    }

    private static String refusal(Done done) {
        Result result = done.result();
        if (result instanceof Result.Rejected rejected) {
            return "rejected: "
                    + rejected.rejections()
                            .all()
                            .map(rejection -> rejection.code() + ", " + rejection.sentence())
                            .mkString(" ");
        }
        if (result instanceof Result.Billed billed) {
            return billed.bills()
                    .flatMap(bill -> bill.made().fold(missing -> Vector.of(missing.sentence()), made -> Vector.empty()))
                    .mkString(" ");
        }
        if (result instanceof Result.Refused refused) {
            return "refused: " + refused.codes().mkString(", ") + ", "
                    + refused.sentences().mkString(" ");
        }
        if (result instanceof Result.Quoted quoted) {
            return "refused: " + quoted.codes().mkString(", ") + ", "
                    + quoted.sentences().mkString(" ");
        }
        return result instanceof Result.Answered answered
                ? "no answer: "
                        + ((Tree.Scalar) answered.answer().tree().get("reason").get()).text()
                : "impossible: " + ((Result.Impossible) result).reason();
    }
}
