package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.billing.subscription.AccountId;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.interchange.invoice.InvoiceTree;
import dev.holdfast.interchange.question.StateTree;
import dev.holdfast.interchange.question.UnitsTree;
import dev.holdfast.interchange.receivable.BillTree;
import dev.holdfast.interchange.scenario.Scenarios;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** All that came of a scenario, as JSON says it. */
final class OutcomeTree {

    private final Played played;
    private final Catalog catalog;
    private final CurrencyUnit currency;

    OutcomeTree(Played played) {
        this.played = played;
        this.catalog = played.script().catalog();
        this.currency = catalog.currency();
    }

    Tree.Fields tree() {
        return Statement.EMPTY
                .with("scenario", played.script().title())
                .with("currency", currency)
                .list("steps", played.steps().map(this::step))
                .list("bills", bills())
                .list("answers", played.steps().flatMap(done -> answer(done).toVector()))
                .tree("totals", totals(played.invoices()).tree())
                .list("accounts", played.books().map(this::account))
                .list("subscriptions", played.held().map(held -> subscription(held._1(), held._2())))
                .texts("notes", played.notes())
                .tree();
    }

    /** The bills, numbered through. */
    private Vector<Tree> bills() {
        return numbered(played.steps().flatMap(this::papers)).map(Tree.class::cast);
    }

    /** The bills of one step, numbered through. */
    Vector<Tree.Fields> bills(Done done) {
        return numbered(papers(done));
    }

    private static Vector<Tree.Fields> numbered(Vector<Statement> papers) {
        return papers.zipWithIndex((paper, index) ->
                Statement.EMPTY.number("bill", index + 1).and(paper).tree());
    }

    private Vector<Statement> papers(Done done) {
        return billsOf(done).flatMap(bill -> papers(done, bill));
    }

    static Vector<BillRun> billsOf(Done done) {
        return done.result() instanceof Result.Billed billed ? billed.bills() : Vector.empty();
    }

    /** One for each invoice of a bill run; where there is none, one that says why. */
    private Vector<Statement> papers(Done done, BillRun bill) {
        Statement head = Statement.EMPTY
                .number("step", done.number())
                .maybe("name", done.step().name())
                .with("account", bill.account())
                .with("through", bill.through());
        return bill.made()
                .fold(
                        missing -> Vector.of(head.with("result", "not-calculated")
                                .with("currency", currency)
                                .with("term", missing.term())
                                .with("place", missing.place())
                                .with("reason", missing.reason())
                                .with("sentence", missing.sentence())),
                        made -> made.isEmpty()
                                ? Vector.of(head.with("result", "nothing")
                                        .with("currency", currency)
                                        .and(totals(Vector.empty()))
                                        .number("lineCount", 0))
                                : made.map(one -> head.with("result", "billed")
                                        .with("status", one.status())
                                        .maybe("number", one.issue().map(Issue::number))
                                        .with("currency", currency)
                                        .and(InvoiceTree.of(one.invoice()))));
    }

    Option<Tree.Fields> answer(Done done) {
        return done.result() instanceof Result.Answered answered
                ? Option.some(Statement.EMPTY
                        .number("step", done.number())
                        .maybe("name", done.step().name())
                        .with("asked", Scenarios.kind(done.step()))
                        .maybe("on", done.step().on())
                        .with("result", answered.word())
                        .and(answered.answer().said())
                        .tree())
                : Option.none();
    }

    Tree.Fields step(Done done) {
        Statement head = Statement.EMPTY
                .number("step", done.number())
                .maybe("name", done.step().name())
                .maybe("on", done.step().on())
                .with("did", Scenarios.kind(done.step()));
        return head.and(result(done.result())).tree();
    }

    private Statement result(Result result) {
        if (result instanceof Result.Accepted accepted) {
            return accepted(accepted);
        }
        if (result instanceof Result.Rejected rejected) {
            return Statement.EMPTY
                    .with("account", rejected.account())
                    .with("subscription", rejected.subscription())
                    .with("result", rejected.word())
                    .texts("codes", rejected.rejections().codes())
                    .list(
                            "rejections",
                            rejected.rejections()
                                    .all()
                                    .map(rejection -> Statement.EMPTY
                                            .with("code", rejection.code())
                                            .with("sentence", rejection.sentence())
                                            .tree()));
        }
        if (result instanceof Result.Billed billed) {
            return Statement.EMPTY
                    .with("result", billed.word())
                    .number("billCount", billed.papers())
                    .and(totals(billed.bills().flatMap(BillRun::invoices)));
        }
        Statement word = Statement.EMPTY.with("result", result.word());
        if (result instanceof Result.Handled handled) {
            return handled.note()
                    .map(note -> word.and(BillTree.of(note)))
                    .getOrElse(word)
                    .with("account", handled.account())
                    .number("bill", handled.number())
                    .and(BillTree.of(handled.bill()));
        }
        if (result instanceof Result.Refused refused) {
            return word.texts("codes", refused.codes()).texts("sentences", refused.sentences());
        }
        if (result instanceof Result.Quoted quoted) {
            return quoted.quote()
                    .fold(
                            refused -> word.texts("codes", quoted.codes()).texts("sentences", quoted.sentences()),
                            quote -> word.and(Quotation.said(quote, quoted.catalog())));
        }
        return result instanceof Result.Impossible impossible ? word.with("reason", impossible.reason()) : word;
    }

    private Statement accepted(Result.Accepted accepted) {
        Transition transition = accepted.transition();
        Statement head = Statement.EMPTY
                .with("account", accepted.account())
                .with("subscription", accepted.subscription())
                .with("result", accepted.word())
                .list("events", transition.events().map(event -> Tree.Scalar.bare(Integer.toString(event.sequence()))));
        Option<LocalDate> effective = transition.events().lastOption().map(Recorded::effectiveOn);
        return head.maybe("effectiveOn", effective)
                .and(difference(transition.services()))
                .unlessEmpty("unused", accepted.unused().map(UnitsTree::of))
                .and(effective
                        .map(day -> Statement.EMPTY.tree(
                                "state",
                                StateTree.of(transition.after().stateOn(day), day, played.context(accepted.account()))
                                        .tree()))
                        .getOrElse(Statement.EMPTY));
    }

    private static Statement difference(ServiceDifference services) {
        return Statement.EMPTY
                .unlessEmpty("gained", services.gained().map(StateTree::service).toVector())
                .unlessEmpty("lost", services.lost().map(StateTree::service).toVector())
                .unlessEmpty(
                        "reduced",
                        services.reduced()
                                .map(reduction -> Statement.EMPTY
                                        .tree("from", StateTree.service(reduction.from()))
                                        .tree("to", StateTree.service(reduction.to()))
                                        .tree())
                                .toVector());
    }

    private Tree subscription(AccountId account, Subscription subscription) {
        Context context = played.context(account);
        Vector<Tuple2<LocalDate, State>> changes =
                subscription.timeline().changes().toVector();
        Seq<Tree> states = changes.zipWithIndex((change, index) -> Statement.EMPTY
                .with("from", change._1())
                .maybe("until", changes.drop(index + 1).headOption().map(Tuple2::_1))
                .and(StateTree.of(change._2(), change._1(), context))
                .tree());
        return Statement.EMPTY
                .with("subscription", subscription.id())
                .number("version", subscription.version())
                .list("states", states)
                .tree();
    }

    private Tree account(Books books) {
        return Statement.EMPTY
                .with("account", books.account().terms().account())
                .maybe("billedThrough", books.ledger().billedThrough())
                .with("balance", books.papers().balance(currency).total().getAmount())
                .and(BillTree.of(books.papers().balance(currency)))
                .list(
                        "bills",
                        books.papers()
                                .all()
                                .map(paper -> Statement.EMPTY
                                        .number("bill", paper.number())
                                        .and(BillTree.of(paper.bill()))
                                        .texts(
                                                "creditNotes",
                                                paper.bill().creditNotes().map(CreditNote::number))
                                        .tree()))
                .tree();
    }

    private Statement totals(Vector<Invoice> invoices) {
        return InvoiceTree.totals(invoices, currency);
    }
}
