package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * A change that may happen: what it makes of a subscription.
 *
 * @param before the subscription before
 * @param after the subscription after, with the events in its history
 * @param events what happens; empty if the request had already been carried out under its key
 * @param services what becomes of the services on the day it takes effect
 * @param consentsUsed the consents without which it would have been rejected
 */
public record Transition(
        Subscription before,
        Subscription after,
        Vector<Recorded> events,
        ServiceDifference services,
        Vector<Consent> consentsUsed) {

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
        LocalDate date = events.map(Recorded::effectiveOn).max().getOrElse(LocalDate.MIN);
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
