package dev.holdfast.cli.billrun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A made-up subscriber. All of it follows from its number: a pack of three services, two options, a promotion; in the year
 * most change an option, and some leave.
 *
 * <p>What they choose goes round in circles of different lengths, so that each choice meets each other one; after
 * {@link #KINDS} numbers it begins again.
 *
 * @param number the number, from 0
 */
record Household(long number) {

    /** How many different households there are. */
    static final int KINDS = 3 * 8 * 13 * 5 * 7 * 11;

    private static final List<String> PACKS = List.of("start", "comfort", "maxi");
    private static final List<String> OPTIONS = List.of("bouquet", "kiosk", "security", "decoder", "cloud");
    private static final List<Integer> CYCLE_DAYS = List.of(1, 5, 15, 31);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);

    String pack() {
        return PACKS.get(turn(3));
    }

    /** The first of its two options. */
    String option() {
        return OPTIONS.get(turn(5));
    }

    /** The second, until it changes. */
    String secondOption() {
        return OPTIONS.get((turn(5) + 2) % 5);
    }

    /** What it has instead of the second after the change. */
    String laterOption() {
        return OPTIONS.get((turn(5) + 4) % 5);
    }

    /** Whether its promotion is half price on the pack; else its first option is free for a while. */
    boolean isHalfPrice() {
        return turn(8) < 4;
    }

    int cycleDay() {
        return CYCLE_DAYS.get(turn(8) % 4);
    }

    LocalDate start() {
        return FIRST.plusDays(28L * turn(13));
    }

    /** The first day of the other option; one in seven changes nothing. */
    Optional<LocalDate> change() {
        return turn(7) == 0 ? Optional.empty() : Optional.of(billDay(turn(7)).plusDays(9));
    }

    /** The first day on which nothing is held any more; one in eleven leaves. */
    Optional<LocalDate> end() {
        return turn(11) == 0 ? Optional.of(billDay(8).plusDays(19)) : Optional.empty();
    }

    /** The day of a bill: the first cycle day on or after the start, or that of a later month. */
    LocalDate billDay(int bill) {
        YearMonth month = YearMonth.from(start());
        return onCycle(month.plusMonths(onCycle(month).isBefore(start()) ? bill + 1L : bill));
    }

    private LocalDate onCycle(YearMonth month) {
        return month.atDay(Math.min(cycleDay(), month.lengthOfMonth()));
    }

    private int turn(int length) {
        return (int) (number % length);
    }
}
