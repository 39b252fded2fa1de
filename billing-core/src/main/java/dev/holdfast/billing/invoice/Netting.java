package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.promotion.PromotionId;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Nets what is credited and charged for the same days of the same charge. */
final class Netting {

    private Netting() {}

    /** What lines that are netted have in common. */
    private record Netted(
            SubscriptionId subscription,
            HoldingId holding,
            ChargeId charge,
            DateRange days,
            Option<PromotionId> promotion,
            PriceBasis basis,
            TaxedAs taxedAs) {

        static Netted of(AccruedLine line) {
            return new Netted(
                    line.of().subscription(),
                    line.of().holding(),
                    line.of().charge(),
                    line.days(),
                    line.reduction().map(PriceLevel.Reduced::promotion),
                    line.basis(),
                    line.taxedAs());
        }
    }

    static Vector<InvoiceLine> of(Vector<InvoiceLine> lines) {
        LinkedHashMap<Object, Vector<InvoiceLine>> groups = LinkedHashMap.empty();
        for (InvoiceLine line : lines) {
            Object key = line instanceof AccruedLine accrued ? Netted.of(accrued) : line;
            groups = groups.put(key, groups.getOrElse(key, Vector.empty()).append(line));
        }
        return groups.values().toVector().flatMap(Netting::netted);
    }

    private static Vector<InvoiceLine> netted(Vector<InvoiceLine> group) {
        var parts = group.partition(line -> line.kind() == InvoiceLine.Kind.CREDIT);
        return parts._1().isEmpty() || parts._2().isEmpty()
                ? group
                : Vector.of(NettedLine.of(parts._1().appendAll(parts._2()).flatMap(InvoiceLine::accrued)));
    }
}
