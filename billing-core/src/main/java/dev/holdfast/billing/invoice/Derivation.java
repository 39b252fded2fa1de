package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.accrual.Corner;
import dev.holdfast.billing.time.Fraction;
import io.vavr.collection.Vector;
import java.math.BigDecimal;

/** How an amount came about, as a tree that evaluates to it. */
public sealed interface Derivation {

    /**
     * Evaluates the tree.
     *
     * @return the amount, to the cent
     */
    BigDecimal value();

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
        public String toString() {
            return (corner.sign() > 0 ? "" : "-") + "round("
                    + corner.price().getAmount().toPlainString()
                    + (corner.share().compareTo(BigDecimal.ONE) == 0
                            ? ""
                            : " × " + corner.share().toPlainString())
                    + (corner.ratio().compareTo(Fraction.ONE) == 0 ? "" : " × " + corner.ratio())
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
        public String toString() {
            return parts.map(Derivation::toString).mkString(" + ").replace("+ -", "- ");
        }
    }
}
