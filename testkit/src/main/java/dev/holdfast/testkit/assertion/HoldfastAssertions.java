package dev.holdfast.testkit.assertion;

import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.testkit.law.Law;
import io.vavr.control.Either;

/** Where assertions about Holdfast's values begin. */
public final class HoldfastAssertions {

    private HoldfastAssertions() {}

    /**
     * Asserts something of a decision.
     *
     * @param decision the decision
     * @return the assertion
     */
    public static DecisionAssert assertThat(Either<Rejections, Transition> decision) {
        return new DecisionAssert(decision);
    }

    /**
     * Asserts something of an invoice.
     *
     * @param invoice the invoice
     * @return the assertion
     */
    public static InvoiceAssert assertThat(Invoice invoice) {
        return new InvoiceAssert(invoice);
    }

    /**
     * Asserts what becomes of services.
     *
     * @param difference the difference
     * @return the assertion
     */
    public static ServiceDifferenceAssert assertThat(ServiceDifference difference) {
        return new ServiceDifferenceAssert(difference);
    }

    /**
     * Asserts that a law holds, or can fail.
     *
     * @param law the law
     * @param <T> what it is about
     * @return the assertion
     */
    public static <T> LawAssert<T> assertThat(Law<T> law) {
        return new LawAssert<>(law);
    }
}
