package dev.holdfast.catalog.price;

import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * The price of the lowest step that holds the peaks of all meters: a price for a size, not for what flows through it.
 *
 * @param steps the steps, smallest first, never empty
 */
public record Capacity(Vector<Step> steps) implements PriceModel {

    /**
     * A size and its price.
     *
     * @param limits the highest value of each meter, inclusive; a meter that is not named has no limit
     * @param price the price of the size
     */
    public record Step(TreeMap<String, BigDecimal> limits, BigMoney price) {
        boolean holds(Metered metered) {
            return limits.forAll(limit ->
                    metered.meter(limit._1()).getOrElse(BigDecimal.ZERO).compareTo(limit._2()) <= 0);
        }

        boolean holdsAllOf(Step other) {
            return limits.forAll(
                    limit -> other.limits.get(limit._1()).exists(theirs -> theirs.compareTo(limit._2()) <= 0));
        }
    }

    public Capacity {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a capacity price needs at least one step");
        }
    }

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        return steps.find(step -> step.holds(metered))
                .map(step -> Priced.of("capacity " + step.limits().mkString(", "), BigDecimal.ONE, step.price()))
                .toEither(() -> new Unpriced(
                        "no step holds " + metered.meters().mkString(", ") + "; add a larger step without limits"));
    }

    /**
     * The meters that have a limit in some step.
     *
     * @return their names, in the order in which they are named
     */
    public Vector<String> limited() {
        return steps.flatMap(step -> step.limits().keySet()).distinct();
    }

    @Override
    public boolean reads(String meter) {
        return steps.exists(step -> step.limits().containsKey(meter));
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.some(new Capacity(steps.map(step -> new Step(step.limits(), change.apply(step.price())))));
    }

    @Override
    public Vector<BigMoney> rates() {
        return steps.map(Step::price);
    }

    @Override
    public Vector<String> faults() {
        return steps.zipWithIndex()
                .filter(step -> steps.take(step._2()).exists(smaller -> smaller.holdsAllOf(step._1())))
                .map(step ->
                        "capacity step " + (step._2() + 1) + " is never reached; an earlier one holds all it holds");
    }
}
