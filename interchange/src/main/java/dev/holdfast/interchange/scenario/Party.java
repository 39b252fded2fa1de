package dev.holdfast.interchange.scenario;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.catalog.rule.Facts;

/**
 * An account as a scenario starts with it.
 *
 * @param terms what it has agreed on
 * @param facts what the host knows of the customer
 * @param policy how it is billed
 */
public record Party(AccountTerms terms, Facts facts, BillingPolicy policy) {

    public Party {
        requireNonNull(terms, "terms");
        requireNonNull(facts, "facts");
        requireNonNull(policy, "policy");
    }
}
