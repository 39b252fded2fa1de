package dev.holdfast.testkit.assertion;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.testkit.law.Conservation;
import java.math.BigDecimal;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about an invoice. Amounts are decimal strings in the invoice's currency. */
public final class InvoiceAssert extends AbstractAssert<InvoiceAssert, Invoice> {

    InvoiceAssert(Invoice invoice) {
        super(invoice, InvoiceAssert.class);
    }

    /**
     * Its total without tax.
     *
     * @param amount the amount
     * @return this
     */
    public InvoiceAssert hasNet(String amount) {
        return has("net", actual.net().getAmount(), amount);
    }

    /**
     * Its tax.
     *
     * @param amount the amount
     * @return this
     */
    public InvoiceAssert hasTax(String amount) {
        return has("tax", actual.tax().getAmount(), amount);
    }

    /**
     * Its total with tax.
     *
     * @param amount the amount
     * @return this
     */
    public InvoiceAssert hasGross(String amount) {
        return has("gross", actual.gross().getAmount(), amount);
    }

    /**
     * The amounts of its lines, each in its own basis.
     *
     * @param amounts the amounts, in order, credits below zero
     * @return this
     */
    public InvoiceAssert hasLines(String... amounts) {
        isNotNull();
        Assertions.assertThat(
                        actual.lines().map(line -> line.amount().getAmount().toPlainString()))
                .as("lines")
                .containsExactly(amounts);
        return this;
    }

    /**
     * It adds up, by the law of conservation.
     *
     * @return this
     */
    public InvoiceAssert addsUp() {
        isNotNull();
        Conservation.LAW.mustHold(Conservation.Document.of(actual));
        return this;
    }

    private InvoiceAssert has(String what, BigDecimal amount, String expected) {
        isNotNull();
        Assertions.assertThat(amount).as(what).isEqualByComparingTo(expected);
        return this;
    }
}
