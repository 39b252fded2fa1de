package dev.holdfast.catalog.price;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * Tiers in ascending order, and what happens beyond a last tier that has an end.
 *
 * @param tiers the tiers, never empty
 * @param beyond what a quantity above the last upper bound costs
 * @param feeAtZero whether the first tier's fee is due when the quantity is zero
 * @param fees what becomes of the fees where only some days of a period are charged
 */
public record Tiers(Vector<Tier> tiers, Beyond beyond, boolean feeAtZero, FeesInPartialPeriod fees) {

    /** What becomes of fees where only some days of a period are charged. */
    public enum FeesInPartialPeriod {
        /** They are divided by days, as rates are. */
        PRORATED,
        /** They stay whole. */
        WHOLE
    }

    /** What a quantity above a bounded last tier costs. */
    public enum Beyond {
        /** The last tier goes on. */
        LAST_PRICE,
        /** There is no price: the quantity is refused. */
        REFUSE
    }

    public Tiers {
        requireNonNull(beyond, "beyond");
        requireNonNull(fees, "fees");
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("tiers must not be empty");
        }
    }

    /**
     * Tiers whose fees are divided by days.
     *
     * @param tiers the tiers, never empty
     * @param beyond what a quantity above the last upper bound costs
     * @param feeAtZero whether the first tier's fee is due when the quantity is zero
     */
    public Tiers(Vector<Tier> tiers, Beyond beyond, boolean feeAtZero) {
        this(tiers, beyond, feeAtZero, FeesInPartialPeriod.PRORATED);
    }

    /**
     * Tiers whose last one goes on for ever.
     *
     * @param tiers the tiers, ascending
     * @return the tiers
     */
    public static Tiers of(Tier... tiers) {
        return new Tiers(Vector.of(tiers), Beyond.LAST_PRICE, false);
    }

    Vector<Tier> effective() {
        if (beyond == Beyond.REFUSE) {
            return tiers;
        }
        Tier last = tiers.last();
        return tiers.update(tiers.size() - 1, new Tier(last.above(), Option.none(), last.fee(), last.rate()));
    }

    Option<Unpriced> refusal(BigDecimal quantity) {
        return effective().exists(tier -> tier.holds(quantity))
                ? Option.none()
                : Option.some(new Unpriced("quantity " + quantity.toPlainString()
                        + " lies in no tier; the last ends at "
                        + tiers.last().upTo().map(BigDecimal::toPlainString).getOrElse("no bound")));
    }

    BigMoney feeOf(Tier tier, BigDecimal quantity) {
        boolean due = quantity.signum() > 0 || feeAtZero;
        return due ? tier.fee() : zero();
    }

    /** The tiers in which some of a quantity lies, and the first. */
    Vector<Tier> entered(BigDecimal quantity) {
        return effective()
                .filter(tier -> tier.part(quantity).signum() > 0 || tier.above().signum() == 0);
    }

    /** What the part of a quantity costs that lies in a tier, with its fee. */
    BigMoney price(Tier tier, BigDecimal quantity) {
        return tier.rate().of(tier.part(quantity), zero()).plus(feeOf(tier, quantity));
    }

    /** The fees of some tiers, if they stay whole in a partial period. */
    Option<BigMoney> undivided(Vector<Tier> entered, BigDecimal quantity) {
        return Option.when(
                fees == FeesInPartialPeriod.WHOLE,
                () -> entered.map(tier -> feeOf(tier, quantity)).fold(zero(), BigMoney::plus));
    }

    BigMoney zero() {
        return BigMoney.zero(tiers.head().fee().getCurrencyUnit());
    }

    Vector<BigMoney> rates() {
        return tiers.flatMap(tier -> tier.rate().stated().prepend(tier.fee()));
    }

    Tiers withRates(UnaryOperator<BigMoney> change) {
        return new Tiers(
                tiers.map(tier -> new Tier(
                        tier.above(),
                        tier.upTo(),
                        change.apply(tier.fee()),
                        tier.rate().with(change))),
                beyond,
                feeAtZero,
                fees);
    }

    Vector<String> faults() {
        Vector<String> starts = tiers.head().above().signum() == 0
                ? Vector.empty()
                : Vector.of(
                        "the first tier starts above " + tiers.head().above().toPlainString() + " instead of 0");
        return starts.appendAll(tiers.zip(tiers.tail()).flatMap(pair -> joint(pair._1(), pair._2())))
                .appendAll(tiers.filter(tier -> tier.upTo().exists(bound -> bound.compareTo(tier.above()) <= 0))
                        .map(tier -> tier.label() + " holds no quantity"))
                .appendAll(
                        tiers.flatMap(tier -> tier.rate().faults().map(fault -> "in " + tier.label() + ": " + fault)));
    }

    private static Option<String> joint(Tier lower, Tier upper) {
        if (lower.upTo().isEmpty()) {
            return Option.some(lower.label() + " has no end and overlaps " + upper.label());
        }
        int order = lower.upTo().get().compareTo(upper.above());
        if (order == 0) {
            return Option.none();
        }
        return Option.some((order < 0 ? "a gap between " : "an overlap of ") + lower.label() + " and " + upper.label());
    }
}
