package dev.holdfast.interchange.play;

import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.invoice.TotalAdjustment;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.interchange.scenario.Scenarios;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What came of a scenario, as a page for people. */
final class Page {

    private static final String MARGIN = "      ";

    private final StringBuilder out = new StringBuilder();

    private Page() {}

    static String of(Played played) {
        Page page = new Page();
        page.line(played.script().title());
        page.line("");
        played.steps().forEach(page::step);
        played.notes().forEach(note -> page.line("note: " + note));
        return page.out.toString();
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private void step(Done done) {
        String kind = Scenarios.kind(done.step());
        String day = done.step().on().map(LocalDate::toString).getOrElse("");
        if (!(done.result() instanceof Result.Billed)) {
            line(String.format("%3d.  %-10s  %s%s: %s", done.number(), day, kind, named(done), words(done.result())));
        }
        if (done.result() instanceof Result.Accepted accepted) {
            state(accepted);
        }
        if (done.result() instanceof Result.Rejected rejected) {
            rejected.rejections().forEach(one -> line(MARGIN + one.code() + "  " + one.sentence()));
        }
        if (done.result() instanceof Result.Refused refused) {
            refused.codes().zip(refused.sentences()).forEach(one -> line(MARGIN + one._1() + "  " + one._2()));
        }
        if (done.result() instanceof Result.Handled handled) {
            handled(handled);
        }
        if (done.result() instanceof Result.Quoted quoted) {
            quoted.sentences().forEach(one -> line(MARGIN + one));
            quoted.quote().forEach(this::quote);
        }
        OutcomeTree.billsOf(done).forEach(bill -> bill(done, bill));
    }

    private void handled(Result.Handled handled) {
        Bill bill = handled.bill();
        handled.note().forEach(this::note);
        line(MARGIN + "bill " + handled.number()
                + bill.issue().map(issue -> ", " + issue.number()).getOrElse("") + ", of "
                + amount(bill.invoice().payable()) + " is " + bill.status()
                + bill.held().map(reason -> ": " + reason).getOrElse("")
                + (bill.status().isSent() ? "; due " + amount(bill.due()) : "")
                + (bill.overpaid().isZero() ? "" : "; overpaid " + amount(bill.overpaid())));
    }

    private void note(CreditNote note) {
        Table table = note.lines()
                .foldLeft(
                        new Table(Vector.of("", "days", "amount"), Vector.of(2)),
                        (all, one) -> all.row(Vector.of(
                                one.of().name(),
                                one.of().days().from() + " to "
                                        + one.of().days().last(),
                                one.amount().getAmount().toPlainString())));
        line(MARGIN + "credit note " + note.number() + " of " + note.of().number() + ": " + note.reason());
        table.rule()
                .row(Vector.of("net", "", amount(note.net())))
                .row(Vector.of("tax", "", amount(note.tax())))
                .row(Vector.of("total", "", amount(note.gross())))
                .lines()
                .forEach(text -> line(MARGIN + text));
    }

    private void quote(Quote quote) {
        quote.prices()
                .forEach(price -> line(MARGIN + "from " + price.from() + " per month " + amount(price.after())
                        + " instead of " + amount(price.before()) + ", since "
                        + price.why().mkString(" and ")));
        quote.consentsMissing().forEach(consent -> line(MARGIN + "needs a consent " + consent));
        quote.invoices().headOption().forEach(first -> {
            line(MARGIN + "the first of " + quote.invoices().size() + " bills, through " + first.billedThrough());
            invoice(first);
        });
    }

    private static String named(Done done) {
        return done.step().name().map(name -> " '" + name + "'").getOrElse("");
    }

    private static String words(Result result) {
        if (result instanceof Result.Answered answered) {
            Tree.Fields said = answered.answer().tree();
            return said.fields()
                    .map(field -> field.key().text() + " "
                            + (field.value() instanceof Tree.Scalar scalar
                                    ? scalar.text()
                                    : JsonWriter.line(field.value())))
                    .mkString("\n" + MARGIN);
        }
        return result instanceof Result.Impossible impossible
                ? impossible.word() + ", " + impossible.reason()
                : result.word();
    }

    private void state(Result.Accepted accepted) {
        accepted.transition().events().lastOption().map(Recorded::effectiveOn).forEach(day -> {
            var state = accepted.transition().after().stateOn(day);
            String held = state.holdings().values().map(Page::holding).mkString(", ");
            line(MARGIN + "held from " + day + ": " + (held.isEmpty() ? "nothing" : held));
        });
        accepted.unused()
                .forEach(units -> line(MARGIN + "unused: "
                        + units.left().get().stripTrailingZeros().toPlainString() + " of "
                        + units.allowance().id() + " of " + units.holding()));
    }

    private static String holding(Holding holding) {
        return holding.offer()
                + (holding.quantity().compareTo(BigDecimal.ONE) == 0
                        ? ""
                        : " × " + holding.quantity().toPlainString())
                + (holding.status() == HoldingStatus.ACTIVE ? "" : " (" + holding.status() + ")");
    }

    private void bill(Done done, BillRun bill) {
        String head = String.format(
                "%3d.  %-10s  bill%s of %s through %s",
                done.number(), bill.through(), named(done), bill.account(), bill.through());
        line(head
                + bill.made()
                        .fold(
                                missing -> ": not calculated\n" + MARGIN + missing.sentence(),
                                made -> made.isEmpty() ? ": nothing is due" : ""));
        bill.invoices().forEach(this::invoice);
    }

    private void invoice(Invoice invoice) {
        if (invoice.type() == Invoice.Type.CREDIT_NOTE) {
            line(MARGIN + "credit note");
        }
        Table table = new Table(Vector.of("", "days", "of", "price", "amount"), Vector.of(2, 3, 4));
        Table lines = invoice.lines().foldLeft(table, (all, one) -> all.row(cells(one)));
        Table adjusted = invoice.adjustments().foldLeft(lines, (all, one) -> all.row(cells(one)));
        Table totals = adjusted.rule().row(sum("net", invoice.net()));
        Table taxed = invoice.taxes().foldLeft(totals, (all, tax) -> all.row(cells(tax)));
        Table whole = taxed.row(sum("total " + invoice.currency(), invoice.gross()));
        (invoice.payable().equals(invoice.gross()) ? whole : toPay(whole, invoice))
                .lines()
                .forEach(text -> line(MARGIN + text));
        invoice.lines().forEach(one -> line(MARGIN + one.explain().sentence()));
        invoice.adjustments()
                .forEach(one -> line(MARGIN + one.explain(Locale.ENGLISH).sentence()));
        invoice.deductions()
                .forEach(one -> line(MARGIN + one.explain(Locale.ENGLISH).sentence()));
        line("");
    }

    private static Table toPay(Table whole, Invoice invoice) {
        Table less = invoice.deductions()
                .foldLeft(
                        whole,
                        (all, one) -> all.row(sum(one.name(), one.amount().negated())));
        Table rounded = invoice.rounding().isZero() ? less : less.row(sum("rounding", invoice.rounding()));
        return rounded.row(sum("to pay", invoice.payable()));
    }

    private static Vector<String> cells(InvoiceLine line) {
        return Vector.of(
                (line.kind() == InvoiceLine.Kind.CREDIT ? "credit " : "") + line.name(),
                line.days().from() + " to " + line.days().last(),
                line.ratio().toString(),
                price(line).getAmount().toPlainString(),
                line.amount().getAmount().toPlainString());
    }

    private static BigMoney price(InvoiceLine line) {
        return line instanceof AccruedLine accrued
                ? accrued.price()
                : line.measured().price();
    }

    private static Vector<String> cells(TotalAdjustment adjustment) {
        return Vector.of(
                adjustment.applied().reason(),
                "",
                "",
                "",
                adjustment.applied().signed().getAmount().toPlainString());
    }

    private static Vector<String> cells(TaxSubtotal tax) {
        String rate = tax.category() + " " + tax.percent().toPlainString() + " % of " + amount(tax.taxable());
        return sum("tax " + rate, tax.tax());
    }

    private static Vector<String> sum(String what, Money amount) {
        return Vector.of(what, "", "", "", amount(amount));
    }

    private static String amount(Money money) {
        return money.getAmount().toPlainString();
    }
}
