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
        return lived(catalogs, requests, 0);
    }

    /**
     * Lives of up to some requests of every kind, with what a host reports: among other things what is held is transferred, billed on another
     * day, moved to another version and left before its time.
     *
     * @param requests the most requests, at least 1
     * @return the lives, on catalogues of {@link Catalogs#ofEveryTerm()}
     */
    public static Arbitrary<Life> ofEveryKind(int requests) {
        return lived(Catalogs.ofEveryTerm(), requests, 8);
    }

    private static Arbitrary<Life> lived(Arbitrary<Catalog> catalogs, int requests, int reports) {
        return Combinators.combine(
                        catalogs,
                        terms(),
                        Dice.row(NUMBERS).list().ofMinSize(1).ofMaxSize(requests),
                        Dice.row(NUMBERS).list().ofMaxSize(reports))
                .as((catalog, terms, rows, told) -> new LifeDraft(catalog, terms, reports > 0).lived(rows, told))
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
