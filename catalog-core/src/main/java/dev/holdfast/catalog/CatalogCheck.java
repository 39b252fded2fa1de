package dev.holdfast.catalog;

import dev.holdfast.catalog.promotion.Promotion;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Finds everything that is wrong with the versions of a catalogue, all at once. */
final class CatalogCheck {

    private CatalogCheck() {}

    static Vector<CatalogProblem> of(Seq<CatalogVersion> versions) {
        Vector<Brochure> all = versions.toVector().map(Brochure::new);
        Vector<Vector<Promotion>> before =
                versions.toVector().map(CatalogVersion::promotions).prepend(Vector.empty());
        return all.zip(before)
                .flatMap(version -> inside(version._1(), version._2()))
                .appendAll(new VersionsCheck(all).problems());
    }

    private static Vector<CatalogProblem> inside(Brochure brochure, Vector<Promotion> before) {
        return new IdCheck(brochure)
                .problems()
                .appendAll(new SlotCheck(brochure).problems())
                .appendAll(new MoneyCheck(brochure).problems())
                .appendAll(new PromotionCheck(brochure, before).problems())
                .appendAll(new RuleCheck(brochure).problems())
                .appendAll(new WarningCheck(brochure).problems());
    }
}
