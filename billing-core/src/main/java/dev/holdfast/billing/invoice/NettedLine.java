package dev.holdfast.billing.invoice;

import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/** What is charged for some days, less what is credited for the same days of the same charge. */
@Value.Immutable
public abstract sealed class NettedLine extends InvoiceLine permits ImmutableNettedLine {

    NettedLine() {}

    /**
     * What is netted: credits, then charges.
     *
     * @return the lines, of one charge and its days, in one basis and taxed alike
     */
    public abstract Vector<AccruedLine> parts();

    /** As what it is charged: what is given back comes before in the parts. */
    private AccruedLine last() {
        return parts().last();
    }

    @Override
    public final Kind kind() {
        return amount().isNegative() ? Kind.CREDIT : Kind.CHARGE;
    }

    @Override
    public final String name() {
        return last().name();
    }

    @Override
    public final Option<SubscriptionId> subscription() {
        return last().subscription();
    }

    @Override
    public final DateRange days() {
        return last().days();
    }

    @Override
    @Value.Derived
    public BigMoney amount() {
        return BigMoney.total(parts().map(AccruedLine::amount));
    }

    @Override
    public final PriceBasis basis() {
        return last().basis();
    }

    @Override
    public final TaxedAs taxedAs() {
        return last().taxedAs();
    }

    @Override
    public final BigMoney net() {
        return BigMoney.total(parts().map(AccruedLine::net));
    }

    @Override
    public final BigMoney tax() {
        return BigMoney.total(parts().map(AccruedLine::tax));
    }

    @Override
    public final Measured measured() {
        return Measured.one(amount().abs()).times(amount().isNegative() ? -1 : 1);
    }

    @Override
    public final Fraction ratio() {
        return last().ratio();
    }

    @Override
    public final Vector<AppliedAdjustment> adjustments() {
        return Vector.empty();
    }

    @Override
    public final Vector<AccruedLine> accrued() {
        return parts();
    }

    @Override
    final Derivation derivation() {
        return new Derivation.Sum(parts().map(AccruedLine::derivation));
    }

    @Override
    final String sentence(Words words) {
        return words.netted(this);
    }

    static NettedLine of(Vector<AccruedLine> parts) {
        return new Builder().parts(parts).build();
    }

    /** Collects the parts of a line. */
    static final class Builder extends ImmutableNettedLine.Builder {
        Builder() {}
    }
}
