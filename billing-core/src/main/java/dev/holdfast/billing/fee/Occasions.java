package dev.holdfast.billing.fee;

import dev.holdfast.billing.held.Fee;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.ChangeDay;
import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.billing.subscription.Event;
import dev.holdfast.billing.subscription.Holding;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.HoldingStatus;
import dev.holdfast.billing.subscription.Recorded;
import dev.holdfast.billing.subscription.State;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.rule.ChangeKind;
import dev.holdfast.catalog.rule.Direction;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The one-off charges that what happened on one day makes due: those of offers that began, changed and ended, and those
 * of the rules that the changes obeyed.
 *
 * <p>What counts is the day as a whole: a change and its reversal on one day are no change, two changes are one.
 *
 * @param day what happened
 * @param subscription to whom; what waited to be activated may have been ordered earlier
 * @param context the catalogue, and who asks
 * @param policy whether an offer begins where another becomes it
 */
record Occasions(ChangeDay day, Subscription subscription, Context context, BillingPolicy policy) {

    /** The charges that beginning and changing make due, without those that were waived. */
    Vector<Fee> fees() {
        return began().appendAll(changed()).appendAll(ruled(false)).reject(this::isWaived);
    }

    /** The charges that ending makes due, without those that were waived. */
    Vector<Fee> feesOfEnding() {
        return ended().flatMap(gone -> fees(gone, day.before(), Occasion.Kind.TERMINATION))
                .appendAll(ruled(true))
                .reject(this::isWaived);
    }

    /** What was held and worked, and is held no longer. */
    Vector<Holding> ended() {
        return day.before()
                .holdings()
                .values()
                .filter(held -> day.after().ended().get(held.id()).contains(HoldingStatus.TERMINATED)
                        && !day.after().holdings().contains(held.id()));
    }

    /** What ended and began anew on the day has begun: its first day says so. */
    private Vector<Fee> began() {
        return works().filter(held -> held.since().equals(day.date()))
                .flatMap(held -> fees(held, day.after(), Occasion.Kind.ACTIVATION));
    }

    private Vector<Fee> changed() {
        Vector<Occasion.Kind> kinds = policy.activationOnChange()
                ? Vector.of(Occasion.Kind.CHANGE, Occasion.Kind.ACTIVATION)
                : Vector.of(Occasion.Kind.CHANGE);
        return works().filter(held -> held.since().isBefore(day.date())
                        && day.before()
                                .holdings()
                                .get(held.id())
                                .exists(before -> !before.offer().equals(held.offer())))
                .flatMap(held -> kinds.flatMap(kind -> fees(held, day.after(), kind)));
    }

    /** What is held on the day and does not wait to be activated. */
    private Vector<Holding> works() {
        return day.after().holdings().values().filter(held -> held.status() != HoldingStatus.PENDING_ACTIVE);
    }

    private Vector<Fee> fees(Holding held, State state, Occasion.Kind kind) {
        return held.offerOn(day.date(), state, context)
                .charges()
                .flatMap(charge -> charge instanceof OneOff fee && fee.on().kind() == kind
                        ? Option.some(new Fee(held, state, fee, day.date()))
                        : Option.none());
    }

    /** The fees of the rules that the day's changes obeyed. */
    private Vector<Fee> ruled(boolean ending) {
        return day.events()
                .flatMap(recorded -> ending ? ruledEnd(recorded) : ruledChange(recorded))
                .distinct();
    }

    private Seq<Fee> ruledChange(Recorded recorded) {
        if (recorded.event() instanceof Event.Changed changed) {
            return both(
                    changed.holding(),
                    (before, after) -> isRefilled(before, after)
                            ? Option.some(Direction.of(offer(before, day.before()), offer(after, day.after())))
                            : Option.none());
        }
        if (recorded.event() instanceof Event.QuantityChanged changed) {
            return both(
                    changed.holding(), (before, after) -> kind(after.quantity().compareTo(before.quantity())));
        }
        return recorded.event() instanceof Event.Added added
                        && recorded.request().command() instanceof Command.Add
                ? added.holdings()
                        .headOption()
                        .filter(root -> !day.before().holdings().contains(root.id()))
                        .flatMap(root -> day.after().holdings().get(root.id()))
                        .flatMap(root -> fee(root, day.after(), ChangeKind.ADD, offer(root, day.after())))
                        .toVector()
                : Vector.empty();
    }

    private Seq<Fee> ruledEnd(Recorded recorded) {
        Command command = recorded.request().command();
        boolean removed = command instanceof Command.Remove;
        return recorded.event() instanceof Event.Moved moved && (removed || command instanceof Command.Terminate)
                ? ended().filter(gone -> moved.holdings().contains(gone.id()))
                        .flatMap(gone -> fee(
                                gone,
                                day.before(),
                                removed ? ChangeKind.REMOVE : ChangeKind.TERMINATE,
                                offer(gone, day.before())))
                : Vector.empty();
    }

    /** How a holding changed. */
    private interface Changing {
        Option<ChangeKind> kind(Holding before, Holding after);
    }

    private Seq<Fee> both(HoldingId id, Changing changing) {
        return day.before()
                .holdings()
                .get(id)
                .flatMap(before -> day.after()
                        .holdings()
                        .get(id)
                        .flatMap(after -> changing.kind(before, after)
                                .flatMap(kind -> rule(before, day.before(), kind, offer(after, day.after())))
                                .map(fee -> new Fee(after, day.after(), fee, day.date()))))
                .toVector();
    }

    private static Option<ChangeKind> kind(int order) {
        if (order == 0) {
            return Option.none();
        }
        return Option.some(order > 0 ? ChangeKind.UPGRADE : ChangeKind.DOWNGRADE);
    }

    private boolean isRefilled(Holding before, Holding after) {
        return !before.offer().equals(after.offer())
                || !filling(day.before(), before).equals(filling(day.after(), after));
    }

    private static Seq<String> filling(State state, Holding pack) {
        return state.on(pack.id())
                .filter(held -> held.place().slot().isDefined())
                .map(held -> held.id() + " " + held.offer());
    }

    private Option<Fee> fee(Holding held, State state, ChangeKind kind, Offer to) {
        return rule(held, state, kind, to).map(fee -> new Fee(held, state, fee, day.date()));
    }

    /** By the rules of the version that holds for what is changed. */
    private Option<OneOff> rule(Holding held, State state, ChangeKind kind, Offer to) {
        CatalogVersion version = held.versionOn(day.date(), state, context);
        return version.changeRule(kind, offer(held, state), to).flatMap(Rule.Change::fee);
    }

    private Offer offer(Holding held, State state) {
        return held.offerOn(day.date(), state, context);
    }

    /** By what was asked on the day, or when what began to work was ordered. */
    private boolean isWaived(Fee fee) {
        return fee.charge().waivable()
                && day.events()
                        .appendAll(orders(fee))
                        .flatMap(recorded -> recorded.request().waivers())
                        .exists(waiver -> waiver.charge().equals(fee.charge().id()));
    }

    private Vector<Recorded> orders(Fee fee) {
        return fee.charge().on().kind() == Occasion.Kind.ACTIVATION
                ? subscription
                        .history()
                        .filter(recorded -> recorded.event() instanceof Event.Added added
                                && added.holdings()
                                        .exists(held ->
                                                held.id().equals(fee.holding().id())))
                : Vector.empty();
    }
}
