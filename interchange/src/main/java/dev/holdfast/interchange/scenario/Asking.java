package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.subscription.Command;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.Request;
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

    /** Who asks, where nobody says who. */
    private static final String UNKNOWN = Command.Undo.of(1).asIfNever().requester();

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
     * The request for a command that is asked for like this.
     *
     * @param plain the command on its day
     * @param askedAt when it is asked; none for the start of its day
     * @param moment when consents are given that do not say when; none if they have to say it
     * @param replaced the number of the pending change that it replaces
     * @return the request
     */
    public Request of(Request plain, Option<Instant> askedAt, Option<Instant> moment, Option<Integer> replaced) {
        String asks = requester.getOrElse(plain.requester());
        return plain.withRequester(asks)
                .withChannel(channel)
                .withAskedAt(askedAt)
                .withIdempotencyKey(idempotencyKey)
                .withExpectedVersion(expectedVersion)
                .withTiming(timing)
                .withReplaces(replaced)
                .withSoldUnder(soldUnder)
                .withConsents(consents.map(said -> said.in(asks, moment)))
                .withWaivers(waivers);
    }

    /**
     * How a request was asked for, where a change that it replaces is called by its number.
     *
     * @param request the request
     * @param moment when consents were given that need not say when
     * @return what it says besides the command and its day
     */
    static Asking of(Request request, Option<Instant> moment) {
        return new Asking(
                request.askedAt(),
                Option.some(request.requester()).filter(name -> !name.equals(UNKNOWN)),
                request.channel(),
                request.idempotencyKey(),
                request.expectedVersion(),
                request.timing(),
                request.replaces().map(String::valueOf),
                request.soldUnder(),
                request.consents().map(consent -> Agreement.of(consent, request.requester(), moment)),
                request.waivers());
    }

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
         * @param moment when it is asked, if that is known
         * @return the consent
         */
        private Consent in(String requester, Option<Instant> moment) {
            Instant when = given.orElse(moment)
                    .getOrElseThrow(() -> new IllegalArgumentException(
                            "it is not said when the consent to " + service + " was given; add 'given'"));
            return new Consent(at, service, extent, by.getOrElse(requester), when, evidence);
        }

        private static Agreement of(Consent consent, String requester, Option<Instant> moment) {
            return new Agreement(
                    consent.at(),
                    consent.service(),
                    consent.extent(),
                    Option.some(consent.by()).filter(by -> !by.equals(requester)),
                    Option.some(consent.given()).filter(given -> !moment.contains(given)),
                    consent.evidence());
        }
    }
}
