package dev.holdfast.benchmarks.peer;

import dev.holdfast.benchmarks.contest.History;
import dev.holdfast.benchmarks.contest.Plan;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * What the bills of a case come to, reckoned by the plainest rule there is: each plan from its day to the next, in periods
 * from the cycle day of its first month. Without any divergence that is what this library has to say; with all of them it
 * is what the peer says. So a difference is explained to the cent, and by its reason.
 *
 * @param one the case
 * @param divergences what is done as the peer does it
 */
record Reckoning(Case one, Set<Divergence> divergences) {

    /** One period of a plan. */
    private record Period(int plan, Plan of, LocalDate begin, LocalDate next) {}

    /** Days that are charged together, and what they cost. */
    private record Charged(LocalDate from, LocalDate until, BigDecimal amount) {}

    /** What is charged of a period, by its days; in several parts only by the peer. */
    private record Parts(Vector<Charged> all) {

        LocalDate from() {
            return all.head().from();
        }

        LocalDate until() {
            return all.last().until();
        }

        BigDecimal amount() {
            return sum(all.map(Charged::amount));
        }

        boolean overlaps(Parts other) {
            return from().isBefore(other.until()) && other.from().isBefore(until());
        }
    }

    /** What each bill comes to. */
    Vector<BigDecimal> totals() {
        Vector<BigDecimal> standing =
                bills().map(charged -> sum(charged.values().map(Parts::amount)));
        return standing.tail().zipWith(standing, BigDecimal::subtract);
    }

    /**
     * Whether a period was billed over several bills of an earlier plan, or begins inside one and ends after it and is cut
     * itself. There the peer may find no way to put its items into each other, and makes no bill any more.
     */
    boolean crossesEarlierBills() {
        Vector<Tuple2<Period, Parts>> all = bills().flatMap(bill -> bill);
        return all.exists(late -> {
            Vector<Tuple2<Period, Parts>> earlier = all.filter(other -> isEarlier(other, late));
            return earlier.map(Tuple2::_1).distinct().size() > 1
                    || (earlier.exists(other -> isPassed(late._2(), other._2()))
                            && all.exists(other -> isCut(late, other)));
        });
    }

    private static boolean isPassed(Parts late, Parts earlier) {
        return earlier.from().isBefore(late.from()) && earlier.until().isBefore(late.until());
    }

    private static boolean isCut(Tuple2<Period, Parts> whole, Tuple2<Period, Parts> cut) {
        return whole._1().equals(cut._1())
                && cut._2().until().isBefore(whole._2().until());
    }

    private static boolean isEarlier(Tuple2<Period, Parts> one, Tuple2<Period, Parts> other) {
        return one._1().plan() < other._1().plan() && one._2().overlaps(other._2());
    }

    /** What stands billed, before the first bill and after each. */
    private Vector<LinkedHashMap<Period, Parts>> bills() {
        return one.days().scanLeft(LinkedHashMap.empty(), (before, day) -> charged(one.known(day), day, before));
    }

    private LinkedHashMap<Period, Parts> charged(History known, LocalDate day, LinkedHashMap<Period, Parts> before) {
        LinkedHashMap<Period, Parts> all = LinkedHashMap.empty();
        for (int plan = 0; plan < known.held().size(); plan++) {
            LocalDate start = known.held().get(plan).from();
            Option<LocalDate> end = plan + 1 < known.held().size()
                    ? Option.some(known.held().get(plan + 1).from())
                    : known.end();
            for (Period period : periods(plan, known.held().get(plan), day)) {
                LocalDate from = max(period.begin(), start);
                LocalDate until = end.map(last -> min(last, period.next())).getOrElse(period.next());
                if (from.isBefore(until) && isDue(period, from, until, day)) {
                    all = all.put(period, charged(period, from, until, before));
                }
            }
        }
        return all;
    }

    private boolean isDue(Period period, LocalDate from, LocalDate until, LocalDate day) {
        boolean leftOut = does(Divergence.LEFT_OUT_UNTIL_THE_CYCLE_DAY)
                && from.isAfter(period.begin())
                && until.isBefore(day)
                && period.next().isAfter(day);
        return !period.of().inArrears() || (!until.isAfter(day) && !leftOut);
    }

    private Parts charged(Period period, LocalDate from, LocalDate until, LinkedHashMap<Period, Parts> before) {
        Option<Parts> billed = before.get(period);
        if (billed.exists(same -> same.until().equals(until))) {
            return billed.get();
        }
        BigDecimal price = period.of().price();
        long whole = length(period, from, until);
        if (!does(Divergence.ROUNDED_BY_ITSELF)) {
            BigDecimal held = share(price, days(from, period.next()), whole);
            BigDecimal used = held.subtract(share(price, days(until, period.next()), whole));
            return new Parts(Vector.of(new Charged(from, until, used)));
        }
        return billed.map(parts -> cut(parts, until))
                .getOrElse(() -> split(
                        new Charged(from, until, share(price, days(from, until), whole)),
                        before.filterKeys(other -> other.plan() < period.plan())
                                .values()
                                .flatMap(Parts::all)
                                .toVector()));
    }

    private Parts cut(Parts parts, LocalDate until) {
        return new Parts(parts.all()
                .filter(part -> part.from().isBefore(until))
                .map(part -> part.until().isAfter(until)
                        ? new Charged(part.from(), until, part.amount().subtract(shareOf(part, until, part.until())))
                        : part));
    }

    /** What is charged over several bills of earlier plans, one of them whole, cut off part by part where these begin and end. */
    private Parts split(Charged charged, Vector<Charged> earlier) {
        Vector<Charged> over = earlier.filter(
                part -> part.from().isBefore(charged.until()) && part.until().isAfter(charged.from()));
        Vector<LocalDate> ends = over.flatMap(part -> Vector.of(part.from(), part.until()))
                .filter(day -> day.isAfter(charged.from()) && day.isBefore(charged.until()))
                .distinct()
                .sorted();
        boolean holdsOne = over.exists(
                part -> !part.from().isBefore(charged.from()) && !part.until().isAfter(charged.until()));
        if (over.size() < 2 || !holdsOne || !does(Divergence.SPLIT_AT_EARLIER_BILLS)) {
            return new Parts(Vector.of(charged));
        }
        Vector<Charged> parts = Vector.empty();
        Charged rest = charged;
        for (LocalDate end : ends) {
            parts = parts.append(new Charged(rest.from(), end, cents(exactShare(rest, rest.from(), end))));
            rest = new Charged(end, rest.until(), exactShare(rest, end, rest.until()));
        }
        return new Parts(parts.append(new Charged(rest.from(), rest.until(), cents(rest.amount()))));
    }

    private BigDecimal exactShare(Charged charged, LocalDate from, LocalDate until) {
        return charged.amount()
                .multiply(BigDecimal.valueOf(days(from, until))
                        .divide(BigDecimal.valueOf(days(charged.from(), charged.until())), 9, RoundingMode.HALF_UP));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal shareOf(Charged charged, LocalDate from, LocalDate until) {
        return share(charged.amount(), days(from, until), days(charged.from(), charged.until()));
    }

    /** The days by which a part of a period is divided. */
    private long length(Period period, LocalDate from, LocalDate until) {
        int months = period.of().months();
        boolean late = from.isAfter(period.begin());
        boolean early = until.isBefore(period.next());
        if (late && early && does(Divergence.PERIOD_UP_TO_THE_END)) {
            return days(until.minusMonths(months), until);
        }
        if (late && does(Divergence.PERIOD_FROM_A_SHORT_MONTH)) {
            return days(period.next().minusMonths(months), period.next());
        }
        if (early && does(Divergence.PERIOD_FROM_A_SHORT_MONTH)) {
            return days(period.begin(), period.begin().plusMonths(months));
        }
        return days(period.begin(), period.next());
    }

    private BigDecimal share(BigDecimal price, long part, long whole) {
        BigDecimal days = BigDecimal.valueOf(part);
        return does(Divergence.NINE_DECIMALS)
                ? price.multiply(days.divide(BigDecimal.valueOf(whole), 9, RoundingMode.HALF_UP))
                        .setScale(2, RoundingMode.HALF_UP)
                : price.multiply(days).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    /** The periods of a plan that have begun by a day, from the one before its first cycle day. */
    private Vector<Period> periods(int plan, History.Held held, LocalDate day) {
        YearMonth first = YearMonth.from(held.from());
        int months = held.plan().months();
        return Vector.unfoldRight(-1, number -> {
            LocalDate begin = cycleDay(first.plusMonths((long) number * months));
            LocalDate next = cycleDay(first.plusMonths((number + 1L) * months));
            return Option.when(
                    !max(begin, held.from()).isAfter(day),
                    () -> new Tuple2<>(new Period(plan, held.plan(), begin, next), number + 1));
        });
    }

    private LocalDate cycleDay(YearMonth month) {
        return month.atDay(Math.min(one.history().cycleDay(), month.lengthOfMonth()));
    }

    private boolean does(Divergence divergence) {
        return divergences.contains(divergence);
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        return Vector.ofAll(amounts).fold(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static long days(LocalDate from, LocalDate until) {
        return ChronoUnit.DAYS.between(from, until);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
