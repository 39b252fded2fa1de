package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.subscription.SubscriptionId;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.joda.money.BigMoney;

/**
 * The lines of an invoice that belong to one subscription.
 *
 * @param subscription the subscription; none for what concerns the account
 * @param lines its lines, in the order of the invoice, never empty
 */
public record Section(Option<SubscriptionId> subscription, Vector<InvoiceLine> lines) {

    public Section {
        requireNonNull(subscription, "subscription");
        requireNonNull(lines, "lines");
    }

    /**
     * What its lines make without tax.
     *
     * @return the sum of the nets
     */
    public BigMoney net() {
        return BigMoney.total(lines.map(InvoiceLine::net));
    }

    /**
     * What its lines make in their own bases.
     *
     * @return the sum of the amounts
     */
    public BigMoney amount() {
        return BigMoney.total(lines.map(InvoiceLine::amount));
    }

    /** By subscription, in order; what concerns the account comes last. */
    static Vector<Section> of(Vector<InvoiceLine> lines) {
        return lines.map(InvoiceLine::subscription)
                .distinct()
                .sortBy(id -> id.map(some -> "s" + some.value()).getOrElse("t"))
                .map(id ->
                        new Section(id, lines.filter(line -> line.subscription().equals(id))));
    }
}
