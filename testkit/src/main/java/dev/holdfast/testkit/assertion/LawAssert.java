package dev.holdfast.testkit.assertion;

import dev.holdfast.testkit.law.Law;
import dev.holdfast.testkit.law.Verdict;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/**
 * Assertions about a law.
 *
 * @param <T> what the law is about
 */
public final class LawAssert<T> extends AbstractAssert<LawAssert<T>, Law<T>> {

    LawAssert(Law<T> law) {
        super(law, LawAssert.class);
    }

    /**
     * It holds for a value.
     *
     * @param value the value
     * @return this
     */
    public LawAssert<T> holdsFor(T value) {
        isNotNull();
        actual.mustHold(value);
        return this;
    }

    /**
     * It does not hold for a value, which shows that it can fail.
     *
     * @param value the value
     * @param words what its explanation says
     * @return this
     */
    public LawAssert<T> isViolatedBy(T value, String... words) {
        isNotNull();
        if (!(actual.check(value) instanceof Verdict.Violated violated)) {
            throw failure("law %s holds for %s", actual.id(), value);
        }
        Assertions.assertThat(violated.explanation()).contains(words);
        return this;
    }
}
