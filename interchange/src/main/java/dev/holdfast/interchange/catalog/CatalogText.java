package dev.holdfast.interchange.catalog;

import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.CatalogProblem;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.Tuple;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.EnumSet;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/** A whole catalogue as a tree. */
public final class CatalogText {

    /** What is wrong with something whatever became of the rest; other problems may come from what was left out. */
    private static final Set<CatalogProblem.Code> LOCAL =
            EnumSet.of(CatalogProblem.Code.WRONG_MONEY, CatalogProblem.Code.BROKEN_TIERS);

    private CatalogText() {}

    /**
     * What a file may say.
     *
     * @return the shape
     */
    public static Shape shape() {
        return StatedCatalog.CODEC.shape();
    }

    /**
     * Reads a catalogue.
     *
     * @param tree what the file says
     * @return the catalogue, or everything that is wrong with it
     */
    public static Validation<Vector<Fault>, Catalog> read(Tree tree) {
        Read<StatedCatalog> stated = StatedCatalog.CODEC.read(tree, new Scope(currency(tree)));
        return stated.value()
                .map(catalog -> checked(catalog, stated, Outline.of(tree)))
                .getOrElse(() -> Validation.invalid(stated.faults()));
    }

    /**
     * Writes a catalogue: its first version whole, and of the others what differs.
     *
     * @param catalog the catalogue
     * @return what the file says, with a {@link Tree.Refused} for everything that a file cannot say
     */
    public static Tree write(Catalog catalog) {
        return write(catalog.id().value(), Vector.ofAll(catalog.versions().values()));
    }

    static Tree write(String id, Vector<CatalogVersion> versions) {
        StatedCatalog stated = Difference.of(id, versions);
        return versions(stated).equals(versions)
                ? StatedCatalog.CODEC.write(stated, new Scope(stated.currency()))
                : new Tree.Refused(
                        "a version holds something twice, or is in another currency",
                        "give everything an id of its own, and each currency a catalogue of its own");
    }

    static Vector<CatalogVersion> versions(StatedCatalog stated) {
        return stated.versions()
                .foldLeft(
                        Vector.empty(),
                        (before, next) ->
                                before.appendAll(start(stated, before, next).with(next)));
    }

    private static Expansion start(StatedCatalog stated, Vector<CatalogVersion> before, StatedVersion next) {
        return before.lastOption()
                .filter(last -> next.inherits())
                .map(Expansion::after)
                .getOrElse(() -> Expansion.fresh(stated.currency(), stated.terms()));
    }

    /**
     * The currency that a file states. Amounts need it before the key that states it is read; a wrong one is reported by
     * that key.
     *
     * @param tree what the file says
     * @return the currency; euro where it is not stated or not understood
     */
    public static CurrencyUnit currency(Tree tree) {
        return Option.of(tree)
                .filter(Tree.Fields.class::isInstance)
                .flatMap(fields -> ((Tree.Fields) fields).get("currency"))
                .flatMap(stated -> Scalars.CURRENCY
                        .read(stated, new Scope(CurrencyUnit.EUR))
                        .value())
                .getOrElse(CurrencyUnit.EUR);
    }

    private static Validation<Vector<Fault>, Catalog> checked(
            StatedCatalog stated, Read<StatedCatalog> read, Outline outline) {
        Vector<CatalogVersion> versions = Vector.empty();
        Vector<Fault> faults = read.faults();
        boolean partial = read.partial();
        for (StatedVersion next : stated.versions().sortBy(StatedVersion::from)) {
            Expansion start = start(stated, versions, next);
            Tree.Fields place = outline.version(next.from().toString());
            Option<CatalogVersion> version = start.with(next);
            if (version.isEmpty()) {
                faults = faults.append(new Fault(
                        place.place(),
                        "it is not stated how prices are taxed",
                        "add 'tax' here or at the top of the file"));
            }
            faults = partial ? faults : faults.appendAll(References.faults(place, start, next));
            partial = partial || version.isEmpty();
            versions = versions.appendAll(version);
        }
        return catalog(stated.id(), versions, faults, partial, outline);
    }

    private static Validation<Vector<Fault>, Catalog> catalog(
            String id, Vector<CatalogVersion> versions, Vector<Fault> faults, boolean partial, Outline outline) {
        if (versions.isEmpty()) {
            return Validation.invalid(
                    faults.isEmpty()
                            ? Vector.of(new Fault(
                                    outline.place("versions"), "a catalogue needs at least one version", "add one"))
                            : faults);
        }
        Validation<Seq<CatalogProblem>, Catalog> catalog = Catalog.of(id, versions);
        Seq<CatalogProblem> problems = catalog.isValid() ? Vector.empty() : catalog.getError();
        Vector<Fault> found = problems.toVector()
                .filter(problem -> !partial || LOCAL.contains(problem.code()))
                .take(Fault.MOST)
                .distinctBy(problem -> Tuple.of(outline.place(problem.place()), problem.what(), problem.mend()))
                .map(problem -> new Fault(
                        outline.place(problem.place()), problem.place() + ": " + problem.what(), problem.mend()));
        Vector<Fault> all = Fault.all(faults, found);
        return all.isEmpty() ? Validation.valid(catalog.get()) : Validation.invalid(all);
    }
}
