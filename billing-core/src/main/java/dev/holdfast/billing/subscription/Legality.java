package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
import dev.holdfast.catalog.rule.Rule;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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
        Vector<Rejection> broken = Breaches.of(after, date, context);
        if (broken.isEmpty()) {
            return broken;
        }
        Vector<Rejection> already = Breaches.of(before, date, context);
        return already.foldLeft(broken, Vector::remove)
                .reject(breach -> already.exists(old -> isLessThan(breach, old)));
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
        for (HoldingId id : needs) {
            if (before.holdings().contains(id)) {
                return Vector.empty();
            }
        }
        return needs.map(id -> Drafting.notHeld(before, id, date));
    }

    /** What moves must be in a state that the trigger leads out of. */
    private Vector<Rejection> illegalMoves() {
        Vector<Rejection> illegal = Vector.empty();
        if (recorded.event() instanceof Event.Moved moved) {
            for (HoldingId id : moved.holdings()) {
                Holding held = before.holdings().find(id);
                if (held != null && moved.to(held).isEmpty()) {
                    illegal = illegal.append(new Rejection.IllegalMove(id, held.status(), moved.trigger()));
                }
            }
        }
        return illegal;
    }

    /** Who leaves a commitment early must accept what that costs; one that runs is not cut short by another. */
    private Vector<Rejection> brokenCommitments() {
        return before.commitments().isEmpty() || recorded.event() instanceof Event.Undone || isExitFeeAccepted()
                ? Vector.empty()
                : before.commitments()
                        .filter(commitment -> commitment.term().contains(date))
                        .filter(commitment -> isLeft(commitment) || isCutShort(commitment))
                        .map(commitment -> new Rejection.CommitmentRuns(
                                commitment.on(), commitment.term().until()));
    }

    /** What never worked may still be withdrawn. */
    private boolean isLeft(Commitment commitment) {
        return !after.holdings().contains(commitment.on())
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
        Vector<Commitment> promised = promised(recorded.event());
        return promised.isEmpty()
                ? Vector.empty()
                : promised.reject(commitment ->
                                recorded.request().consents().exists(consent -> consent.commits(commitment.on())))
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
                .flatMap(state -> state.holdings().values().flatMap(held -> once(held, state)))
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
        return after.numbers().isEmpty()
                ? Vector.empty()
                : after.numbers()
                        .filterKeys(line -> !after.holdings().contains(line))
                        .toVector()
                        .map(orphan -> new Rejection.NotHeld(
                                orphan._1(), date, after.holdings().values()));
    }

    /** A number belongs to one line, here and among all that the host knows of. */
    private Vector<Rejection> numbersTaken() {
        if (after.numbers().equals(before.numbers())) {
            return Vector.empty();
        }
        TreeMap<HoldingId, String> assigned = after.numbers()
                .filter((line, number) -> !before.numbers().get(line).contains(number));
        return assigned.filter((line, number) -> after.numbers().values().count(number::equals) > 1
                        || recorded.facts().numbersInUse().contains(number))
                .values()
                .toVector()
                .map(Rejection.NumberTaken::new);
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
        Vector<HeldService> left = changing(before, after);
        if (left.isEmpty()) {
            return Vector.empty();
        }
        ServiceDifference difference = ServiceDifference.between(left, changing(after, before));
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

    /** The services of what is not held in another state as it is in one; what stays the same keeps its own. */
    private Vector<HeldService> changing(State one, State other) {
        List<HeldService> services = new ArrayList<>();
        for (Holding held : one.holdings()) {
            if (!staysTheSame(held, other)) {
                held.on(date, one, context).addServicesTo(services);
            }
        }
        return services.isEmpty() ? Vector.empty() : Vector.ofAll(services);
    }

    /** A revision may reach in one state what it does not reach in another. */
    private boolean staysTheSame(Holding holding, State other) {
        Holding same = other.holdings().find(holding.id());
        return same != null
                && same.is(holding.offer(), holding.version())
                && context.catalog().revisingAfter(holding.version()).isEmpty();
    }

    private boolean isConsented(HeldService service, Consent.Extent needed) {
        return recorded.request().consents().exists(consent -> consent.covers(service, needed));
    }
}
