package dev.holdfast.testkit.reference;

import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** On which days each stretch of a holding is charged by one recurring charge, found edge by edge. */
final class NaiveCourse {

    /**
     * Days on which what a holding's price depends on stays the same.
     *
     * @param from the first day
     * @param until the day after the last
     * @param holding the holding
     * @param state what is held with it
     * @param held what it is, and what it stands in
     * @param open whether it goes on beyond the days that are looked at
     */
    record Stretch(LocalDate from, LocalDate until, Holding holding, State state, Vector<Object> held, boolean open) {

        Stretch until(LocalDate other, boolean goesOn) {
            return new Stretch(from, other, holding, state, held, goesOn);
        }

        boolean isSuspended() {
            return holding.status() == HoldingStatus.SUSPENDED;
        }
    }

    /** What the calculator knows of charges and periods. */
    interface Knowledge {
        boolean isCharged(Holding holding);

        Vector<Recurring> recurring(Holding holding, State state, LocalDate day);

        boolean isBoundary(LocalDate day, Span cadence, LocalDate anchor);
    }

    /** A stretch with the days that are charged for it. */
    static final class Leg {
        final Stretch stretch;
        final LocalDate anchor;
        final int run;
        LocalDate from;
        LocalDate until;

        Leg(Stretch stretch, LocalDate anchor, int run, LocalDate from, LocalDate until) {
            this.stretch = stretch;
            this.anchor = anchor;
            this.run = run;
            this.from = from;
            this.until = until;
        }
    }

    private final ChargeId id;
    private final NaivePolicy policy;
    private final Knowledge knowledge;

    NaiveCourse(ChargeId id, NaivePolicy policy, Knowledge knowledge) {
        this.id = id;
        this.policy = policy;
        this.knowledge = knowledge;
    }

    List<Leg> legs(List<Stretch> stretches) {
        List<Leg> legs = new ArrayList<>();
        int run = 0;
        LocalDate first = LocalDate.MIN;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch now = stretches.get(i);
            if (!knowledge.isCharged(now.holding())) {
                continue;
            }
            Option<Stretch> before =
                    at(stretches, i - 1).filter(other -> other.until().equals(now.from()));
            Option<Stretch> after =
                    at(stretches, i + 1).filter(other -> other.from().equals(now.until()));
            Option<Leg> last = Option.when(!legs.isEmpty(), () -> legs.get(legs.size() - 1));
            boolean resumes = before.exists(Stretch::isSuspended);
            boolean isOver = resumes && !now.isSuspended();
            LocalDate from;
            if (before.exists(other -> knowledge.isCharged(other.holding()))) {
                from = changed(now, before.get(), last.get());
                for (Leg leg : legs) {
                    from = leg.run == run && leg.stretch.from().equals(first) && from.isBefore(leg.from)
                            ? leg.from
                            : from;
                }
                last.get().until = from;
            } else {
                run++;
                first = now.from();
                NaivePolicy.Edge edge = resumes ? policy.resume() : policy.begin();
                boolean stays = edge == NaivePolicy.Edge.PERIOD_START
                        && last.exists(leg -> beginsAnew(leg.stretch, now, isOver));
                from = moved(
                        stays ? NaivePolicy.Edge.SAME_DAY : edge,
                        now.from(),
                        cadence(now, now.from(), Span.MONTH),
                        anchor(now, now.from(), last, isOver),
                        false);
            }
            LocalDate anchor = anchor(now, from, last, isOver);
            boolean ends = !now.open() && !after.exists(other -> knowledge.isCharged(other.holding()));
            LocalDate until = ends
                    ? moved(
                            after.exists(Stretch::isSuspended) ? policy.suspend() : policy.end(),
                            now.until(),
                            cadence(now, now.until().minusDays(1), Span.MONTH),
                            anchor,
                            anchor.isAfter(now.holding().since()))
                    : now.until();
            legs.add(new Leg(now, anchor, run, from, until));
        }
        keepApart(legs);
        return legs;
    }

    private static Option<Stretch> at(List<Stretch> all, int index) {
        return index < 0 || index >= all.size() ? Option.none() : Option.some(all.get(index));
    }

    private LocalDate changed(Stretch now, Stretch before, Leg last) {
        LocalDate day = now.from();
        if (before.held().equals(now.held())) {
            return day.isBefore(last.from) ? last.from : day;
        }
        boolean back = policy.change() == NaivePolicy.Edge.PERIOD_START;
        if (back && beginsAnew(last.stretch, now, false)) {
            return day;
        }
        LocalDate from = moved(
                policy.change(),
                day,
                cadence(before, day.minusDays(1), length(now)),
                last.anchor,
                back && last.anchor.isAfter(before.holding().since()));
        LocalDate own = back ? moved(policy.change(), day, cadence(now, day, Span.MONTH), last.anchor, false) : from;
        return from.isBefore(own) ? own : from;
    }

    /** What is held goes before what an edge adds; and nothing is charged outside of the run that it belongs to. */
    private static void keepApart(List<Leg> legs) {
        for (int i = 1; i < legs.size(); i++) {
            Leg one = legs.get(i - 1);
            Leg next = legs.get(i);
            if (one.run != next.run) {
                LocalDate busy = earlier(one.until, one.stretch.until());
                LocalDate start = next.from.isBefore(busy) ? busy : next.from;
                one.until = earlier(one.until, start);
                for (Leg leg : legs) {
                    if (leg.run == next.run && leg.from.isBefore(start)) {
                        leg.from = start;
                    }
                }
            }
        }
        for (int i = legs.size() - 2; i >= 0; i--) {
            if (legs.get(i).run == legs.get(i + 1).run) {
                legs.get(i).until = earlier(legs.get(i).until, legs.get(i + 1).until);
            }
        }
    }

    private LocalDate anchor(Stretch now, LocalDate from, Option<Leg> last, boolean resumes) {
        LocalDate since = now.holding().since();
        boolean anew =
                last.map(leg -> beginsAnew(leg.stretch, now, resumes)).getOrElse(resumes && policy.newWhenResumed());
        LocalDate anchor = anew
                ? from
                : last.filter(leg -> leg.anchor.isAfter(leg.stretch.holding().since()))
                        .map(leg -> leg.anchor)
                        .getOrElse(since);
        return anchor.isBefore(since) ? since : anchor;
    }

    private boolean beginsAnew(Stretch then, Stretch now, boolean resumes) {
        boolean changed = !then.holding().offer().equals(now.holding().offer());
        boolean otherLength = changed
                && knowledge
                        .recurring(then.holding(), then.state(), then.until().minusDays(1))
                        .forAll(charge -> !charge.cadence().equals(length(now)));
        return (resumes && policy.newWhenResumed())
                || (changed && policy.newPeriods() == NaivePolicy.Renewed.ALWAYS)
                || (otherLength && policy.newPeriods() == NaivePolicy.Renewed.OTHER_LENGTH);
    }

    private Span length(Stretch stretch) {
        return knowledge
                .recurring(stretch.holding(), stretch.state(), stretch.from())
                .find(charge -> charge.id().equals(id))
                .map(Recurring::cadence)
                .getOrElse(Span.MONTH);
    }

    private Span cadence(Stretch stretch, LocalDate day, Span wanted) {
        Vector<Recurring> charges = knowledge.recurring(stretch.holding(), stretch.state(), day);
        return charges.find(charge -> charge.id().equals(id))
                .orElse(() -> charges.find(charge -> charge.cadence().equals(wanted)))
                .orElse(charges::headOption)
                .map(Recurring::cadence)
                .getOrElse(wanted);
    }

    private LocalDate moved(NaivePolicy.Edge edge, LocalDate day, Span cadence, LocalDate anchor, boolean notBefore) {
        LocalDate moved = edge == NaivePolicy.Edge.NEXT_DAY ? day.plusDays(1) : day;
        while (edge == NaivePolicy.Edge.PERIOD_START && !knowledge.isBoundary(moved, cadence, anchor)) {
            moved = moved.minusDays(1);
        }
        while (edge == NaivePolicy.Edge.PERIOD_END && !knowledge.isBoundary(moved, cadence, anchor)) {
            moved = moved.plusDays(1);
        }
        return notBefore && moved.isBefore(anchor) ? anchor : moved;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
