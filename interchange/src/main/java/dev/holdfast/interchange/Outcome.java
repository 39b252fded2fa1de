package dev.holdfast.interchange;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.interchange.play.Difference;
import dev.holdfast.interchange.play.Played;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** What came of a scenario: states, rejections, invoices, answers, and how all that differs from what was expected. */
public final class Outcome {

    private final Played played;
    private final Vector<Difference> differences;

    Outcome(Played played) {
        this.played = played;
        this.differences = played.differences();
    }

    /**
     * Tells whether everything is as expected. A refusal that nobody expects is not.
     *
     * @return true if there are no differences
     */
    public boolean isAsExpected() {
        return differences.isEmpty();
    }

    /**
     * What is other than expected.
     *
     * @param file the name of the scenario's file
     * @return a sentence for each difference, with the line where it was expected
     */
    public Vector<String> differences(String file) {
        return differences.map(difference -> file
                + (difference.place().line() == 0
                        ? ""
                        : ":" + difference.place().line() + ":"
                                + difference.place().column())
                + ": " + difference.sentence());
    }

    /**
     * The invoices.
     *
     * @return the invoices in the order in which they were made
     */
    public Vector<Invoice> invoices() {
        return played.invoices();
    }

    /**
     * The quotes, each as it is handed to the customer.
     *
     * @return the quotes in the order in which they were made, or why there is none
     */
    public Vector<Either<Vector<String>, Promise>> quotes() {
        return played.quotes(Option.none());
    }

    /**
     * The quotes of one step.
     *
     * @param step the name of the step
     * @return its quote, or why there is none; empty if no step of that name quotes anything
     */
    public Vector<Either<Vector<String>, Promise>> quotes(String step) {
        return played.quotes(Option.some(step));
    }

    /**
     * The subscriptions in the end.
     *
     * @return the subscriptions, by account
     */
    public Vector<Subscription> subscriptions() {
        return played.subscriptions();
    }

    /**
     * Everything for people: each step with what came of it, the invoices as tables with their explanations.
     *
     * @return the page
     */
    public String page() {
        return played.page();
    }

    /**
     * Everything for machines. The same scenario gives the same text.
     *
     * @param file the name of the scenario's file
     * @return one JSON object, ending with a line feed
     */
    public String json(String file) {
        Statement head = Statement.EMPTY
                .with("file", file)
                .with("result", isAsExpected() ? "as-expected" : "different")
                .list("differences", differences.map(Outcome::tree));
        return JsonWriter.write(head.and(new Statement(played.tree().fields())).tree());
    }

    private static Tree tree(Difference difference) {
        return Statement.EMPTY
                .number("line", difference.place().line())
                .with("where", difference.where())
                .with("expected", difference.expected())
                .with("actual", difference.actual())
                .tree();
    }
}
