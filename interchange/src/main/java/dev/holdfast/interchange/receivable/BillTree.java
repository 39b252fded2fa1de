package dev.holdfast.interchange.receivable;

import dev.holdfast.billing.receivable.Balance;
import dev.holdfast.billing.receivable.Bill;
import dev.holdfast.billing.receivable.CreditNote;
import dev.holdfast.billing.receivable.CreditNoteLine;
import dev.holdfast.billing.receivable.Issue;
import dev.holdfast.interchange.invoice.InvoiceTree;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;

/** What becomes of bills, as JSON says it. */
public final class BillTree {

    private BillTree() {}

    /**
     * Where a bill stands.
     *
     * @param bill the bill
     * @return its state, number and dates, and what is open of it
     */
    public static Statement of(Bill bill) {
        return Statement.EMPTY
                .with("status", bill.status())
                .maybe("number", bill.issue().map(Issue::number))
                .maybe("issued", bill.issue().map(Issue::on))
                .maybe("due", bill.issue().map(Issue::due))
                .maybe("taxPoint", bill.issue().flatMap(Issue::taxPoint))
                .maybe("held", bill.held())
                .tree(
                        "open",
                        Statement.EMPTY
                                .with("due", bill.due().getAmount())
                                .with("overpaid", bill.overpaid().getAmount())
                                .with("credited", bill.credited().getAmount())
                                .with("paid", bill.paid().getAmount())
                                .with("refunded", bill.refunded().getAmount())
                                .tree());
    }

    /**
     * A credit note.
     *
     * @param note the note
     * @return everything on it, with amounts below zero
     */
    public static Statement of(CreditNote note) {
        return Statement.EMPTY
                .with("creditNote", note.number())
                .with("of", note.of().number())
                .with("reason", note.reason())
                .with("net", note.net().getAmount())
                .with("tax", note.tax().getAmount())
                .with("gross", note.gross().getAmount())
                .with("reductions", note.reductions().getAmount())
                .with("rounding", note.rounding().getAmount())
                .with("payable", note.payable().getAmount())
                .list("taxes", note.taxes().map(InvoiceTree::tax))
                .number("lineCount", note.lines().size())
                .list("lines", note.lines().map(BillTree::line));
    }

    private static Tree line(CreditNoteLine line) {
        return Statement.EMPTY
                .number("part", line.number())
                .with("name", line.of().name())
                .with("from", line.of().days().from())
                .with("until", line.of().days().until())
                .with("amount", line.amount().getAmount())
                .with("net", line.net().getAmount())
                .tree(
                        "tax",
                        InvoiceTree.taxOn(
                                line.of().taxedAs(), line.tax(), line.of().basis()))
                .tree();
    }

    /**
     * What an account has to pay.
     *
     * @param balance the balance
     * @return its sums
     */
    public static Statement of(Balance balance) {
        return Statement.EMPTY
                .with("due", balance.due().getAmount())
                .with("overpaid", balance.overpaid().getAmount())
                .with("paid", balance.paid().getAmount())
                .with("refunded", balance.refunded().getAmount())
                .with("refundable", balance.refundable().getAmount());
    }
}
