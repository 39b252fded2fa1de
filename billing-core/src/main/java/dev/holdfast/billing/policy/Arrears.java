package dev.holdfast.billing.policy;

import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Days;
import io.vavr.control.Option;
import java.time.LocalDate;

/** When what is charged in arrears is owed. Kill Bill knows both, the second as its greedy mode. */
public enum Arrears {
    /** Once its service period is over, or what is held ends or changes in it. */
    CLOSED_PERIODS,
    /** As its days pass and as use is reported, in the running period too. */
    RUNNING_PERIOD;

    /**
     * The days of a charge that are owed by a day.
     *
     * @param days some days of a period
     * @param held the days of the period up to which nothing changes
     * @param through the day by which they are owed: days before it have passed
     * @return the days, or none
     */
    public Option<DateRange> passed(DateRange days, DateRange held, LocalDate through) {
        if (this == CLOSED_PERIODS) {
            return Option.when(!held.until().isAfter(through), days);
        }
        return DateRange.between(days.from(), days.until().isBefore(through) ? days.until() : through);
    }

    /**
     * The days whose use is owed by a day.
     *
     * @param days the days of a period on which the same terms hold
     * @param through the day by which it is owed, which is the last one whose use is known
     * @return the days, or none
     */
    public Option<Days> passed(Days days, LocalDate through) {
        if (this == CLOSED_PERIODS) {
            return Option.when(!days.hull().until().isAfter(through), days);
        }
        return Option.some(days.and(Days.of(DateRange.of(LocalDate.MIN, through.plusDays(1)))))
                .filter(some -> !some.isEmpty());
    }
}
