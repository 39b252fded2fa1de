package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Derivation;
import dev.holdfast.billing.invoice.Invoice;
import io.vavr.Tuple;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;

/** Law 18: splitting an amount by weights sums to it exactly and is fair to within one minor unit. */
public final class Allocation {

    /** The law. */
    public static final Law<Split> LAW = new Law<>(
            "allocation",
            "splitting an amount by weights sums to it exactly and is fair to within one minor unit",
            Allocation::check);

    /**
     * An amount that was split.
     *
     * @param total what was split
     * @param weights the weights, with a sum that is not 0
     * @param parts what came out
     */
    public record Split(Money total, Vector<BigDecimal> weights, Vector<Money> parts) {

        /**
         * The allowances and charges on a whole invoice that were spread over its categories and rates.
         *
         * @param invoice the invoice
         * @return the splits, without those of which a part is on another invoice
         */
        public static Vector<Split> of(Invoice invoice) {
            return invoice.adjustments()
                    .flatMap(adjustment ->
                            share(adjustment.explain(Locale.ENGLISH).derivation()))
                    .groupBy(share -> Tuple.of(share.whole(), share.weights()))
                    .values()
                    .map(Split::of)
                    .toVector();
        }

        private static Option<Derivation.Share> share(Derivation derivation) {
            return derivation instanceof Derivation.Minus minus
                    ? share(minus.of())
                    : Option.when(derivation instanceof Derivation.Share, () -> (Derivation.Share) derivation);
        }

        private static Split of(Vector<Derivation.Share> shares) {
            Derivation.Share one = shares.head();
            Money none = Money.zero(one.currency());
            return new Split(
                    Money.of(one.currency(), one.whole().value()),
                    one.weights(),
                    shares.foldLeft(
                            Vector.fill(one.weights().size(), none),
                            (parts, share) -> parts.update(share.index(), Money.of(one.currency(), share.value()))));
        }
    }

    private Allocation() {}

    private static Verdict check(Split split) {
        return Verdict.when(
                        split.parts().size() == split.weights().size(),
                        () -> split.parts().size() + " parts for "
                                + split.weights().size() + " weights")
                .and(() -> {
                    Money sum = Money.total(split.total().getCurrencyUnit(), split.parts());
                    return Verdict.when(
                            sum.equals(split.total()), () -> "the parts make " + sum + " of " + split.total());
                })
                .and(() -> Verdict.unless(split.parts()
                        .zip(split.weights())
                        .filter(part -> !isFair(split, part._1(), part._2()))
                        .map(part -> part._1() + " for a weight of " + part._2() + " of " + split)));
    }

    /** |part × sum of weights − total × weight| is at most one minor unit × |sum of weights|. */
    private static boolean isFair(Split split, Money part, BigDecimal weight) {
        BigDecimal sum = split.weights().fold(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal off = part.getAmount()
                .multiply(sum)
                .subtract(split.total().getAmount().multiply(weight))
                .abs();
        BigDecimal unit =
                BigDecimal.ONE.movePointLeft(split.total().getCurrencyUnit().getDecimalPlaces());
        return off.compareTo(unit.multiply(sum.abs())) <= 0;
    }
}
