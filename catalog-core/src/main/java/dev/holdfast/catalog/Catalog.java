package dev.holdfast.catalog;

import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.tax.TaxRate;
import io.vavr.Tuple;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.joda.money.CurrencyUnit;

/**
 * The dated versions of one catalogue, checked.
 *
 * <p>There is no catalogue with problems: {@link #of} gives the catalogue or every problem at once.
 *
 * <p>Immutable and thread-safe.
 */
public final class Catalog {

    private final CatalogId id;
    private final TreeMap<LocalDate, CatalogVersion> versions;
    private final NavigableMap<LocalDate, Option<CatalogVersion>> byDate;
    private final Vector<CatalogVersion> revising;
    private final Vector<LocalDate> taxRateDays;
    private final Vector<CatalogProblem> warnings;

    private Catalog(CatalogId id, TreeMap<LocalDate, CatalogVersion> versions, Vector<CatalogProblem> warnings) {
        this.id = id;
        this.versions = versions;
        this.byDate = new java.util.TreeMap<>(versions.mapValues(Option::some).toJavaMap());
        this.revising = versions.values()
                .toVector()
                .filter(version -> version.revisions().nonEmpty());
        this.taxRateDays = taxRateDays(versions.values());
        this.warnings = warnings;
    }

    private static Vector<LocalDate> taxRateDays(Seq<CatalogVersion> versions) {
        return versions.flatMap(version -> version.taxCategories()
                        .flatMap(category -> category.rates().map(TaxRate::from))
                        .prepend(version.from()))
                .toSortedSet()
                .toVector();
    }

    /**
     * Checks versions and makes them a catalogue.
     *
     * @param id the catalogue's name
     * @param versions its versions, in any order, at least one
     * @return the catalogue, or every problem found
     * @throws IllegalArgumentException if there is no version
     */
    public static Validation<Seq<CatalogProblem>, Catalog> of(String id, Iterable<CatalogVersion> versions) {
        Vector<CatalogVersion> all = Vector.ofAll(versions).sortBy(CatalogVersion::from);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("catalogue " + id + " needs at least one version");
        }
        Vector<CatalogProblem> found = CatalogCheck.of(all);
        Vector<CatalogProblem> problems = found.reject(problem -> problem.code().isWarning());
        return problems.isEmpty()
                ? Validation.valid(new Catalog(
                        new CatalogId(id),
                        TreeMap.ofEntries(all.map(version -> Tuple.of(version.from(), version))),
                        found))
                : Validation.invalid(problems);
    }

    /**
     * The catalogue's name.
     *
     * @return the id
     */
    public CatalogId id() {
        return id;
    }

    /**
     * The currency of all its versions.
     *
     * @return the currency
     */
    public CurrencyUnit currency() {
        return versions.head()._2().currency();
    }

    /**
     * All versions by the day they take effect.
     *
     * @return the versions, never empty
     */
    public TreeMap<LocalDate, CatalogVersion> versions() {
        return versions;
    }

    /**
     * The versions that change something for what is held already.
     *
     * @return those that have revisions, ascending
     */
    public Vector<CatalogVersion> revising() {
        return revising;
    }

    /**
     * The versions that can change something for what was bought under another.
     *
     * @param bought the day on which the version that it was bought under took effect
     * @return those that have revisions and take effect later, ascending
     */
    public Vector<CatalogVersion> revisingAfter(LocalDate bought) {
        return revising.isEmpty() || !revising.last().from().isAfter(bought)
                ? Vector.empty()
                : revising.dropUntil(version -> version.from().isAfter(bought));
    }

    /**
     * The days on which a rate of tax may become another: those of the rates, and those of the versions that state them.
     *
     * @return the days, ascending
     */
    public Vector<LocalDate> taxRateDays() {
        return taxRateDays;
    }

    /**
     * What deserves a look though the catalogue can be used.
     *
     * @return the warnings
     */
    public Vector<CatalogProblem> warnings() {
        return warnings;
    }

    /**
     * What could be bought on a day.
     *
     * @param date the day
     * @return the latest version that took effect on or before it; none before the first
     */
    public Option<CatalogVersion> asOf(LocalDate date) {
        return Option.of(byDate.floorEntry(date)).flatMap(Map.Entry::getValue);
    }

    /**
     * A version by the day it took effect.
     *
     * @param from the day
     * @return the version, or none
     */
    public Option<CatalogVersion> version(LocalDate from) {
        return byDate.getOrDefault(from, Option.none());
    }

    /**
     * An offer as a version describes it.
     *
     * @param from the day the version took effect
     * @param offer the offer's id
     * @return the offer, or none
     */
    public Option<Offer> offer(LocalDate from, OfferId offer) {
        return version(from).flatMap(version -> version.offer(offer));
    }

    /**
     * The part of it that one channel needs, to hand to whoever sells through it: what that channel sells, and what that
     * names. It decides and bills what was sold through the channel as the whole does. What only others sell or give is
     * not in it, and neither are their names.
     *
     * @param channel the channel
     * @return the extract, under the same name; or what would be wrong with it, such as that the channel sells nothing
     */
    public Validation<Seq<CatalogProblem>, Catalog> forChannel(String channel) {
        return Catalog.of(id.value(), Extract.of(versions.values().toVector(), channel));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Catalog that && id.equals(that.id) && versions.equals(that.versions);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + versions.hashCode();
    }

    @Override
    public String toString() {
        return "Catalog " + id + " " + versions.keySet().mkString("[", ", ", "]");
    }
}
