package dev.holdfast.billing.promise;

import dev.holdfast.billing.quote.NeededConsent;
import dev.holdfast.billing.quote.Quote;
import dev.holdfast.billing.subscription.Commitment;
import dev.holdfast.billing.subscription.Consent;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.offer.ServiceDifference;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;

/**
 * What a promise says of services, commitments and what it takes for granted, held against the quote.
 *
 * @param promise the promise
 * @param quote what the catalogue says
 */
record Terms(Promise promise, Quote quote) {

    Vector<Finding> findings() {
        return lost().appendAll(reduced())
                .appendAll(services())
                .appendAll(commitments())
                .appendAll(assumptions());
    }

    private Vector<Finding> lost() {
        return quote.services()
                .lost()
                .reject(service -> isConsented(new NeededConsent(
                                HoldingId.of(service.at()), service.service().name(), Consent.Extent.LOSS))
                        || isNamed(service, Said.Services::lost))
                .map(Finding.ServiceLost::new);
    }

    private Vector<Finding> reduced() {
        return quote.services()
                .reduced()
                .reject(less -> isConsented(new NeededConsent(
                                HoldingId.of(less.from().at()),
                                less.from().service().name(),
                                Consent.Extent.REDUCTION))
                        || isNamed(less.from(), Said.Services::reduced)
                        || said().exists(services -> services.reduced().contains(less.toString())))
                .map(Finding.ServiceReduced::new);
    }

    private Option<Said.Services> said() {
        return promise.said().services();
    }

    private boolean isNamed(HeldService service, java.util.function.Function<Said.Services, Vector<String>> among) {
        return said().exists(services -> among.apply(services).exists(name -> isMeant(name, service)));
    }

    private static boolean isMeant(String name, HeldService service) {
        return name.equals(service.service().name()) || name.equals(service.toString());
    }

    /** Given with the requests, or told to be needed. */
    private boolean isConsented(NeededConsent needed) {
        return promise.requests().exists(request -> request.consents().exists(needed::isGivenBy))
                || promise.said().consents().exists(all -> all.contains(needed));
    }

    /** Whatever is named must be what it is said to be. */
    private Vector<Finding> services() {
        return said().toVector()
                .flatMap(services -> wrong(services.kept(), "kept", Vector.of("kept"))
                        .appendAll(wrong(services.gained(), "gained", Vector.of("gained", "kept")))
                        .appendAll(wrong(services.reduced(), "reduced", Vector.of("reduced")))
                        .appendAll(wrong(services.lost(), "lost", Vector.of("lost"))));
    }

    private Vector<Finding> wrong(Vector<String> names, String promised, Vector<String> allowed) {
        return names.flatMap(name -> {
            Vector<String> becomes = becomes(name);
            boolean isSo = becomes.nonEmpty() && becomes.forAll(allowed::contains);
            return isSo
                    ? Vector.<Finding>empty()
                    : Vector.<Finding>of(new Finding.ServiceMismatch(
                            name,
                            promised,
                            becomes.reject(allowed::contains).headOption().getOrElse("not there")));
        });
    }

    /** What becomes of the services of a name. */
    private Vector<String> becomes(String name) {
        ServiceDifference services = quote.services();
        return named(services.kept(), name, "kept")
                .appendAll(named(services.gained(), name, "gained"))
                .appendAll(named(services.lost(), name, "lost"))
                .appendAll(services.reduced()
                        .filter(less -> isMeant(name, less.from()) || name.equals(less.toString()))
                        .map(less -> "reduced"));
    }

    private static Vector<String> named(Vector<HeldService> services, String name, String word) {
        return services.filter(service -> isMeant(name, service)).map(service -> word);
    }

    private Vector<Finding> commitments() {
        Vector<Finding> unconsented = quote.consentsMissing()
                .filter(needed -> needed.extent() == Consent.Extent.TERM && !isConsented(needed))
                .flatMap(needed -> quote.commitments()
                        .filter(commitment -> commitment.on().equals(needed.at()))
                        .map(commitment -> new Finding.CommitmentExtended(
                                commitment.on(), commitment.term().until())));
        if (promise.said().commitments().isEmpty()) {
            return unconsented.appendAll(quote.commitments()
                    .reject(commitment -> quote.consentsNeeded().exists(needed -> isFor(needed, commitment)))
                    .map(commitment -> new Finding.CommitmentNotMentioned(
                            commitment.on(), commitment.term().until())));
        }
        Vector<Said.Bound> said = promise.said().commitments().get();
        return unconsented.appendAll(said.map(Said.Bound::on)
                .appendAll(quote.commitments().map(Commitment::on))
                .distinct()
                .flatMap(holding -> commitment(
                        holding,
                        said.find(bound -> bound.on().equals(holding)).map(Said.Bound::until),
                        quote.commitments()
                                .find(bound -> bound.on().equals(holding))
                                .map(bound -> bound.term().until()))));
    }

    private static boolean isFor(NeededConsent needed, Commitment commitment) {
        return needed.extent() == Consent.Extent.TERM && needed.at().equals(commitment.on());
    }

    private static Vector<Finding> commitment(HoldingId on, Option<LocalDate> said, Option<LocalDate> actual) {
        if (said.equals(actual)) {
            return Vector.empty();
        }
        return said.isEmpty()
                ? Vector.of(new Finding.CommitmentNotMentioned(on, actual.get()))
                : Vector.of(new Finding.CommitmentMismatch(on, said, actual));
    }

    private Vector<Finding> assumptions() {
        return promise.said()
                .assumptions()
                .toVector()
                .flatMap(said -> quote.assumptions().removeAll(said))
                .map(Finding.AssumptionNotMentioned::new);
    }
}
