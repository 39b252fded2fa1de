package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.History;
import dev.holdfast.benchmarks.contest.Plan;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;

/** Random cases, the same for the same number. */
final class Cases {

    private static final int[] CADENCES = {1, 1, 1, 2, 3, 3, 6, 12};

    private final Random random;

    private Cases(long number) {
        this.random = new Random(number * 7919L + 17);
    }

    static Case of(long number) {
        return new Cases(number).next();
    }

    private Case next() {
        int months = CADENCES[random.nextInt(CADENCES.length)];
        boolean inArrears = random.nextInt(4) == 0;
        boolean mixed = random.nextInt(5) == 0;
        LocalDate start = LocalDate.of(2011 + random.nextInt(12), 1, 1).plusDays(random.nextInt(366));
        int horizon = 30 * (months + 2) * (2 + random.nextInt(3));
        int cycleDay = random.nextInt(3) == 0 ? start.getDayOfMonth() : 1 + random.nextInt(31);
        Vector<LocalDate> changes = days(start, horizon, random.nextInt(4));
        Vector<History.Held> held = Vector.of(start)
                .appendAll(changes)
                .zipWithIndex((day, index) -> new History.Held(
                        day,
                        mixed
                                ? plan(index, CADENCES[random.nextInt(CADENCES.length)], random.nextBoolean())
                                : plan(index, months, inArrears)));
        Option<LocalDate> end =
                Option.when(random.nextInt(3) == 0, () -> held.last().from().plusDays(1 + random.nextInt(horizon)));
        Vector<LocalDate> bills = days(start.minusDays(1), horizon + 40, 2 + random.nextInt(7))
                .appendAll(changes.filter(day -> random.nextBoolean()))
                .appendAll(end.filter(day -> random.nextBoolean()))
                .distinct()
                .sorted();
        int notice = random.nextInt(3) == 0 ? random.nextInt(121) - 60 : 0;
        return new Case(new History(cycleDay, held, end), notice, bills);
    }

    private Plan plan(int index, int months, boolean inArrears) {
        return new Plan("plan-" + index, BigDecimal.valueOf(1 + random.nextInt(20_000), 2), months, inArrears);
    }

    /** Some days after a day, ascending. */
    private Vector<LocalDate> days(LocalDate after, int within, int count) {
        return Vector.fill(count, () -> after.plusDays(1 + random.nextInt(within)))
                .distinct()
                .sorted();
    }
}
