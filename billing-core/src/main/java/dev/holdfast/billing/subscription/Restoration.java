package dev.holdfast.billing.subscription;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/** Finds what a holding was when it was last held, so that it can be given back as it was. */
record Restoration(Subscription subscription, LocalDate date) {

    /** What gives a holding back with all that hung on it and is not held now; none if it was never held. */
    Option<Event> of(HoldingId lost) {
        State now = subscription.stateOn(date);
        return lastWith(lost).map(then -> {
            Vector<HoldingId> back = then.hangingOn(lost).reject(now.holdings()::contains);
            return new Event.Added(
                    back.flatMap(then.holdings()::get),
                    then.promotions().filter(promotion -> back.contains(promotion.on())),
                    then.commitments().filter(commitment -> back.contains(commitment.on())),
                    then.numbers().filterKeys(back::contains));
        });
    }

    private Option<State> lastWith(HoldingId lost) {
        return subscription
                .timeline()
                .changes()
                .filterKeys(day -> !day.isAfter(date))
                .values()
                .toVector()
                .reverse()
                .find(state -> state.holdings().contains(lost))
                .orElse(() -> onOneDay(lost));
    }

    /** What began and ended on one day is held on none, but between two events. */
    private Option<State> onOneDay(HoldingId lost) {
        return subscription
                .log()
                .on(date)
                .steps()
                .map(History.Step::before)
                .find(state -> state.holdings().contains(lost));
    }
}
