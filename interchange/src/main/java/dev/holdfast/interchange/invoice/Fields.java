package dev.holdfast.interchange.invoice;

import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.AppliedAdjustment;
import dev.holdfast.billing.invoice.Measured;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import java.util.Locale;
import org.joda.money.BigMoney;

/** What several parts of an invoice say alike. */
final class Fields {

    private Fields() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Statement taxedAs(TaxedAs taxedAs) {
        return Statement.EMPTY
                .with("category", taxedAs.category().name())
                .with("percent", taxedAs.percent())
                .maybe("reason", taxedAs.reason());
    }

    static Statement measured(Measured measured) {
        return Statement.EMPTY
                .with("quantity", measured.quantity())
                .with("unit", measured.unit())
                .with("price", measured.price().getAmount())
                .with("baseQuantity", measured.baseQuantity());
    }

    static Statement adjustments(Vector<AppliedAdjustment> adjustments) {
        return Statement.EMPTY
                .list("allowances", of(adjustments, Adjustment.Kind.ALLOWANCE))
                .list("charges", of(adjustments, Adjustment.Kind.CHARGE));
    }

    private static Vector<Tree> of(Vector<AppliedAdjustment> adjustments, Adjustment.Kind kind) {
        return adjustments
                .filter(applied -> applied.kind() == kind)
                .map(applied -> adjustment(applied).tree());
    }

    static Statement adjustment(AppliedAdjustment applied) {
        return Statement.EMPTY
                .with("reason", applied.reason())
                .maybe("reasonCode", applied.code())
                .maybe("percent", applied.percent())
                .maybe("base", applied.base().map(BigMoney::getAmount))
                .with("amount", applied.amount().getAmount());
    }
}
