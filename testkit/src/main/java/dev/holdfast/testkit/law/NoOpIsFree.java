package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;

/** Law 3: changing to what is already held costs nothing and loses nothing. */
public final class NoOpIsFree {

    /** The law. */
    public static final Law<NoOp> LAW = new Law<>(
            "no-op-is-free", "changing to what is already held costs nothing and loses nothing", NoOpIsFree::check);

    /**
     * Requests that together ask for what is held already.
     *
     * @param account the account before
     * @param subscription the subscription that is asked
     * @param requests what is asked, in order; a refusal of one changes nothing, and the rest is not asked
     * @param context what it is decided with
     * @param biller what makes the bills
     * @param through the day through which both are billed; only service periods that are over by then are compared
     */
    public record NoOp(
            Account account,
            SubscriptionId subscription,
            Vector<Request> requests,
            Context context,
            Biller biller,
            LocalDate through) {}

    private NoOpIsFree() {}

    private static Verdict check(NoOp noOp) {
        Subscription before = noOp.account().subscription(noOp.subscription()).get();
        return after(before, noOp)
                .fold(
                        refused -> new Verdict.Holds(),
                        after -> services(before, after, noOp).and(() -> money(after, noOp)));
    }

    private static Either<Object, Subscription> after(Subscription before, NoOp noOp) {
        Either<Object, Subscription> after = Either.right(before);
        for (Request request : noOp.requests()) {
            after = after.flatMap(held -> held.decide(request, noOp.context())
                    .<Object>mapLeft(refused -> refused)
                    .map(change -> change.after()));
        }
        return after;
    }

    private static Verdict services(Subscription before, Subscription after, NoOp noOp) {
        return Verdict.unless(after.timeline()
                .changes()
                .keySet()
                .toVector()
                .map(day -> ServiceDifference.between(
                        before.services(day, noOp.context()), after.services(day, noOp.context())))
                .filter(difference -> !difference.isEmpty())
                .map(difference -> "services became others: " + difference));
    }

    private static Verdict money(Subscription after, NoOp noOp) {
        return bill(noOp.account(), noOp)
                .flatMap(held -> bill(noOp.account().with(after), noOp)
                        .map(changed -> Verdict.unless(held.differences(changed)
                                .map(difference -> "with " + noOp.requests().mkString(" and ") + " " + difference))))
                .getOrElse(Verdict.Holds::new);
    }

    private static Either<NotCalculated, Tally> bill(Account account, NoOp noOp) {
        return new BillRun(noOp.biller(), Vector.of(new BillRun.Bill(account, noOp.through())))
                .invoices()
                .map(invoices ->
                        Tally.of(invoices).only(entry -> !entry.period().until().isAfter(noOp.through())));
    }
}
