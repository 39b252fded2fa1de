package dev.holdfast.testkit.assertion;

import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Transition;
import io.vavr.control.Either;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions about a decision. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Either<Rejections, Transition>> {

    DecisionAssert(Either<Rejections, Transition> decision) {
        super(decision, DecisionAssert.class);
    }

    /**
     * It was rejected for just these reasons.
     *
     * @param codes the codes, in any order
     * @return this
     */
    public DecisionAssert isRejectedWith(String... codes) {
        isNotNull();
        if (actual.isRight()) {
            throw failure(
                    "expected a rejection with %s, and it was accepted: %s",
                    String.join(", ", codes), actual.get().events());
        }
        Assertions.assertThat(actual.getLeft().codes())
                .as("the reasons of: %s", sentences())
                .containsExactlyInAnyOrder(codes);
        return this;
    }

    /**
     * One of the reasons says something.
     *
     * @param words the words
     * @return this
     */
    public DecisionAssert saying(String words) {
        isNotNull();
        Assertions.assertThat(actual.isLeft() ? sentences() : "accepted").contains(words);
        return this;
    }

    /**
     * It was accepted.
     *
     * @return this
     */
    public DecisionAssert isAccepted() {
        isNotNull();
        if (actual.isLeft()) {
            throw failure("expected to be accepted, and it was rejected: %s", sentences());
        }
        return this;
    }

    /**
     * It was accepted; what becomes of the services.
     *
     * @return an assertion about the difference
     */
    public ServiceDifferenceAssert services() {
        isAccepted();
        return new ServiceDifferenceAssert(actual.get().services());
    }

    private String sentences() {
        return actual.getLeft().all().map(reason -> reason.sentence()).mkString(" ");
    }
}
