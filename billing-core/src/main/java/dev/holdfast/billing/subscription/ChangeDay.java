package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.rule.Facts;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What the events of one day make of what is held.
 *
 * <p>Only events in force on that day count: what is taken back as if never leaves no trace, what is taken back from a
 * later day on stays. An undo is none of the events, and what it gives back is held before as well as after.
 *
 * @param date the day
 * @param events the events of the day, in the order in which they happened
 * @param before what would be held on the day without them
 * @param after what is held on the day
 */
public record ChangeDay(LocalDate date, Vector<Recorded> events, State before, State after) {

    static Vector<ChangeDay> of(List<History.Day> days) {
        return days.isEmpty() ? Vector.empty() : days.flatMap(ChangeDay::of).toVector();
    }

    private static Option<ChangeDay> of(History.Day day) {
        List<History.Step> steps = day.own();
        Vector<Recorded> events = steps.map(History.Step::recorded)
                .reject(recorded -> recorded.event() instanceof Event.Undone)
                .toVector();
        return Option.when(
                events.nonEmpty(),
                () -> new ChangeDay(day.date(), events, steps.head().before(), day.state()));
    }

    /**
     * The day on which somebody would leave, with what leaving costs accepted. Nothing is decided: whether it is legal
     * says {@link Subscription#decide}.
     *
     * @param subscription the subscription
     * @param holding what would be left, or none for everything
     * @param date the first day on which it would be held no longer
     * @return the day, without what else happens on it; no event if nothing is held
     */
    public static ChangeDay leaving(Subscription subscription, Option<HoldingId> holding, LocalDate date) {
        State before = subscription.stateOn(date);
        Vector<HoldingId> left =
                holding.map(Vector::of).getOrElse(before::roots).filter(before.holdings()::contains);
        Command command = holding.<Command>map(only -> new Command.Remove(only, true))
                .getOrElse(Command.Terminate.everything().withExitFee());
        Vector<Recorded> events = left.isEmpty()
                ? Vector.empty()
                : Vector.of(new Recorded(
                        subscription.version() + 1,
                        date,
                        date.atStartOfDay().toInstant(ZoneOffset.UTC),
                        new Event.Moved(left, LifecycleTable.Trigger.TERMINATE, Option.none()),
                        command.on(date),
                        Facts.NONE));
        return new ChangeDay(
                date, events, before, events.foldLeft(before, (state, recorded) -> recorded.evolve(state)));
    }
}
