package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.Reports;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.usage.Report;
import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Vector;
import java.time.LocalDate;

/**
 * How far back what became known since a bill reaches. What is owed for periods that ended before cannot have changed:
 * they need not be laid out again.
 *
 * @param then the calculation that was billed by
 * @param now the calculation as it is now
 */
record Reach(Accrual then, Accrual now) {

    /**
     * The day from which periods are open: what is owed of those that end on it or before is what was billed of them.
     *
     * @param billed the last day that was billed through
     * @param through the day that is billed through
     * @return the day; {@link LocalDate#MIN} if nothing is as it was
     */
    LocalDate back(LocalDate billed, LocalDate through) {
        if (!then.basis().policy().equals(now.basis().policy())
                || !then.basis().context().terms().equals(now.basis().context().terms())
                || !then.basis().context().facts().equals(now.basis().context().facts())) {
            return LocalDate.MIN;
        }
        LocalDate recorded = subscription();
        LocalDate revised = then.equals(now) ? LocalDate.MAX : catalog();
        LocalDate news = then.equals(now)
                ? recorded
                : Vector.of(recorded, reports(), revised, lines()).min().get();
        LocalDate settled = then.settled(billed);
        LocalDate first = news.isBefore(settled) ? news : settled;
        LocalDate known = beforeUse(first, recorded.isBefore(revised) ? recorded : revised);
        boolean hasNewEdges = !recorded.equals(LocalDate.MAX) || changes(billed, through);
        LocalDate told = hasNewEdges ? beforeEdges(known) : known;
        return isHeldAgain(now, told, through)
                        || isHeldAgain(then, told, through)
                        || now.replaces(told, through)
                        || then.replaces(told, through)
                ? LocalDate.MIN
                : deposits(told, through);
    }

    private LocalDate subscription() {
        return now.subscription().agreesUntil(then.subscription());
    }

    /** From when on other subscriptions of the account may have other lines. */
    private LocalDate lines() {
        return now.basis().lines().size() < then.basis().lines().size()
                ? LocalDate.MIN
                : now.basis()
                        .lines()
                        .map(other -> then.basis()
                                .lines()
                                .find(before -> before.id().equals(other.id()))
                                .map(other::agreesUntil)
                                .getOrElse(() -> other.history()
                                        .map(Recorded::effectiveOn)
                                        .min()
                                        .getOrElse(LocalDate.MAX)))
                        .min()
                        .getOrElse(LocalDate.MAX);
    }

    private LocalDate reports() {
        Vector<Report> old = then.basis().reports();
        Vector<Report> all = now.basis().reports();
        if (all.size() == old.size() && all.equals(old)) {
            return LocalDate.MAX;
        }
        return all.startsWith(old)
                ? now.firstDay(new Reports(all.drop(old.size()))).getOrElse(LocalDate.MAX)
                : LocalDate.MIN;
    }

    /** A version can change nothing before its day. */
    private LocalDate catalog() {
        Catalog old = then.basis().context().catalog();
        Catalog fresh = now.basis().context().catalog();
        if (old.equals(fresh)) {
            return LocalDate.MAX;
        }
        return old.versions()
                .keySet()
                .addAll(fresh.versions().keySet())
                .find(from -> !old.version(from).equals(fresh.version(from)))
                .getOrElse(LocalDate.MAX);
    }

    private boolean changes(LocalDate billed, LocalDate through) {
        return now.changesFrom(billed.plusDays(1))
                && now.subscription()
                        .timelineFrom(billed)
                        .changes()
                        .keySet()
                        .exists(day -> day.isAfter(billed) && !day.isAfter(through));
    }

    /**
     * What is held for a part of a period has a part of its allowance: use from the beginning of the period on draws on it.
     * And use of the day of a change may belong to what ended.
     */
    private LocalDate beforeUse(LocalDate day, LocalDate changed) {
        if (changed.equals(LocalDate.MAX)
                || changed.equals(LocalDate.MIN)
                || now.basis().reports().isEmpty()) {
            return day;
        }
        LocalDate back = changed.minusDays(Math.max(then.longestDividedAllowance(), now.longestDividedAllowance()));
        return back.isBefore(day) ? back : day;
    }

    /** An edge that counts on another day may move by as much as a period of any charge. */
    private LocalDate beforeEdges(LocalDate day) {
        return now.basis().policy().countsDaysAsHeld() || day.equals(LocalDate.MIN)
                ? day
                : day.minusDays(Math.max(then.longestPeriod(), now.longestPeriod()));
    }

    /**
     * What is held again has not been left: what its end made due, whenever that was, is due no longer; and is due after all,
     * if that is taken back.
     */
    private static boolean isHeldAgain(Accrual known, LocalDate from, LocalDate through) {
        if (!from.equals(LocalDate.MIN) && !known.changesFrom(from)) {
            return false;
        }
        Vector<State> states = known.subscription()
                .timelineFrom(from.equals(LocalDate.MIN) ? from : from.minusDays(1))
                .changes()
                .filterKeys(day -> !day.isAfter(through))
                .values()
                .toVector();
        return states.zip(states.drop(1))
                .exists(pair -> pair._1()
                        .ended()
                        .keySet()
                        .exists(id -> pair._2().holdings().contains(id)));
    }

    /** A deposit is owed of its first day, no longer when it is given back, and again if what gave it back is taken back. */
    private LocalDate deposits(LocalDate from, LocalDate through) {
        Vector<LocalDate> given = now.deposits()
                .givenBack(from, through)
                .appendAll(then.deposits().givenBack(from, through));
        return given.isEmpty() ? from : given.append(from).min().get();
    }
}
