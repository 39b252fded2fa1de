package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.subscription.AccountTerms;
import dev.holdfast.catalog.Catalog;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Customers' lives. */
public final class Lives {

    private static final int NUMBERS = 16;

    private Lives() {}

    /**
     * Lives of up to some requests: subscriptions, pack changes, additions, removals, other quantities and undos at random places, asked
     * for today, later or in hindsight, with the consents without which they would be refused (mostly).
     *
     * @param requests the most requests, at least 1
     * @return the lives, on catalogues of {@link Catalogs#any()}
     */
    public static Arbitrary<Life> upTo(int requests) {
        return of(Catalogs.any(), requests);
    }

    /**
     * Lives on given catalogues, such as a host's own.
     *
     * @param catalogs the catalogues
     * @param requests the most requests, at least 1
     * @return the lives
     */
    public static Arbitrary<Life> of(Arbitrary<Catalog> catalogs, int requests) {
        return Combinators.combine(
                        catalogs, terms(), Dice.row(NUMBERS).list().ofMinSize(1).ofMaxSize(requests))
                .as((catalog, terms, rows) -> new LifeDraft(catalog, terms).lived(rows))
                .filter(life -> life.transitions().nonEmpty());
    }

    /**
     * What accounts agree on: any cycle day, in euro.
     *
     * @return the terms
     */
    public static Arbitrary<AccountTerms> terms() {
        return Arbitraries.integers()
                .between(1, 31)
                .map(day -> AccountTerms.of("account", day, "Europe/Brussels", "EUR"));
    }
}
