package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.offer.Slot;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether one event is legal where it stands in a history: what it is about must be held, what it leaves must obey the
 * rules, and no service may be lost or reduced without a consent that names it.
 *
 * <p>The same check decides a new event and decides again everything that comes after it.
 */
final class Legality {

    private final Recorded recorded;
    private final Context context;
    private final LocalDate date;
    private final State before;
    private final State after;
    private @Nullable ServiceDifference difference;

    Legality(History.Step step, Context context) {
        this.recorded = step.recorded();
        this.context = context.knowing(recorded.facts());
        this.date = recorded.effectiveOn();
        this.before = step.before();
        this.after = step.after();
    }

    Vector<Rejection> refusals() {
        Vector<Rejection> missing = missing();
        return missing.isEmpty()
                ? twice().appendAll(illegalMoves())
                        .appendAll(brokenCommitments())
                        .appendAll(unconsentedCommitments())
                        .appendAll(unwaivable())
                        .appendAll(numbersOfNothing())
                        .appendAll(numbersTaken())
                        .appendAll(breaches())
                        .appendAll(silentLosses())
                : missing;
    }

    /** What is in breach already, by a rule that came later, does not forbid a change that makes it no worse. */
    private Vector<Rejection> breaches() {
        Vector<Rejection> broken = breaches(after);
        Vector<Rejection> already = broken.isEmpty() ? broken : breaches(before);
        return already.foldLeft(broken, Vector::remove)
                .reject(breach -> already.exists(old -> isLessThan(breach, old)));
    }

    private Vector<Rejection> breaches(State state) {
        return structure(state).appendAll(rules(state));
    }

    private static boolean isLessThan(Rejection breach, Rejection old) {
        if (breach instanceof Rejection.TooMany now && old instanceof Rejection.TooMany then) {
            return now.what().equals(then.what()) && now.most() == then.most() && now.count() < then.count();
        }
        return breach instanceof Rejection.SlotCount now
                && old instanceof Rejection.SlotCount then
                && now.pack().equals(then.pack())
                && now.slot().equals(then.slot())
                && (then.count() > then.max() ? now.count() < then.count() : now.count() > then.count());
    }

    /** A first subscription is the first also when another is recorded later for an earlier day. */
    private Vector<Rejection> twice() {
        return recorded.event() instanceof Event.Added
                        && recorded.request().command() instanceof Command.Subscribe
                        && !before.holdings().isEmpty()
                ? Vector.of(new Rejection.AlreadySubscribed(date))
                : Vector.empty();
    }

    /** Some of what the event is about must be held when it happens; the rest may have gone earlier. */
    private Vector<Rejection> missing() {
        Vector<HoldingId> needs = recorded.event().needs();
        return needs.exists(before.holdings()::containsKey)
                ? Vector.empty()
                : needs.map(id -> Drafting.notHeld(before, id, date));
    }

    /** What moves must be in a state that the trigger leads out of. */
    private Vector<Rejection> illegalMoves() {
        if (!(recorded.event() instanceof Event.Moved moved)) {
            return Vector.empty();
        }
        return moved.needs()
                .flatMap(before.holdings()::get)
                .reject(holding ->
                        LifecycleTable.next(holding.status(), moved.trigger()).isDefined())
                .map(holding -> new Rejection.IllegalMove(holding.id(), holding.status(), moved.trigger()));
    }

    /** Who leaves a commitment early must accept what that costs; one that runs is not cut short by another. */
    private Vector<Rejection> brokenCommitments() {
        return recorded.event() instanceof Event.Undone || isExitFeeAccepted()
                ? Vector.empty()
                : before.commitments()
                        .filter(commitment -> commitment.term().contains(date))
                        .filter(commitment -> isLeft(commitment) || isCutShort(commitment))
                        .map(commitment -> new Rejection.CommitmentRuns(
                                commitment.on(), commitment.term().until()));
    }

    /** What never worked may still be withdrawn. */
    private boolean isLeft(Commitment commitment) {
        return !after.holdings().containsKey(commitment.on())
                && before.holdings().get(commitment.on()).exists(held -> held.status() != HoldingStatus.PENDING_ACTIVE);
    }

    private boolean isCutShort(Commitment commitment) {
        return after.commitment(commitment.on())
                .exists(other -> other.term().until().isBefore(commitment.term().until()));
    }

    private boolean isExitFeeAccepted() {
        Command command = recorded.request().command();
        return (command instanceof Command.Terminate terminate && terminate.acceptingExitFee())
                || (command instanceof Command.Remove remove && remove.acceptingExitFee());
    }

    /** What is held is never bound, or bound for longer, without a consent of its own. */
    private Vector<Rejection> unconsentedCommitments() {
        return promised(recorded.event())
                .reject(commitment -> recorded.request().consents().exists(consent -> consent.commits(commitment.on())))
                .map(commitment -> new Rejection.CommitmentWithoutConsent(
                        commitment.on(), commitment.term().until()));
    }

    /** What is charged once for something held: by its offer, and by the rules of its version for changes. */
    private Vector<OneOff> once(Holding held, State state) {
        Vector<OneOff> charges = held.offerOn(date, state, context)
                .charges()
                .flatMap(charge -> charge instanceof OneOff fee ? Option.some(fee) : Option.none());
        return charges.appendAll(
                held.versionOn(date, state, context).rules(Rule.Change.class).flatMap(Rule.Change::fee));
    }

    /** A desk waives what the tariff lets it waive, of what is held before or after or of the change itself. */
    private Vector<Rejection> unwaivable() {
        if (recorded.request().waivers().isEmpty()) {
            return Vector.empty();
        }
        Vector<ChargeId> waivable = Vector.of(before, after)
                .flatMap(state -> state.holdings().values().toVector().flatMap(held -> once(held, state)))
                .filter(OneOff::waivable)
                .map(Charge::id)
                .distinct();
        return recorded.request()
                .waivers()
                .map(Waiver::charge)
                .reject(waivable::contains)
                .map(charge -> new Rejection.NotWaivable(charge, waivable));
    }

    static Vector<Commitment> promised(Event event) {
        if (event instanceof Event.Changed changed) {
            return changed.commitments();
        }
        return event instanceof Event.Committed committed ? Vector.of(committed.commitment()) : Vector.empty();
    }

    /** A number is that of something held. */
    private Vector<Rejection> numbersOfNothing() {
        return after.numbers()
                .keySet()
                .toVector()
                .reject(after.holdings()::containsKey)
                .map(line -> new Rejection.NotHeld(line, date));
    }

    /** A number belongs to one line, here and among all that the host knows of. */
    private Vector<Rejection> numbersTaken() {
        TreeMap<HoldingId, String> assigned = after.numbers()
                .filter((line, number) -> !before.numbers().get(line).contains(number));
        return assigned.filter((line, number) -> after.numbers().values().count(number::equals) > 1
                        || recorded.facts().numbersInUse().contains(number))
                .values()
                .toVector()
                .map(Rejection.NumberTaken::new);
    }

    private Vector<Rejection> structure(State state) {
        return state.holdings()
                .values()
                .toVector()
                .flatMap(holding -> structure(state, holding, holding.offerOn(date, state, context)));
    }

    private Vector<Rejection> structure(State state, Holding holding, Offer offer) {
        if (offer instanceof Product product
                && product.numbered()
                && holding.status() == HoldingStatus.ACTIVE
                && !state.numbers().containsKey(holding.id())) {
            return Vector.of(new Rejection.LineWithoutNumber(holding.id()));
        }
        if (offer instanceof Pack pack) {
            return pack.slots().flatMap(slot -> slot(state, holding, pack, slot));
        }
        if (offer instanceof AddOn addOn) {
            boolean hosted = holding.place()
                    .host()
                    .flatMap(state.holdings()::get)
                    .exists(host ->
                            addOn.goesWith(host.offerOn(date, state, context).id()));
            return hosted ? Vector.empty() : Vector.of(new Rejection.AddOnWithoutHost(addOn.id(), addOn.hosts()));
        }
        return Vector.empty();
    }

    private Vector<Rejection> slot(State state, Holding holding, Pack pack, Slot slot) {
        Vector<Holding> fillings =
                state.on(holding.id()).filter(filling -> filling.place().slot().contains(slot.name()));
        Vector<Rejection> wrong = fillings.map(
                        filling -> filling.offerOn(date, state, context).id())
                .reject(slot.allowed()::contains)
                .map(offer -> new Rejection.NotAllowedInSlot(pack.id(), slot.name(), offer, slot.allowed()));
        boolean counts = fillings.size() >= slot.min() && fillings.size() <= slot.max();
        return counts
                ? wrong
                : wrong.append(
                        new Rejection.SlotCount(pack.id(), slot.name(), slot.min(), slot.max(), fillings.size()));
    }

    private Vector<Rejection> rules(State state) {
        Vector<Offer> offers = state.offers(date, context);
        Vector<Rule> rules = state.holdings()
                .values()
                .toVector()
                .map(holding -> holding.versionOn(date, state, context))
                .distinctBy(CatalogVersion::from)
                .flatMap(CatalogVersion::rules)
                .distinct();
        return rules.flatMap(rule -> broken(rule, offers));
    }

    private static Vector<Rejection> broken(Rule rule, Vector<Offer> held) {
        Vector<Offer> meant = held.filter(rule.on()::means);
        if (rule instanceof Rule.Requires requires) {
            return held.exists(requires.needed()::means)
                    ? Vector.empty()
                    : meant.map(offer -> new Rejection.RequiredMissing(offer.id(), requires.needed()));
        }
        if (rule instanceof Rule.Excludes excludes) {
            return meant.flatMap(offer -> held.filter(excludes.excluded()::means)
                    .reject(other -> other.equals(offer))
                    .map(other -> new Rejection.Excluded(offer.id(), other.id())));
        }
        if (rule instanceof Rule.AtMost atMost && meant.size() > atMost.count()) {
            return Vector.of(new Rejection.TooMany(atMost.on(), atMost.count(), meant.size()));
        }
        return Vector.empty();
    }

    /**
     * Undo and terminate list what they take away, and that list is their consent, and so do a cancelled and an aborted
     * order; everything else must name it.
     */
    private Vector<Rejection> silentLosses() {
        Command command = recorded.request().command();
        if (recorded.event() instanceof Event.Undone
                || command instanceof Command.Terminate
                || command instanceof Command.Move) {
            return Vector.empty();
        }
        ServiceDifference difference = difference();
        ConsentRules rules = new ConsentRules(before, date, context);
        Vector<Rejection> lost = difference
                .lost()
                .filter(service -> rules.ask(service, Consent.Extent.LOSS))
                .reject(service -> isConsented(service, Consent.Extent.LOSS))
                .map(Rejection.ServiceWouldBeLost::new);
        return lost.appendAll(difference
                .reduced()
                .filter(reduction -> rules.ask(reduction.from(), Consent.Extent.REDUCTION))
                .reject(reduction -> isConsented(reduction.from(), Consent.Extent.REDUCTION))
                .map(Rejection.ServiceWouldBeReduced::new));
    }

    /** What becomes of the services on the day it takes effect. */
    ServiceDifference difference() {
        if (difference == null) {
            difference = ServiceDifference.between(before.services(date, context), after.services(date, context));
        }
        return difference;
    }

    private boolean isConsented(HeldService service, Consent.Extent needed) {
        return recorded.request().consents().exists(consent -> consent.covers(service, needed));
    }
}
