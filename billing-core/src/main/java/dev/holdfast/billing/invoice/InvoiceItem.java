package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import io.vavr.collection.Vector;
import org.joda.money.BigMoney;

/**
 * A line as an electronic invoice has it (BG-25 of EN 16931): net = quantity × price ÷ base quantity, less allowances,
 * with charges, to within the two cents that Peppol allows (PEPPOL-EN16931-R120).
 *
 * @param name what the customer reads (BT-153)
 * @param days the days it is for (BG-26)
 * @param measured quantity, unit, price without tax and base quantity (BT-129, BT-130, BT-146, BT-149)
 * @param adjustments what comes off or on, without tax (BG-27, BG-28)
 * @param taxedAs how it is taxed (BG-30)
 * @param net the amount without tax (BT-131)
 */
public record InvoiceItem(
        String name,
        DateRange days,
        Measured measured,
        Vector<AppliedAdjustment> adjustments,
        TaxedAs taxedAs,
        BigMoney net) {

    public InvoiceItem {
        requireNonNull(name, "name");
        requireNonNull(days, "days");
        requireNonNull(measured, "measured");
        requireNonNull(adjustments, "adjustments");
        requireNonNull(taxedAs, "taxedAs");
        requireNonNull(net, "net");
    }
}
