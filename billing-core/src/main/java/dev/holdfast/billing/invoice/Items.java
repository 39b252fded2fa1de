package dev.holdfast.billing.invoice;

import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.BigMoney;

/** Makes the lines of an electronic invoice: takes the tax out of prices, and puts reductions on the price they reduce. */
final class Items {

    /** France allows a price six decimals, EN 16931 any number; the nearest price is printed, for the reader only. */
    private static final int PRICE_DECIMALS = 6;

    private Items() {}

    /** What a price and its reductions have in common. */
    private record Priced(InvoiceLine.Kind kind, Piece.Key of, DateRange days, TaxedShare share) {}

    static Vector<InvoiceItem> of(Vector<InvoiceLine> lines) {
        return grouped(lines).map(Items::item);
    }

    /** Each line with the reductions of its price; a line alone where there is none. */
    static Vector<Vector<InvoiceLine>> grouped(Vector<InvoiceLine> lines) {
        LinkedHashMap<Object, Vector<InvoiceLine>> groups = LinkedHashMap.empty();
        for (InvoiceLine line : lines) {
            Object key = line instanceof AccruedLine accrued
                    ? new Priced(accrued.kind(), accrued.of(), accrued.days(), accrued.share())
                    : line;
            groups = groups.put(key, groups.getOrElse(key, Vector.empty()).append(line));
        }
        return groups.values()
                .flatMap(group -> isReduction(group.head()) ? group.map(Vector::of) : Vector.of(group))
                .toVector();
    }

    private static boolean isReduction(InvoiceLine line) {
        return line instanceof AccruedLine accrued && accrued.reduction().isDefined();
    }

    private static InvoiceItem item(Vector<InvoiceLine> lines) {
        InvoiceLine line = lines.head();
        return new InvoiceItem(
                line.name(),
                line.days(),
                isReduction(line)
                        ? Measured.one(line.net().abs()).times(line.net().isNegative() ? -1 : 1)
                        : line.measured().at(withoutTax(line.measured().price(), line, PRICE_DECIMALS)),
                line.adjustments()
                        .map(adjustment -> withoutTax(adjustment, line))
                        .appendAll(lines.tail().map(Items::reduction)),
                line.taxedAs(),
                BigMoney.total(lines.map(InvoiceLine::net)));
    }

    /** A reduction of a charge is an allowance; taken back with a credit it is a charge. */
    private static AppliedAdjustment reduction(InvoiceLine line) {
        return new AppliedAdjustment(
                line.net().isNegative() ? Adjustment.Kind.ALLOWANCE : Adjustment.Kind.CHARGE,
                line.name(),
                Option.none(),
                Option.none(),
                Option.none(),
                line.net().abs(),
                new Derivation.Stated(line.net().abs().getAmount()));
    }

    private static AppliedAdjustment withoutTax(AppliedAdjustment stated, InvoiceLine line) {
        BigMoney net = withoutTax(stated.amount(), line, line.net().getScale());
        return net.isEqual(stated.amount())
                ? stated
                : new AppliedAdjustment(
                        stated.kind(),
                        stated.reason(),
                        stated.code(),
                        stated.percent(),
                        stated.base()
                                .map(base -> withoutTax(base, line, line.net().getScale())),
                        net,
                        new Derivation.Stated(net.getAmount()));
    }

    /** 100 of 121 parts of a price that contains 21 %. */
    private static BigMoney withoutTax(BigMoney amount, InvoiceLine line, int decimals) {
        BigDecimal percent = line.taxedAs().percent();
        if (line.basis() == PriceBasis.TAX_EXCLUSIVE || percent.signum() == 0) {
            return amount;
        }
        long hundred = BigDecimal.valueOf(100).movePointRight(percent.scale()).longValueExact();
        Fraction part = Fraction.of(hundred, hundred + percent.unscaledValue().longValueExact());
        return BigMoney.of(amount.getCurrencyUnit(), part.of(amount.getAmount(), decimals, RoundingMode.HALF_UP));
    }
}
