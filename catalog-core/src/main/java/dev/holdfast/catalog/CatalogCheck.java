package dev.holdfast.catalog;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Finds everything that is wrong with the versions of a catalogue, all at once. */
final class CatalogCheck {

    private CatalogCheck() {}

    static Vector<CatalogProblem> of(Seq<CatalogVersion> versions) {
        Vector<Brochure> all = versions.toVector().map(Brochure::new);
        return all.flatMap(CatalogCheck::inside).appendAll(new VersionsCheck(all).problems());
    }

    private static Vector<CatalogProblem> inside(Brochure brochure) {
        return new IdCheck(brochure)
                .problems()
                .appendAll(new SlotCheck(brochure).problems())
                .appendAll(new MoneyCheck(brochure).problems())
                .appendAll(new PromotionCheck(brochure).problems())
                .appendAll(new RuleCheck(brochure).problems())
                .appendAll(new WarningCheck(brochure).problems());
    }
}
