package dev.holdfast.interchange.scenario;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A scenario as it was written down.
 *
 * @param title what it is called
 * @param about where it comes from and what it shows, or none
 * @param catalog what is sold
 * @param parties the accounts, never empty, each with a name of its own
 * @param steps what is done and asked, in the order in which it was recorded
 * @param expect what should come of the whole, or none
 */
public record Script(
        String title,
        Option<String> about,
        Catalog catalog,
        Vector<Party> parties,
        Vector<Step> steps,
        Option<Expected> expect) {

    public Script {
        requireNonNull(title, "title");
        requireNonNull(about, "about");
        requireNonNull(catalog, "catalog");
        requireNonNull(parties, "parties");
        requireNonNull(steps, "steps");
        requireNonNull(expect, "expect");
    }
}
