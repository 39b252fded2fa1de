package dev.holdfast.examples.pricing;

import dev.holdfast.testkit.law.Law;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** Looks for a value that violates a law, as jqwik does, and makes it as small as it can. */
final class Smallest {

    private static final int TRIES = 1000;

    private Smallest() {}

    /** The smallest value that was found to violate a law; none if none was. */
    static <T> Optional<T> violating(Law<T> law, Arbitrary<T> values) {
        RandomGenerator<T> generator = values.generator(TRIES);
        Random random = new Random(1);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Shrinkable<T> found = generator.next(random);
            if (!law.check(found.value()).holds()) {
                return Optional.of(shrunk(law, found));
            }
        }
        return Optional.empty();
    }

    private static <T> T shrunk(Law<T> law, Shrinkable<T> found) {
        Optional<Shrinkable<T>> smaller = found.shrink()
                .filter(other -> other.distance().compareTo(found.distance()) < 0)
                .filter(other -> !law.check(other.value()).holds())
                .findFirst();
        return smaller.map(other -> shrunk(law, other)).orElseGet(found::value);
    }
}
