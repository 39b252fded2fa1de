package dev.holdfast.interchange.play;

import dev.holdfast.billing.accrual.Corner;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.interchange.question.Exact;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import java.util.Locale;

/** An invoice as JSON says it. */
final class InvoiceTree {

    private InvoiceTree() {}

    static Statement of(Invoice invoice) {
        return Statement.EMPTY
                .with("net", invoice.net().getAmount())
                .with("tax", invoice.tax().getAmount())
                .with("gross", invoice.gross().getAmount())
                .list("taxes", invoice.taxes().map(InvoiceTree::tax))
                .number("lineCount", invoice.lines().size())
                .list("lines", invoice.lines().map(InvoiceTree::line));
    }

    static Tree tax(TaxSubtotal subtotal) {
        return Statement.EMPTY
                .with("category", subtotal.category().name())
                .with("percent", subtotal.percent())
                .maybe("reason", subtotal.reason())
                .with("taxable", subtotal.taxable().getAmount())
                .with("tax", subtotal.tax().getAmount())
                .tree();
    }

    private static Tree line(InvoiceLine line) {
        return Statement.EMPTY
                .with("kind", line.kind().name().toLowerCase(Locale.ROOT))
                .with("name", line.name())
                .with("subscription", line.of().subscription())
                .with("holding", line.of().holding())
                .with("offer", line.of().level().offer())
                .with("charge", line.of().charge())
                .maybe("promotion", line.reduction().map(reduced -> reduced.promotion()))
                .tree("period", period(line))
                .with("from", line.days().from())
                .with("until", line.days().until())
                .number("days", line.days().days())
                .with("ratio", line.ratio())
                .with("price", line.price().getAmount())
                .with("quantity", line.of().level().quantity())
                .with("amount", line.amount().getAmount())
                .and(exact(line).statement())
                .with("net", line.net().getAmount())
                .tree("tax", share(line))
                .with("version", line.version())
                .with("explanation", line.explain().sentence())
                .tree();
    }

    private static Tree period(InvoiceLine line) {
        return Statement.EMPTY
                .with("from", line.of().period().from())
                .with("until", line.of().period().until())
                .number("days", line.of().period().days())
                .tree();
    }

    private static Tree share(InvoiceLine line) {
        return Statement.EMPTY
                .with("category", line.share().code().name())
                .with("percent", line.share().percent())
                .with("called", line.share().category())
                .with(
                        "prices",
                        line.of()
                                .level()
                                .basis()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                .tree();
    }

    /** The amount before anything is rounded: the corners it was made of, with their signs. */
    private static Exact exact(InvoiceLine line) {
        return line.corners().map(InvoiceTree::exact).fold(Exact.ZERO, Exact::plus);
    }

    private static Exact exact(Corner corner) {
        Exact value = Exact.of(corner.price().getAmount().multiply(corner.share()), corner.ratio());
        return corner.sign() > 0 ? value : value.negated();
    }
}
