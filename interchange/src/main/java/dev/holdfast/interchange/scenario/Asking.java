package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Waiver;
import dev.holdfast.catalog.rule.Timing;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a command is asked for: everything that a request says besides the command and its day.
 *
 * @param recorded when it is asked and recorded; none for the start of the step's day
 * @param requester who asks, if it is said
 * @param channel the channel it comes through
 * @param idempotencyKey the key under which it happens once
 * @param expectedVersion the version of the subscription that whoever asks has seen
 * @param timing when it is to take effect, where the tariff leaves a choice
 * @param replaces the step whose pending change it replaces
 * @param soldUnder the catalogue version that an accepted quote promised
 * @param consents what is consented to
 * @param waivers the one-off charges that are not asked for
 */
public record Asking(
        Option<Instant> recorded,
        Option<String> requester,
        Option<String> channel,
        Option<String> idempotencyKey,
        Option<Integer> expectedVersion,
        Option<Timing> timing,
        Option<String> replaces,
        Option<LocalDate> soldUnder,
        Vector<Agreement> consents,
        Vector<Waiver> waivers) {

    /** Nothing said. */
    public static final Asking PLAINLY = new Asking(
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Option.none(),
            Vector.empty(),
            Vector.empty());

    /**
     * A consent, as far as it is said.
     *
     * @param at the holding that brings the service
     * @param service the service's name
     * @param extent how far it goes
     * @param by who gives it; none for whoever asks
     * @param given when; none for when it is asked
     * @param evidence where it is recorded, or none
     */
    public record Agreement(
            HoldingId at,
            String service,
            Consent.Extent extent,
            Option<String> by,
            Option<Instant> given,
            Option<String> evidence) {

        /**
         * The consent in full.
         *
         * @param requester who asks
         * @param moment when it is asked
         * @return the consent
         */
        public Consent in(String requester, Instant moment) {
            return new Consent(at, service, extent, by.getOrElse(requester), given.getOrElse(moment), evidence);
        }
    }
}
