package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.owed.Corner;
import dev.holdfast.billing.owed.Daily;
import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** How an amount came about, as a tree that evaluates to it. */
public sealed interface Derivation {

    /**
     * Evaluates the tree.
     *
     * @return the amount, to the cent
     */
    BigDecimal value();

    /**
     * The derivation of the opposite amount.
     *
     * @return the same with the other sign
     */
    default Derivation negated() {
        return new Minus(this);
    }

    /**
     * A price times a fraction, rounded by a named rule.
     *
     * @param corner the price, the share of it, the part of the period and the rule
     */
    record Rounded(Corner corner) implements Derivation {
        public Rounded {
            requireNonNull(corner, "corner");
        }

        @Override
        public BigDecimal value() {
            return corner.amount();
        }

        @Override
        public Derivation negated() {
            return new Rounded(corner.opposite());
        }

        @Override
        public String toString() {
            return (corner.sign() > 0 ? "" : "-") + "round("
                    + corner.price().getAmount().toPlainString()
                    + (corner.share().compareTo(BigDecimal.ONE) == 0
                            ? ""
                            : " × " + corner.share().toPlainString())
                    + (corner.ratio().compareTo(Fraction.ONE) == 0
                            ? ""
                            : " × " + corner.daily().map(Daily::toString).getOrElse(corner.ratio()::toString))
                    + ")";
        }
    }

    /**
     * The sum of its parts.
     *
     * @param parts the parts
     */
    record Sum(Vector<Derivation> parts) implements Derivation {
        @Override
        public BigDecimal value() {
            return parts.map(Derivation::value).fold(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public Derivation negated() {
            return new Sum(parts.map(Derivation::negated));
        }

        @Override
        public String toString() {
            return parts.isEmpty()
                    ? "0"
                    : parts.map(Derivation::toString).mkString(" + ").replace("+ -", "- ");
        }
    }

    /**
     * The opposite of an amount.
     *
     * @param of the amount
     */
    record Minus(Derivation of) implements Derivation {
        public Minus {
            requireNonNull(of, "of");
        }

        @Override
        public BigDecimal value() {
            return of.value().negate();
        }

        @Override
        public Derivation negated() {
            return of;
        }

        @Override
        public String toString() {
            return "-" + of;
        }
    }

    /**
     * A part of an amount that was split by weights, so that the parts make the whole.
     *
     * @param whole the amount that was split
     * @param currency its currency, at whose scale it was split
     * @param weights the weight of each part
     * @param index which part it is, from 0
     */
    record Share(Derivation whole, CurrencyUnit currency, Vector<BigDecimal> weights, int index) implements Derivation {
        public Share {
            requireNonNull(whole, "whole");
            requireNonNull(currency, "currency");
            requireNonNull(weights, "weights");
        }

        @Override
        public BigDecimal value() {
            return LargestRemainder.split(Money.of(currency, whole.value()), weights)
                    .get(index)
                    .getAmount();
        }

        @Override
        public String toString() {
            return "part " + weights.get(index).toPlainString() + " of "
                    + weights.fold(BigDecimal.ZERO, BigDecimal::add).toPlainString() + " of " + whole;
        }
    }

    /**
     * An amount as it was stated.
     *
     * @param amount the amount
     */
    record Stated(BigDecimal amount) implements Derivation {
        public Stated {
            requireNonNull(amount, "amount");
        }

        @Override
        public BigDecimal value() {
            return amount;
        }

        @Override
        public Derivation negated() {
            return new Stated(amount.negate());
        }

        @Override
        public String toString() {
            return amount.toPlainString();
        }
    }
}
