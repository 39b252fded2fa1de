package dev.holdfast.interchange.promise;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.promise.Said;
import dev.holdfast.billing.promise.Seal;
import dev.holdfast.billing.quote.Assumption;
import dev.holdfast.billing.quote.PriceStep;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.BigMoneyProvider;

/** Tells a quote or a claim for people, in the order in which somebody would ask. */
public final class PromisePage {

    private final StringBuilder out = new StringBuilder();

    private PromisePage() {}

    /**
     * Tells it.
     *
     * @param promise the quote or claim
     * @param seal what protects it
     * @param calculated the bills as a catalogue gives them, with how they come about; empty where there is none
     * @return the page
     */
    public static String of(Promise promise, Seal seal, Vector<Invoice> calculated) {
        PromisePage page = new PromisePage();
        page.head(promise);
        page.said(promise);
        page.bills(promise.said().bills().getOrElse(Vector.empty()));
        calculated.forEach(page::derivation);
        page.section("What protects it", Vector.of(fingerprint(seal), signature(seal)));
        return page.out.toString();
    }

    private void head(Promise promise) {
        line((promise.state().isDefined() ? "Quote" : "Claim")
                + promise.reference().map(name -> " " + name).getOrElse("")
                + promise.madeOn().map(day -> " of " + day).getOrElse("")
                + promise.state().map(state -> ", " + state).getOrElse("")
                + promise.validUntil().map(day -> ", holds until " + day).getOrElse("")
                + promise.catalog().map(name -> ", by catalogue " + name).getOrElse("")
                + promise.version().map(day -> ", version of " + day).getOrElse(""));
        Tree.Fields tree = (Tree.Fields) PromiseText.write(PromiseText.Stated.plain(promise));
        section("The customer", Vector.of(yaml(tree.get("customer").get())));
        section("What is asked", ((Tree.Items) tree.get("asks").get()).items().map(PromisePage::yaml));
    }

    private void said(Promise promise) {
        Said said = promise.said();
        Vector<String> services = said.services()
                .toVector()
                .flatMap(all -> list("kept", all.kept())
                        .appendAll(list("gained", all.gained()))
                        .appendAll(list("with less", all.reduced()))
                        .appendAll(list("lost", all.lost())));
        section(
                "What is promised",
                said.more()
                        .toVector()
                        .map(more -> amount(more.perMonth()) + " more per month, for " + more.months() + " months")
                        .appendAll(promise.months().map(count -> "it looks " + count + " months ahead"))
                        .appendAll(said.prices().getOrElse(Vector.empty()).map(PromisePage::words))
                        .appendAll(services)
                        .appendAll(list("needs a consent", said.consents().getOrElse(Vector.empty())))
                        .appendAll(said.commitments()
                                .getOrElse(Vector.empty())
                                .map(bound -> bound.on() + " is bound until the day before " + bound.until()))
                        .appendAll(said.fees()
                                .getOrElse(Vector.empty())
                                .map(fee -> fee.name() + ", once: " + amount(fee.amount())))
                        .appendAll(said.leaving()
                                .getOrElse(Vector.empty())
                                .map(leaving -> "leaving on " + leaving.on() + " costs " + amount(leaving.costs())))
                        .appendAll(said.totals()
                                .toVector()
                                .map(total -> "over " + total._1() + " months " + amount(total._2())))
                        .appendAll(said.assumptions().getOrElse(Vector.empty()).map(Assumption::sentence)));
    }

    /** Each bill, once where the next ones are like it. */
    private void bills(Vector<Said.Bill> bills) {
        Vector<Said.Bill> left = bills;
        while (left.nonEmpty()) {
            Said.Bill first = left.head();
            Vector<Said.Bill> alike = left.takeWhile(bill -> amounts(bill).equals(amounts(first)));
            bill(first, alike.last().day());
            left = left.drop(alike.size());
        }
    }

    private static Vector<Object> amounts(Said.Bill bill) {
        return Vector.<Object>of(bill.net(), bill.tax(), bill.gross())
                .appendAll(bill.lines().map(Said.Line::name))
                .appendAll(bill.lines().map(Said.Line::amount));
    }

    private void derivation(Invoice invoice) {
        section(
                "How the bill of " + invoice.billedThrough() + " comes about",
                invoice.lines()
                        .map(line -> line.explain().sentence())
                        .appendAll(invoice.adjustments()
                                .map(one -> one.explain(Locale.ENGLISH).sentence()))
                        .appendAll(invoice.deductions()
                                .map(one -> one.explain(Locale.ENGLISH).sentence())));
    }

    private void bill(Said.Bill bill, LocalDate last) {
        section(
                bill.day().equals(last)
                        ? "The bill of " + bill.day()
                        : "The bill of " + bill.day() + ", and the same each time until that of " + last,
                bill.lines()
                        .map(line -> line.name() + ", " + line.days() + ": " + amount(line.amount()))
                        .append("without tax " + amount(bill.net()) + ", tax " + amount(bill.tax()) + ", in all "
                                + amount(bill.gross())));
    }

    private static String fingerprint(Seal seal) {
        return seal.stated()
                .map(stated -> stated.equals(seal.actual())
                        ? "Its fingerprint is that of its content: it was not changed by accident."
                        : "Its fingerprint is not that of its content: something was changed after it was written.")
                .getOrElse("It has no fingerprint.");
    }

    private static String signature(Seal seal) {
        return seal.signature() == Seal.Signature.NONE
                ? "It is not signed: anybody can have written it. Check it."
                : "It is signed. Check it with the seller's key.";
    }

    private static String words(PriceStep step) {
        return "from " + step.from() + " " + amount(step.after()) + " per month instead of " + amount(step.before())
                + (step.why().isEmpty() ? "" : ", since " + step.why().mkString(" and "));
    }

    private static String yaml(Tree tree) {
        return YamlWriter.write(tree).stripTrailing();
    }

    private static String amount(BigMoneyProvider amount) {
        return amount.toBigMoney().toString();
    }

    private static Vector<String> list(String what, Seq<?> values) {
        return values.isEmpty() ? Vector.empty() : Vector.of(what + ": " + values.mkString(", "));
    }

    private void section(String heading, Vector<String> items) {
        line("");
        line(heading);
        items.forEach(item -> line("  - " + item.replace("\n", "\n    ")));
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
