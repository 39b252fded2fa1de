package dev.holdfast.billing.subscription;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.rule.Facts;

/**
 * What a decision is made with.
 *
 * @param catalog the catalogue
 * @param terms what the account has agreed on
 * @param facts what only the host knows
 */
public record Context(Catalog catalog, AccountTerms terms, Facts facts) {

    public Context {
        requireNonNull(catalog, "catalog");
        requireNonNull(terms, "terms");
        requireNonNull(facts, "facts");
        if (!catalog.currency().equals(terms.currency())) {
            throw new IllegalArgumentException("catalogue " + catalog.id() + " is in " + catalog.currency()
                    + " and account " + terms.account() + " pays in " + terms.currency());
        }
    }

    /**
     * A context without facts.
     *
     * @param catalog the catalogue
     * @param terms what the account has agreed on
     * @return the context
     * @throws IllegalArgumentException if the account pays in another currency than the catalogue's
     */
    public static Context of(Catalog catalog, AccountTerms terms) {
        return new Context(catalog, terms, Facts.NONE);
    }

    /**
     * The same with facts.
     *
     * @param facts what the host knows
     * @return the context
     */
    public Context knowing(Facts facts) {
        return facts.equals(this.facts) ? this : new Context(catalog, terms, facts);
    }
}
