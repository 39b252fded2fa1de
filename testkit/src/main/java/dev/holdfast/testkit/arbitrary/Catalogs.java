package dev.holdfast.testkit.arbitrary;

import dev.holdfast.catalog.Catalog;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Catalogues. */
public final class Catalogs {

    private static final int NUMBERS = 240;
    private static final int MORE_NUMBERS = 60;

    private Catalogs() {}

    /**
     * Catalogues of 2 to 6 packs with slots over several kinds of service, products, add-ons and promotions of every
     * kind of benefit and length, at odd prices with or without their tax, in one or two versions with a revision.
     *
     * @return the catalogues, all in euro and in force from 1 January 2023
     */
    public static Arbitrary<Catalog> any() {
        return Dice.row(NUMBERS).map(numbers -> new CatalogDraft(new Dice(numbers)).catalog());
    }

    /**
     * The same with terms that the reference does not know: fees for changes, ends, bills and events, use and what is
     * included of it, amounts off several charges together, promotions in whole periods, and rules that cost something.
     *
     * @return the catalogues
     */
    public static Arbitrary<Catalog> ofEveryTerm() {
        return Combinators.combine(any(), Dice.row(MORE_NUMBERS))
                .as((catalog, numbers) -> new TermsDraft(new Dice(numbers)).in(catalog));
    }
}
