package dev.holdfast.testkit.law;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Law 7: two commands that are accepted in either order owe the same. */
public final class OrderIndependence {

    /** The law. */
    public static final Law<Pair> LAW = new Law<>(
            "order-independence",
            "two requests for different days that are accepted in either order owe the same in both",
            OrderIndependence::check);

    /**
     * Two requests for different days.
     *
     * @param account the account, without the subscription
     * @param subscription the subscription before both
     * @param one the one request
     * @param other the other request
     * @param context what they are decided with
     * @param biller what makes the bills
     * @param through the day through which is billed
     */
    public record Pair(
            Account account,
            Subscription subscription,
            Request one,
            Request other,
            Context context,
            Biller biller,
            LocalDate through) {
        public Pair {
            requireNonNull(account, "account");
            requireNonNull(subscription, "subscription");
            requireNonNull(one, "one");
            requireNonNull(other, "other");
            requireNonNull(context, "context");
            requireNonNull(biller, "biller");
            requireNonNull(through, "through");
        }
    }

    private OrderIndependence() {}

    /** A refusal in one order, or a term that is not covered, violates nothing. */
    private static Verdict check(Pair pair) {
        return billed(pair, pair.one(), pair.other())
                .flatMap(one -> billed(pair, pair.other(), pair.one())
                        .map(other -> Verdict.when(
                                one.compareTo(other) == 0,
                                () -> pair.one() + " and then " + pair.other() + " cost " + one.toPlainString()
                                        + ", and the other way round " + other.toPlainString())))
                .getOrElse(Verdict.Holds::new);
    }

    private static Either<Object, BigDecimal> billed(Pair pair, Request first, Request second) {
        Either<Object, Transition> both = decided(pair, pair.subscription(), first)
                .flatMap(done -> decided(pair, done.after(), second))
                .mapLeft(refused -> refused);
        return both.flatMap(done -> new BillRun(
                        pair.biller(), Vector.of(new BillRun.Bill(pair.account().with(done.after()), pair.through())))
                .invoices()
                .map(OrderIndependence::sum)
                .mapLeft(uncovered -> uncovered));
    }

    private static Either<Rejections, Transition> decided(Pair pair, Subscription subscription, Request request) {
        return subscription.decide(request, pair.context());
    }

    /** Holdings are named by the number of the event that brought them, so that only what is paid compares. */
    private static BigDecimal sum(Vector<Invoice> invoices) {
        return Tally.of(invoices).sums().values().fold(BigDecimal.ZERO, BigDecimal::add);
    }
}
