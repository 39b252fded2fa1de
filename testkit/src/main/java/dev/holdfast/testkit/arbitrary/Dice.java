package dev.holdfast.testkit.arbitrary;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/**
 * Choices read off a row of numbers. 0 is always the simplest choice, so that a value shrinks as its numbers do.
 *
 * <p>A row is read once, from its beginning; when it ends it starts again.
 */
final class Dice {

    private static final int SIDES = 27720;

    private final int[] numbers;
    private int next;

    Dice(int[] numbers) {
        this.numbers = numbers.clone();
    }

    static Arbitrary<int[]> row(int length) {
        return Arbitraries.integers()
                .between(0, SIDES - 1)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(length);
    }

    int below(int bound) {
        return numbers[next++ % numbers.length] % bound;
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Seldom true; 0 is false. */
    boolean onceIn(int times) {
        return below(times) == times - 1;
    }

    <T> T oneOf(Seq<T> values) {
        return values.get(below(values.size()));
    }

    /** Some of the values, at least one; 0 is the first. */
    <T> Vector<T> someOf(Seq<T> values) {
        int mask = 1 + below((1 << values.size()) - 1);
        return values.zipWithIndex()
                .filter(value -> (mask >> value._2() & 1) == 1)
                .map(value -> value._1())
                .toVector();
    }
}
