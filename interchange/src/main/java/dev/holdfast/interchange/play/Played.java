package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.interchange.scenario.Script;
import dev.holdfast.interchange.text.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** A scenario that was played, with all that came of it. */
public final class Played {

    private final Script script;
    private final Vector<Done> steps;
    private final World end;

    Played(Script script, Vector<Done> steps, World end) {
        this.script = script;
        this.steps = steps;
        this.end = end;
    }

    /**
     * Plays a scenario.
     *
     * @param script the scenario
     * @return what came of it
     */
    public static Played of(Script script) {
        return Play.of(script);
    }

    /**
     * The scenario.
     *
     * @return the scenario
     */
    public Script script() {
        return script;
    }

    /**
     * What came of each step.
     *
     * @return the steps in order
     */
    public Vector<Done> steps() {
        return steps;
    }

    /**
     * The bill runs.
     *
     * @return the runs in the order in which they were made
     */
    public Vector<BillRun> bills() {
        return steps.map(Done::result)
                .flatMap(result -> result instanceof Result.Billed billed ? billed.bills() : Vector.<BillRun>empty());
    }

    /**
     * The invoices.
     *
     * @return the invoices in the order in which they were made
     */
    public Vector<Invoice> invoices() {
        return bills().flatMap(BillRun::invoices);
    }

    /**
     * The quotes, each as it is handed to the customer.
     *
     * @param step the name of the step that makes them; none for all
     * @return the quotes in the order in which they were made, or why there is none
     */
    public Vector<Either<Vector<String>, Promise>> quotes(Option<String> step) {
        return steps.filter(done -> step.forAll(done.step().name()::contains))
                .map(Done::result)
                .flatMap(result -> result instanceof Result.Quoted quoted
                        ? Vector.of(quoted.quote()
                                .map(quote ->
                                        Promise.of(quote, quoted.catalog()).withCustomer(quoted.customer()))
                                .mapLeft(refused -> refused.sentences()))
                        : Vector.<Either<Vector<String>, Promise>>empty());
    }

    /**
     * The subscriptions in the end.
     *
     * @return the subscriptions, by account
     */
    public Vector<Subscription> subscriptions() {
        return held().map(Tuple2::_2);
    }

    /** The subscriptions in the end, each with the first account that has it. */
    Vector<Tuple2<AccountId, Subscription>> held() {
        return end.books()
                .values()
                .toVector()
                .flatMap(books -> books.account()
                        .subscriptions()
                        .map(subscription -> Tuple.of(books.account().terms().account(), subscription)))
                .distinctBy(held -> held._2().id());
    }

    /**
     * What was said and changes no amount, though whoever wrote it most likely thought that it does.
     *
     * @return the notes, each a sentence with what to write instead
     */
    public Vector<String> notes() {
        return Notes.of(this).all();
    }

    /** What the host keeps of each account in the end. */
    Vector<Books> books() {
        return end.books().values().toVector();
    }

    /** What is decided for an account with, as it is known in the end. */
    Context context(AccountId account) {
        return Billing.of(script.catalog())
                .context(end.books().get(account).get().account());
    }

    /**
     * Everything that came of it.
     *
     * @return what JSON says of it, but for the comparison
     */
    public Tree.Fields tree() {
        return new OutcomeTree(this).tree();
    }

    /**
     * Where it is other than expected.
     *
     * @return the differences, empty if everything is as expected
     */
    public Vector<Difference> differences() {
        return new Comparison(this).differences();
    }

    /**
     * Everything that came of it, for people.
     *
     * @return the page
     */
    public String page() {
        return Page.of(this);
    }
}
