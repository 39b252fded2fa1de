package dev.holdfast.testkit.arbitrary;

import dev.holdfast.catalog.Catalog;
import net.jqwik.api.Arbitrary;

/** Catalogues. */
public final class Catalogs {

    private static final int NUMBERS = 240;

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
}
