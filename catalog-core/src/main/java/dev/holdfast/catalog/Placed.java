package dev.holdfast.catalog;

/**
 * A part of a catalogue and where it is.
 *
 * @param at the place, such as {@code "version 2013-07-01 / pack start / slot tv"}
 * @param part what is there
 */
record Placed<T>(String at, T part) {

    <S> Placed<S> inside(String name, S inner) {
        return new Placed<>(at + " / " + name, inner);
    }

    CatalogProblem problem(CatalogProblem.Code code, String what, String mend) {
        return new CatalogProblem(code, at, what, mend);
    }
}
