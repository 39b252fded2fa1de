package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.List;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A change that may happen: what it makes of a subscription. What only readers need is calculated when it is asked for.
 *
 * <p>Immutable and thread-safe.
 */
public final class Transition {

    private final Subscription before;
    private final Subscription after;
    private final List<History.Step> steps;
    private final Context context;

    /** A change by some steps; by none, of a request that had already been carried out under its key. */
    Transition(Subscription before, Subscription after, List<History.Step> steps, Context context) {
        this.before = before;
        this.after = after;
        this.steps = steps;
        this.context = context;
    }

    /**
     * This change and the next one as a single change.
     *
     * @param next what happens after it, decided against {@link #after}
     * @return the change from before this one to after the next
     * @throws IllegalArgumentException if the other was decided against something else
     */
    public Transition then(Transition next) {
        if (!next.before.equals(after)) {
            throw new IllegalArgumentException(next + " does not follow " + this);
        }
        return new Transition(before, next.after, steps.appendAll(next.steps), context);
    }

    /**
     * The subscription before.
     *
     * @return the subscription that the change was decided against
     */
    public Subscription before() {
        return before;
    }

    /**
     * The subscription after.
     *
     * @return the subscription with the events in its history
     */
    public Subscription after() {
        return after;
    }

    /**
     * What happens.
     *
     * @return the events, oldest first; empty if the request had already been carried out under its key
     */
    public Vector<Recorded> events() {
        return after.since(before.version());
    }

    /**
     * What becomes of the services on the day it takes effect.
     *
     * @return the services kept, gained, reduced and lost
     */
    public ServiceDifference services() {
        return steps.isEmpty()
                ? ServiceDifference.between(Vector.empty(), Vector.empty())
                : ServiceDifference.between(
                        services(steps.head(), steps.head().before()),
                        services(steps.last(), steps.last().after()));
    }

    private Vector<HeldService> services(History.Step step, State state) {
        Recorded recorded = step.recorded();
        return state.services(recorded.effectiveOn(), context.knowing(recorded.facts()));
    }

    /**
     * The consents without which it would have been rejected.
     *
     * @return those of the request that it needs
     */
    public Vector<Consent> consentsUsed() {
        Vector<Consent> given =
                steps.flatMap(step -> step.recorded().request().consents()).toVector();
        if (given.isEmpty()) {
            return given;
        }
        ServiceDifference services = services();
        Vector<HeldService> touched =
                services.lost().appendAll(services.reduced().map(ServiceDifference.Reduction::from));
        List<Commitment> promised =
                steps.flatMap(step -> Legality.promised(step.recorded().event()));
        return given.filter(consent -> touched.exists(held -> consent.covers(held, Consent.Extent.REDUCTION))
                || promised.exists(commitment -> consent.commits(commitment.on())));
    }

    /**
     * The version of the subscription that the change was decided against.
     *
     * @return the version; storing the events is safe only if it still is the stored one
     */
    public int expectedVersion() {
        return before.version();
    }

    /**
     * The commitments that it makes, prolongs or ends.
     *
     * @return the commitment of each holding before and after it, where they differ; on the day it takes effect
     */
    public Vector<CommitmentChange> commitments() {
        LocalDate date = events().map(Recorded::effectiveOn).max().getOrElse(LocalDate.MIN);
        State then = before.stateOn(date);
        State now = after.stateOn(date);
        return then.commitments()
                .appendAll(now.commitments())
                .map(Commitment::on)
                .distinct()
                .map(on -> new CommitmentChange(on, then.commitment(on), now.commitment(on)))
                .reject(change -> change.before().equals(change.after()));
    }

    /**
     * What is pending after it.
     *
     * @param today the day from which on it is asked
     * @return the changes that take effect after that day, in order
     */
    public Vector<Recorded> pending(LocalDate today) {
        return after.pending(today);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transition that && before.equals(that.before) && after.equals(that.after);
    }

    @Override
    public int hashCode() {
        return 31 * before.hashCode() + after.hashCode();
    }

    @Override
    public String toString() {
        return "Transition from " + before + " by " + events();
    }

    /**
     * What becomes of the commitment on a holding.
     *
     * @param on the holding
     * @param before the commitment before, or none
     * @param after the commitment after, or none
     */
    public record CommitmentChange(HoldingId on, Option<Commitment> before, Option<Commitment> after) {
        public CommitmentChange {
            requireNonNull(on, "on");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }
}
