package dev.holdfast.billing.held;

import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.Revisions;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.SlotPricing;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/** What the slot of a pack says of the price of what fills it, by the version that holds for the pack. */
public record SlotTerms(Holding holding, State state, Context context) {

    /** What it says on a day; none of what fills no slot. */
    public Option<SlotPricing> on(LocalDate date) {
        return holding.place()
                .slot()
                .flatMap(slot -> host().map(host -> host.offerOn(date, state, context))
                        .flatMap(host -> host instanceof Pack pack ? pack.slot(slot) : Option.none()))
                .map(slot ->
                        slot.pricingOf(holding.offerOn(date, state, context).id()));
    }

    /** The days on which it may say otherwise. */
    public Vector<LocalDate> breaks() {
        return host().map(host -> new Revisions(host, state, context).days()).getOrElse(Vector.empty());
    }

    private Option<Holding> host() {
        return holding.place().host().flatMap(state.holdings()::get);
    }
}
