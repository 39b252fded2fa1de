package dev.holdfast.examples.stories;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.tax.TaxSubtotal;
import java.io.PrintStream;
import java.util.Locale;

/** Prints headings, paragraphs and invoices so that they line up. */
final class Page {

    private final PrintStream out;

    Page(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println(title);
        out.println("=".repeat(title.length()));
    }

    void scene(String heading) {
        out.println();
        out.println(heading);
        out.println("-".repeat(heading.length()));
    }

    void say(String sentence) {
        out.println(sentence);
    }

    void item(Object what) {
        out.println("  - " + what);
    }

    void invoice(String heading, Invoice invoice) {
        out.println();
        out.println("  " + heading);
        for (InvoiceLine line : invoice.lines()) {
            row(
                    (line.kind() == InvoiceLine.Kind.CREDIT ? "credit: " : "") + line.name(),
                    line.days() + " " + line.ratio(),
                    line.amount().getAmount().toPlainString());
        }
        for (TaxSubtotal tax : invoice.taxes()) {
            row(
                    "of which VAT " + tax.percent().toPlainString() + " %",
                    "on " + tax.taxable().getAmount().toPlainString(),
                    tax.tax().getAmount().toPlainString());
        }
        row("to pay", "", invoice.gross().getAmount().toPlainString());
    }

    void explanations(Invoice invoice) {
        invoice.lines().forEach(line -> item(line.explain().sentence()));
    }

    private void row(String what, String when, String amount) {
        out.printf(Locale.ROOT, "    %-37s %-30s %8s%n", what, when, amount);
    }
}
