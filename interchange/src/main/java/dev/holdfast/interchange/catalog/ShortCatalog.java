package dev.holdfast.interchange.catalog;

import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Verbatim;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.Tree.Field;
import dev.holdfast.interchange.text.Tree.Fields;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.UnaryOperator;

/**
 * A catalogue of a few lines, said by keys of the file that needs it. It is turned into a catalogue as any other before
 * it is read, so that whatever a catalogue says can be said in it.
 */
public final class ShortCatalog {

    private static final String PLAN = "plan";
    private static final String FIRST_DAY = "1900-01-01";

    /** The sections that are said in short, in the first version and in later ones. */
    private static final Vector<String> SECTIONS =
            Vector.of("charges", "offers", "packs", "addOns", "promotions", "rules");

    private static final Vector<Shape.KeyShape> OFFERS = Vector.of(
            key(
                    "charges",
                    new Shape.MapOf(Scalars.TEXT.shape(), ShortOffer.CHARGE),
                    "no such plan",
                    "what the plan '" + PLAN + "' costs"),
            key("offers", new Shape.MapOf(Scalars.TEXT.shape(), ShortOffer.OFFER), "none", "products by id"),
            key("packs", new Shape.MapOf(Scalars.TEXT.shape(), ShortOffer.PACK), "none", "packs by id"),
            key("addOns", new Shape.MapOf(Scalars.TEXT.shape(), ShortOffer.ADD_ON), "none", "add-ons by id"),
            key("promotions", new Shape.MapOf(Scalars.TEXT.shape(), ShortPromotion.SHAPE), "none", "promotions by id"),
            key("rules", new Shape.ListOf(Rules.RULE.shape()), "none", "all rules"));

    private static final Vector<Shape.KeyShape> KEYS = Vector.of(
                    key("currency", Scalars.CURRENCY.shape(), "EUR", "the currency of every amount"),
                    key(
                            "prices",
                            Taxes.BASIS.shape(),
                            "nothing is taxed; needed with a tax",
                            "whether prices contain their tax"),
                    key(
                            "tax",
                            ShortTax.TAX,
                            "nothing is taxed: category Z, 0 %",
                            "how everything is taxed that does not say otherwise"),
                    key(
                            "taxes",
                            new Shape.MapOf(Scalars.TEXT.shape(), ShortTax.CATEGORY),
                            "none",
                            "the tax categories by the name that charges use"),
                    key("from", Scalars.DATE.shape(), FIRST_DAY, "the day from which all this is sold and taxed so"))
            .appendAll(OFFERS)
            .append(key("versions", new Shape.ListOf(version()), "none", "what changes on later days"));

    private ShortCatalog() {}

    /** A version in which offers are said in short too. */
    private static Shape version() {
        Shape.Named full = (Shape.Named) StatedVersion.CODEC.shape();
        return new Shape.Named(
                "short version",
                full.meaning(),
                full.example(),
                Option.none(),
                () -> StatedVersion.CODEC,
                () -> new Shape.Keys(
                        ShortOffer.keys(full)
                                .reject(key -> OFFERS.exists(own -> own.name().equals(key.name())))
                                .appendAll(OFFERS.map(own -> new Shape.KeyShape(
                                        own.name(), own.shape(), false, StatedVersion.AS_BEFORE, own.meaning()))),
                        Option.none()));
    }

    private static Shape.KeyShape key(String name, Shape shape, String usual, String meaning) {
        return new Shape.KeyShape(name, shape, false, usual, meaning);
    }

    /**
     * Declares the keys. They are for people: what is written is a whole catalogue.
     *
     * @param keys the keys of the file
     * @param <T> the type of what the file says
     */
    public static <T> void keys(Keys<T> keys) {
        KEYS.forEach(key -> keys.optional(
                key.name(), new Verbatim(key.shape()), object -> Option.none(), key.usual(), key.meaning()));
    }

    /**
     * The keys that the file gives.
     *
     * @param file the file
     * @return those of its keys that are of a short catalogue
     */
    public static Vector<Tree.Scalar> given(Fields file) {
        return file.fields()
                .map(Field::key)
                .filter(key -> KEYS.exists(known -> known.name().equals(key.text())));
    }

    /**
     * The catalogue that the file states in short.
     *
     * @param file the file
     * @return the catalogue as a tree, in which everything has the place at which it was said
     */
    public static Read<Fields> expanded(Fields file) {
        Tree from = file.get("from").getOrElse(() -> Tree.Scalar.at(file, FIRST_DAY));
        ShortTax tax = new ShortTax(file, from);
        Vector<Field> catalog = Vector.of(
                        Field.at(file, "catalog", Tree.Scalar.at(file, "short")),
                        Field.at(file, "currency", file.get("currency").getOrElse(() -> Tree.Scalar.at(file, "EUR"))),
                        Field.at(file, "tax", tax.taxation()),
                        Field.at(file, "taxes", tax.categories()),
                        Field.at(file, "versions", versions(file, from)))
                .appendAll(file.fields().find(field -> field.key().text().equals("prices")));
        return Read.of(new Fields(catalog, file.place())).and(unsaidBasis(file).appendAll(tax.unused()));
    }

    /** Taken for the other basis, every amount would be wrong, and nobody would see it. */
    private static Vector<Fault> unsaidBasis(Fields file) {
        return file.get("prices").isDefined()
                ? Vector.empty()
                : file.get("tax")
                        .orElse(file.get("taxes"))
                        .map(tax -> new Fault(
                                tax.place(),
                                "it is not said whether prices contain this tax",
                                "add 'prices: tax-inclusive' or 'prices: tax-exclusive'"))
                        .toVector();
    }

    private static Tree versions(Fields file, Tree from) {
        Fields first = new Fields(
                file.fields()
                        .filter(field -> SECTIONS.contains(field.key().text()))
                        .prepend(Field.at(file, "from", from)),
                file.place());
        Tree later = file.get("versions").getOrElse(() -> new Tree.Items(Vector.empty(), file.place()));
        Vector<Tree> all = later instanceof Tree.Items items ? items.items() : Vector.of(later);
        return new Tree.Items(
                all.prepend(first).map(version -> version instanceof Fields fields ? inFull(fields) : version),
                later.place());
    }

    /** A version with its sections in full. */
    private static Fields inFull(Fields version) {
        Vector<Field> sections = Vector.of(
                Field.at(version, "products", products(version)),
                Field.at(version, "packs", each(section(version, "packs"), ShortOffer::whole)),
                Field.at(version, "addOns", each(section(version, "addOns"), ShortOffer::whole)),
                Field.at(version, "promotions", each(section(version, "promotions"), ShortPromotion::whole)));
        Vector<String> replaced =
                sections.map(section -> section.key().text()).appendAll(Vector.of("charges", "offers"));
        return new Fields(
                version.fields()
                        .reject(field -> replaced.contains(field.key().text()))
                        .appendAll(sections.reject(section -> isEmpty(section.value()))),
                version.place());
    }

    private static boolean isEmpty(Tree tree) {
        return tree instanceof Fields fields && fields.fields().isEmpty();
    }

    private static Tree products(Fields version) {
        Tree offers = section(version, "offers");
        Vector<Field> plan = version.get("charges")
                .map(charges ->
                        Field.at(charges, PLAN, Fields.at(charges, "charges", each(charges, ShortOffer::charge))))
                .toVector();
        Vector<Field> whole = version.get("products")
                .filter(Fields.class::isInstance)
                .map(products -> ((Fields) products).fields())
                .getOrElse(Vector.empty());
        return offers instanceof Fields named
                ? new Fields(
                        plan.appendAll(named.fields().map(ShortOffer::whole)).appendAll(whole), named.place())
                : offers;
    }

    static Tree each(Tree section, UnaryOperator<Field> whole) {
        return section instanceof Fields named ? new Fields(named.fields().map(whole), named.place()) : section;
    }

    private static Tree section(Fields file, String key) {
        return file.get(key).getOrElse(() -> new Fields(Vector.empty(), file.place()));
    }
}
