package dev.holdfast.testkit.law;

import io.vavr.collection.Vector;
import java.math.BigDecimal;
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
    public record Split(Money total, Vector<BigDecimal> weights, Vector<Money> parts) {}

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
