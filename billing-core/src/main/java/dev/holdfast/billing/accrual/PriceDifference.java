package dev.holdfast.billing.accrual;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.owed.NotCalculated;
import io.vavr.control.Either;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * By how much something changes what is paid: per month, and once. It is read off the one calculation that bills, and in
 * the basis in which the prices are stated.
 *
 * @param on the day from which the new price holds
 * @param before what is paid per month on that day without it, as {@link Accrual#monthlyPrice} has it
 * @param after what is paid per month on that day with it
 * @param once what more is due once by that day with it: for beginning, changing and leaving, and deposits; below zero if
 *     less is
 */
public record PriceDifference(LocalDate on, Money before, Money after, Money once) {

    public PriceDifference {
        requireNonNull(on, "on");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        requireNonNull(once, "once");
    }

    /**
     * The difference between two calculations.
     *
     * @param before the calculation without the change
     * @param after the calculation with it, in the same currency
     * @param on the day
     * @return the difference, or what is not covered
     */
    public static Either<NotCalculated, PriceDifference> between(Accrual before, Accrual after, LocalDate on) {
        return before.monthlyPrice(on)
                .flatMap(old -> after.monthlyPrice(on)
                        .flatMap(fresh -> before.dueOnce(on)
                                .flatMap(due -> after.dueOnce(on)
                                        .map(more -> new PriceDifference(on, old, fresh, more.minus(due))))));
    }

    /**
     * How much more is paid per month.
     *
     * @return the difference, below zero for less
     */
    public Money perMonth() {
        return after.minus(before);
    }
}
