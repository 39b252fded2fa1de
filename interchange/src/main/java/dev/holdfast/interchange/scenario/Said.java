package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.interchange.codec.Near;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Finds where a step names an account or an earlier step that is not there. */
final class Said {

    private final Vector<String> accounts;
    private final Vector<Step> steps;
    private final Tree tree;

    private Said(Vector<String> accounts, Vector<Step> steps, Tree tree) {
        this.accounts = accounts;
        this.steps = steps;
        this.tree = tree;
    }

    static Vector<Fault> faults(ScriptText.Stated stated, Tree tree) {
        Vector<String> accounts = stated.payers().map(party -> party.id().value());
        return new Said(accounts, stated.steps(), tree).faults();
    }

    private Vector<Fault> faults() {
        return steps.zipWithIndex().flatMap(entry -> {
            Vector<String> before = steps.take(entry._2()).flatMap(Step::name);
            return Vector.of(
                            unknownAccount(entry._1(), entry._2()),
                            unknownStep(entry._1(), before, entry._2()),
                            twice(entry._1(), before, entry._2()))
                    .flatMap(fault -> fault);
        });
    }

    private Option<Fault> unknownAccount(Step step, int index) {
        return step.whom()
                .account()
                .map(AccountId::value)
                .filter(name -> !accounts.contains(name))
                .map(name -> new Fault(place(index), "there is no account '" + name + "'", Near.mend(name, accounts)));
    }

    private Option<Fault> unknownStep(Step step, Vector<String> before, int index) {
        Option<String> undone = step.deed() instanceof Deed.Undone undo ? undo.step() : Option.none();
        return undone.orElse(step.asking().replaces().filter(name -> !Scalars.isCount(name)))
                .filter(name -> !before.contains(name))
                .map(name -> new Fault(
                        place(index),
                        "no step before this one is named '" + name + "'",
                        before.isEmpty() ? "give that step a 'name'" : Near.mend(name, before)));
    }

    private Option<Fault> twice(Step step, Vector<String> before, int index) {
        return step.name()
                .filter(before::contains)
                .map(name -> new Fault(
                        place(index), "a step before this one is named '" + name + "' too", "choose another name"));
    }

    /** A step that was not understood is left out, so that the index may lead to one before; then other faults lead. */
    private Place place(int index) {
        return Option.of(tree)
                .filter(Tree.Fields.class::isInstance)
                .flatMap(file -> ((Tree.Fields) file).get("steps"))
                .filter(Tree.Items.class::isInstance)
                .flatMap(list -> ((Tree.Items) list).items().drop(index).headOption())
                .map(Tree::place)
                .getOrElse(Place.WHOLE);
    }
}
