package dev.holdfast.billing.subscription;

import dev.holdfast.catalog.offer.HeldService;
import dev.holdfast.catalog.rule.Rule;
import java.time.LocalDate;

/**
 * What the catalogue says of the consents that a change needs. Where it says nothing, every loss and every reduction of a
 * service needs one.
 *
 * @param before what was held before the change
 * @param date the day of the change
 * @param context the catalogue
 */
record ConsentRules(State before, LocalDate date, Context context) {

    /** Whether a service may not be lost or reduced without a consent: no rule for the offer that gives it lets it. */
    boolean ask(HeldService service, Consent.Extent extent) {
        return !before.holdings()
                .values()
                .filter(holding -> holding.id().value().equals(service.at()))
                .exists(holding -> holding.versionOn(date, before, context)
                        .rules(Rule.ConsentNeeded.class)
                        .filter(rule -> rule.on().means(holding.offerOn(date, before, context)))
                        .exists(rule -> extent == Consent.Extent.LOSS ? !rule.loss() : !rule.reduction()));
    }
}
