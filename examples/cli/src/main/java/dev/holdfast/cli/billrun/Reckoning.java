package dev.holdfast.cli.billrun;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the bills of a household have to come to, worked out by itself: days and cents in long integers, the prices written
 * here once more, nothing of the library.
 *
 * <p>A month costs its price, some days of it {@code round(price × days / days of the month)}; where they end early, what
 * was billed and is not used is credited. The tax inside the sum of each rate of a bill is taken out of it.
 */
final class Reckoning {

    private static final Map<String, Integer> TENTHS_OF_CENTS = Map.of(
            "start", 57_950,
            "comfort", 62_950,
            "maxi", 74_950,
            "bouquet", 6_000,
            "kiosk", 11_990,
            "security", 3_990,
            "decoder", 5_500,
            "cloud", 2_990);
    private static final long ACTIVATION = 3_900;

    private final Household household;

    private Sums sums = Sums.none();
    private Map<Month, Long> billed = Map.of();

    private Reckoning(Household household) {
        this.household = household;
    }

    /** What the households of the numbers below a count come to: each kind of them once, times how often there is one. */
    static Sums of(long households, int months) {
        Sums all = Sums.none();
        for (int kind = 0; kind < Math.min(households, Household.KINDS); kind++) {
            long count = (households - kind - 1) / Household.KINDS + 1;
            all = all.plus(of(new Household(kind), months).times(count));
        }
        return all;
    }

    static Sums of(Household household, int months) {
        Reckoning reckoning = new Reckoning(household);
        for (int bill = 0; bill < months; bill++) {
            reckoning.bill(household.billDay(bill), bill == 0);
        }
        return reckoning.sums;
    }

    /**
     * An offer at one price, in one month of service.
     *
     * @param offer the offer
     * @param price a whole month before the reduction, in tenths of cents
     * @param reduced the same after it
     * @param of the month of service
     */
    private record Month(String offer, long price, long reduced, Nominal of) {

        int rate() {
            return offer.equals("kiosk") ? 6 : 21;
        }
    }

    private record Nominal(LocalDate from, LocalDate until) {

        long days() {
            return from.until(until, ChronoUnit.DAYS);
        }
    }

    private void bill(LocalDate through, boolean isFirst) {
        Map<Month, Long> owed = owed(through);
        Bill bill = new Bill();
        if (isFirst) {
            bill.add(21, ACTIVATION);
        }
        Set<Month> months = new HashSet<>(billed.keySet());
        months.addAll(owed.keySet());
        months.forEach(month -> bill.add(month, billed.getOrDefault(month, 0L), owed.getOrDefault(month, 0L)));
        sums = sums.plus(bill.sums());
        billed = owed;
    }

    /** The days of each month that are owed by a day, as far as is known then. */
    private Map<Month, Long> owed(LocalDate through) {
        LocalDate start = household.start();
        LocalDate end = known(household.end(), through);
        LocalDate change = earlier(known(household.change(), through), end);
        LocalDate half = household.isHalfPrice() ? monthOf(monthOf(monthOf(start).until).until).until : start;
        LocalDate free = household.isHalfPrice() ? start : start.plusMonths(6);
        Map<Month, Long> owed = new HashMap<>();
        owe(owed, through, household.pack(), 2, start, earlier(half, end));
        owe(owed, through, household.pack(), 1, half, end);
        owe(owed, through, household.option(), 0, start, earlier(free, end));
        owe(owed, through, household.option(), 1, free, end);
        owe(owed, through, household.secondOption(), 1, start, change);
        owe(owed, through, household.laterOption(), 1, change, end);
        return owed;
    }

    private static LocalDate known(Optional<LocalDate> day, LocalDate through) {
        return day.filter(known -> !known.isAfter(through)).orElse(LocalDate.MAX);
    }

    /** Owes an offer from a day to another for the months that have begun, at its price divided by so much; by 0, nothing. */
    private void owe(
            Map<Month, Long> owed, LocalDate through, String offer, int divisor, LocalDate from, LocalDate until) {
        long price = requireNonNull(TENTHS_OF_CENTS.get(offer));
        long reduced = divisor == 0 ? 0 : price / divisor;
        LocalDate end = earlier(until, monthOf(through).until);
        if (from.isBefore(end)) {
            for (Nominal month = monthOf(from); month.from.isBefore(end); month = monthOf(month.until)) {
                long days = new Nominal(later(from, month.from), earlier(end, month.until)).days();
                owed.put(new Month(offer, price, reduced, month), days);
            }
        }
    }

    private Nominal monthOf(LocalDate day) {
        LocalDate of = onCycle(day);
        return of.isAfter(day)
                ? new Nominal(onCycle(day.withDayOfMonth(1).minusMonths(1)), of)
                : new Nominal(of, onCycle(day.withDayOfMonth(1).plusMonths(1)));
    }

    private LocalDate onCycle(LocalDate day) {
        return day.withDayOfMonth(Math.min(household.cycleDay(), day.lengthOfMonth()));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** A quotient rounded to the nearest, and away from zero where two are as near. */
    private static long rounded(long dividend, long divisor) {
        return Long.signum(dividend) * ((2 * Math.abs(dividend) + divisor) / (2 * divisor));
    }

    /** One bill, line by line. */
    private static final class Bill {

        private final Map<Integer, Long> gross = new TreeMap<>();
        private long lines;
        private long creditLines;
        private long credits;

        void add(int rate, long cents) {
            lines++;
            gross.merge(rate, cents, Long::sum);
        }

        void add(Month month, long before, long after) {
            if (before == after) {
                return;
            }
            long days = month.of.days();
            long listed = rounded(month.price * after, 10 * days) - rounded(month.price * before, 10 * days);
            long left = rounded(month.reduced * after, 10 * days) - rounded(month.reduced * before, 10 * days);
            boolean isReduced = month.reduced != month.price;
            add(month.rate(), listed);
            if (isReduced) {
                add(month.rate(), left - listed);
            }
            if (after < before) {
                creditLines += isReduced ? 2 : 1;
                credits += left;
            }
        }

        Sums sums() {
            TreeMap<Integer, Sums.Taxed> taxed = new TreeMap<>();
            gross.forEach((rate, sum) -> {
                long net = rounded(sum * 100, 100 + rate);
                taxed.put(rate, new Sums.Taxed(net, sum - net));
            });
            return lines == 0
                    ? Sums.none()
                    : new Sums(
                            1,
                            lines,
                            creditLines,
                            credits,
                            gross.values().stream().mapToLong(Long::longValue).sum(),
                            taxed);
        }
    }
}
