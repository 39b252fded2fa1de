package dev.holdfast.billing.invoice;

import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.joda.money.BigMoney;

/**
 * A line that a host adds to a bill: something sold once, a correction, goodwill.
 *
 * <p>Its amount is quantity × price ÷ base quantity, rounded, and its charges less its allowances, each rounded on its own
 * (BT-131 of EN 16931). What is given back has a negative quantity, never a negative price.
 */
@Value.Immutable
public abstract sealed class ManualLine implements Addition, WithManualLine permits ImmutableManualLine {

    ManualLine() {}

    @Override
    public abstract String id();

    @Override
    public abstract LocalDate on();

    /**
     * What the customer reads (BT-153).
     *
     * @return the name
     */
    public abstract String name();

    /**
     * The days it is for (BG-26).
     *
     * @return the days; the day from which it is due where nothing is said
     */
    @Value.Default
    public DateRange days() {
        return DateRange.day(on());
    }

    /**
     * The subscription that it belongs to.
     *
     * @return the subscription; none where nothing is said, for what concerns the account
     */
    @Value.Default
    public Option<SubscriptionId> subscription() {
        return Option.none();
    }

    /**
     * How much at what price.
     *
     * @return quantity, unit, price and base quantity
     */
    public abstract Measured measured();

    /**
     * What comes off or on beside the price (BG-27, BG-28).
     *
     * @return the adjustments; a percentage without a base is of quantity × price; none where nothing is said
     */
    @Value.Default
    public Vector<Adjustment> adjustments() {
        return Vector.empty();
    }

    /**
     * How it is taxed (BG-30).
     *
     * @return category, rate and reason
     */
    public abstract TaxedAs taxedAs();

    /**
     * Whether price and adjustments contain their tax.
     *
     * @return the basis; without tax where nothing is said
     */
    @Value.Default
    public PriceBasis basis() {
        return PriceBasis.TAX_EXCLUSIVE;
    }

    /**
     * Why it is given out of goodwill.
     *
     * @return the reason and who approved it; none where it is not goodwill
     */
    @Value.Default
    public Option<Goodwill> goodwill() {
        return Option.none();
    }

    /**
     * Why something is given back that was rightly charged.
     *
     * @param reason why
     * @param approvedBy who approved it
     */
    public record Goodwill(String reason, String approvedBy) {
        public Goodwill {
            if (reason.isBlank() || approvedBy.isBlank()) {
                throw new IllegalArgumentException("goodwill needs a reason and somebody who approved it");
            }
        }
    }

    @Value.Check
    void check() {
        if (goodwill().isDefined() && measured().quantity().signum() >= 0) {
            throw new IllegalArgumentException("goodwill gives back: quantity must be below 0, was "
                    + measured().quantity().toPlainString());
        }
    }

    /**
     * A line of one of something.
     *
     * @param id its name
     * @param name what the customer reads
     * @param on the day from which it is due
     * @param price its price, such as {@code "EUR 25.00"}, at least 0
     * @param taxedAs how it is taxed
     * @return the line
     */
    public static ManualLine of(String id, String name, LocalDate on, String price, TaxedAs taxedAs) {
        return builder()
                .id(id)
                .name(name)
                .on(on)
                .measured(Measured.one(BigMoney.parse(price)))
                .taxedAs(taxedAs)
                .build();
    }

    /**
     * What is given back out of goodwill.
     *
     * @param id its name
     * @param name what the customer reads
     * @param on the day from which it is due
     * @param amount how much, such as {@code "EUR 10.00"}, at least 0
     * @param taxedAs how what it is given for was taxed
     * @param goodwill why, and who approved it
     * @return the line
     */
    public static ManualLine goodwill(
            String id, String name, LocalDate on, String amount, TaxedAs taxedAs, Goodwill goodwill) {
        return of(id, name, on, amount, taxedAs)
                .withMeasured(Measured.one(BigMoney.parse(amount)).times(-1))
                .withGoodwill(Option.some(goodwill));
    }

    /**
     * The same with a price that contains its tax.
     *
     * @return the line
     */
    public final ManualLine taxIncluded() {
        return withBasis(PriceBasis.TAX_INCLUSIVE);
    }

    /**
     * The same for a subscription.
     *
     * @param id the subscription
     * @return the line
     */
    public final ManualLine forSubscription(SubscriptionId id) {
        return withSubscription(Option.some(id));
    }

    /**
     * A builder; id, name, on, measured and taxedAs are required.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a line. */
    public static final class Builder extends ImmutableManualLine.Builder {
        Builder() {}
    }
}
