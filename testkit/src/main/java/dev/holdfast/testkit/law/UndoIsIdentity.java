package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Rejections;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.testkit.reference.NaiveCalculator;
import dev.holdfast.testkit.reference.NaiveHistory;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;

/** Law 4: from the undo on, everything is as without the change. */
public final class UndoIsIdentity {

    /** The law. */
    public static final Law<Undoing> LAW = new Law<>(
            "undo-is-identity",
            "from the undo on, the state on every date equals that of the history without the change; what is billed"
                    + " in all is what those states owe, so that as if never the money of the change nets to zero",
            UndoIsIdentity::check);

    /**
     * A change that is taken back.
     *
     * @param account the account before the undo
     * @param subscription the subscription that changed
     * @param sequence the number of the change
     * @param from the day from which it is taken back; the day of the change itself for as if never
     * @param undo how it is taken back
     * @param context what it is decided with
     * @param biller what makes the bills
     * @param billedBefore the day through which the account was billed before the undo
     * @param billedAfter the day through which it is billed after it, on or after every day on which anything changes
     */
    public record Undoing(
            Account account,
            SubscriptionId subscription,
            int sequence,
            LocalDate from,
            Undo undo,
            Context context,
            Biller biller,
            LocalDate billedBefore,
            LocalDate billedAfter) {

        private Subscription before() {
            return account.subscription(subscription).get();
        }

        /** What should be held: until the undo what was, then what would be without the change. */
        private Function<LocalDate, State> expected() {
            NaiveHistory with = new NaiveHistory(before().history());
            NaiveHistory without = with.without(sequence);
            return date -> (date.isBefore(from) ? with : without).stateOn(date);
        }
    }

    /** Takes a change back. */
    @FunctionalInterface
    public interface Undo {

        /**
         * By the library: {@link Subscription#decide}.
         *
         * @param request the request for the undo
         * @return the undo
         */
        static Undo by(Request request) {
            return (subscription, context) -> subscription.decide(request, context);
        }

        /**
         * Takes the change back.
         *
         * @param subscription the subscription with the change
         * @param context what it is decided with
         * @return the transition; a refusal takes nothing back and violates nothing
         */
        Either<Rejections, Transition> of(Subscription subscription, Context context);
    }

    private UndoIsIdentity() {}

    private static Verdict check(Undoing undoing) {
        return undoing.undo()
                .of(undoing.before(), undoing.context())
                .fold(
                        refused -> new Verdict.Holds(),
                        done -> states(undoing, done.after()).and(() -> money(undoing, done.after())));
    }

    private static Verdict states(Undoing undoing, Subscription after) {
        Function<LocalDate, State> expected = undoing.expected();
        return Verdict.unless(days(after, undoing.billedAfter())
                .reject(day -> after.stateOn(day).equals(expected.apply(day)))
                .take(1)
                .map(day -> "on " + day + " " + after.stateOn(day) + " is held and should be " + expected.apply(day)));
    }

    private static Verdict money(Undoing undoing, Subscription after) {
        LocalDate first = days(after, undoing.billedAfter()).head();
        NaiveCalculator calculator = NaiveCalculator.of(
                undoing.expected(),
                first,
                undoing.billedAfter().plusDays(1),
                undoing.context().catalog(),
                undoing.context().facts(),
                undoing.context().terms().cycle().day());
        BigDecimal owed = calculator.owed(undoing.billedAfter()).entrySet().stream()
                .filter(owing -> !owing.getKey().until().isAfter(undoing.billedAfter()))
                .map(owing -> owing.getValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return billed(undoing, after)
                .map(billed -> Verdict.when(
                        billed.compareTo(owed) == 0,
                        () -> "billed in all " + billed.toPlainString() + " and owed " + owed.toPlainString()))
                .getOrElse(Verdict.Holds::new);
    }

    private static Either<NotCalculated, BigDecimal> billed(Undoing undoing, Subscription after) {
        return new BillRun(
                        undoing.biller(),
                        Vector.of(
                                new BillRun.Bill(undoing.account(), undoing.billedBefore()),
                                new BillRun.Bill(undoing.account().with(after), undoing.billedAfter())))
                .invoices()
                .map(invoices -> Tally.of(invoices)
                        .only(entry -> entry.subscription().equals(undoing.subscription())
                                && !entry.period().until().isAfter(undoing.billedAfter()))
                        .sums()
                        .values()
                        .fold(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Vector<LocalDate> days(Subscription subscription, LocalDate last) {
        LocalDate first =
                subscription.history().map(event -> event.effectiveOn()).min().get();
        return Vector.ofAll(first.datesUntil(last.plusDays(1)).toList());
    }
}
