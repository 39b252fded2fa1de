package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.AddedLine;
import dev.holdfast.billing.invoice.Derivation;
import dev.holdfast.billing.invoice.Explanation;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.NettedLine;
import dev.holdfast.billing.owed.Corner;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.control.Option;

/** A line of an invoice as JSON says it: what all lines have, and what only lines of its sort have. */
final class LineTree {

    private LineTree() {}

    static Tree of(InvoiceLine line) {
        Explanation explanation = line.explain();
        return Statement.EMPTY
                .with("sort", sort(line))
                .with("kind", Fields.word(line.kind()))
                .with("name", line.name())
                .maybe("subscription", line.subscription())
                .and(origin(line))
                .with("from", line.days().from())
                .with("until", line.days().until())
                .number("days", line.days().days())
                .with("ratio", line.ratio())
                .and(measure(line))
                .with("amount", line.amount().getAmount())
                .and(exact(explanation.derivation()).statement())
                .with("net", line.net().getAmount())
                .tree("tax", tax(line))
                .and(rest(line))
                .with("explanation", explanation.sentence())
                .tree();
    }

    private static String sort(InvoiceLine line) {
        return line instanceof AccruedLine ? "accrued" : line instanceof AddedLine ? "added" : "netted";
    }

    private static Statement origin(InvoiceLine line) {
        if (line instanceof AccruedLine accrued) {
            return Statement.EMPTY
                    .with("holding", accrued.of().holding())
                    .with("offer", accrued.of().level().offer())
                    .with("charge", accrued.of().charge())
                    .maybe("promotion", accrued.reduction().map(reduced -> reduced.promotion()))
                    .tree("period", period(accrued));
        }
        return line instanceof AddedLine added
                ? Statement.EMPTY.with("id", added.of().id())
                : Statement.EMPTY;
    }

    private static Tree period(AccruedLine line) {
        return Statement.EMPTY
                .with("from", line.of().period().from())
                .with("until", line.of().period().until())
                .number("days", line.of().period().days())
                .tree();
    }

    private static Statement measure(InvoiceLine line) {
        return line instanceof AccruedLine accrued
                ? Statement.EMPTY
                        .with("price", accrued.price().getAmount())
                        .with("quantity", accrued.of().level().quantity())
                        .maybe(
                                "included",
                                Option.some(accrued.of().level().included()).filter(free -> free.signum() > 0))
                : Fields.measured(line.measured()).and(Fields.adjustments(line.adjustments()));
    }

    private static Tree tax(InvoiceLine line) {
        Statement taxed =
                Fields.taxedAs(line.taxedAs()).with("amount", line.tax().getAmount());
        return (line instanceof AccruedLine accrued
                        ? taxed.with("called", accrued.share().category())
                        : taxed)
                .with("prices", Fields.word(line.basis()))
                .tree();
    }

    private static Statement rest(InvoiceLine line) {
        if (line instanceof AccruedLine accrued) {
            return Statement.EMPTY.with("version", accrued.version()).flag("undivided", accrued.undivided());
        }
        if (line instanceof NettedLine netted) {
            return Statement.EMPTY.list("parts", netted.parts().map(LineTree::of));
        }
        return ((AddedLine) line)
                .of()
                .goodwill()
                .map(goodwill -> Statement.EMPTY.tree(
                        "goodwill",
                        Statement.EMPTY
                                .with("reason", goodwill.reason())
                                .with("approvedBy", goodwill.approvedBy())
                                .tree()))
                .getOrElse(Statement.EMPTY);
    }

    /** The amount before anything is rounded; of a part that was shared out, the part. */
    private static Exact exact(Derivation derivation) {
        if (derivation instanceof Derivation.Rounded rounded) {
            return exact(rounded.corner());
        }
        if (derivation instanceof Derivation.Sum sum) {
            return sum.parts().map(LineTree::exact).fold(Exact.ZERO, Exact::plus);
        }
        return derivation instanceof Derivation.Minus minus
                ? exact(minus.of()).negated()
                : Exact.of(derivation.value());
    }

    private static Exact exact(Corner corner) {
        Exact value = Exact.of(corner.price().getAmount().multiply(corner.share()), corner.ratio());
        return corner.sign() > 0 ? value : value.negated();
    }
}
