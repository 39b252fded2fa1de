package dev.holdfast.interchange.catalog;

import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Maps;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Verbatim;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.Tree.Field;
import dev.holdfast.interchange.text.Tree.Fields;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
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

    /** The sections of a version that are taken as they are. */
    private static final Vector<String> SECTIONS = Vector.of("rules");

    private static final Vector<String> MODELS = ((Shape.Ways)
                    ((Shape.Named) Prices.PRICE.shape()).body().get())
            .ways()
            .flatMap(Shape.Way::key);

    private static final Map<String, String> NAMES =
            HashMap.of("day", "daily", "week", "weekly", "month", "monthly", "3 months", "quarterly", "year", "yearly");

    private static final Shape OFFER =
            offer("short offer", "A product in short.", Offers.PRODUCT.entryShape(), "a product");

    private static final Shape CHARGE = priced(
            "short charge",
            "A charge in short.",
            "its price, charged every month in advance",
            Vector.of(new Shape.Way(Option.none(), Charges.CHARGE.entryShape(), "a charge as in a catalogue")));

    private static final Shape ADD_ON =
            offer("short add-on", "An add-on in short.", Offers.ADD_ON.entryShape(), "an add-on");

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
            key("from", Scalars.DATE.shape(), FIRST_DAY, "the day from which all this is sold and taxed so"),
            key(
                    "charges",
                    new Shape.MapOf(Scalars.TEXT.shape(), CHARGE),
                    "no such plan",
                    "what the plan '" + PLAN + "' costs"),
            key("offers", new Shape.MapOf(Scalars.TEXT.shape(), OFFER), "none", "products by id"),
            key("packs", Maps.byId(Offers.PACK).shape(), "none", "packs by id"),
            key("addOns", new Shape.MapOf(Scalars.TEXT.shape(), ADD_ON), "none", "add-ons by id"),
            key("promotions", new Shape.MapOf(Scalars.TEXT.shape(), ShortPromotion.SHAPE), "none", "promotions by id"),
            key("rules", new Shape.ListOf(Rules.RULE.shape()), "none", "all rules"),
            key("versions", new Shape.ListOf(StatedVersion.CODEC.shape()), "none", "what changes on later days"));

    private ShortCatalog() {}

    private static Shape offer(String name, String meaning, Shape offer, String words) {
        return priced(
                name,
                meaning,
                "its price for each, charged every month in advance",
                Vector.of(
                        new Shape.Way(
                                Option.none(),
                                Charges.CHARGE.entryShape(),
                                "its only charge: `{price: 299, every: year}`; the price is for each"),
                        new Shape.Way(Option.none(), offer, words + " as in a catalogue")));
    }

    private static Shape priced(String name, String meaning, String alone, Vector<Shape.Way> whole) {
        return new Shape.Named(
                name,
                meaning,
                "29.95",
                Option.none(),
                () -> Prices.PRICE,
                () -> new Shape.Ways(whole.prepend(new Shape.Way(Option.none(), Prices.PRICE.shape(), alone))));
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
        Vector<Field> sections =
                file.fields().filter(field -> SECTIONS.contains(field.key().text()));
        Fields first = new Fields(
                Vector.of(
                                Field.at(file, "from", from),
                                Field.at(file, "products", products(file)),
                                Field.at(file, "packs", each(section(file, "packs"), ShortCatalog::whole)),
                                Field.at(file, "addOns", each(section(file, "addOns"), ShortCatalog::whole)),
                                Field.at(file, "promotions", each(section(file, "promotions"), ShortPromotion::whole)))
                        .appendAll(sections),
                file.place());
        Tree later = file.get("versions").getOrElse(() -> new Tree.Items(Vector.empty(), file.place()));
        return later instanceof Tree.Items items
                ? new Tree.Items(
                        items.items().map(version -> later(version, first)).prepend(first), items.place())
                : later;
    }

    /** A revision is from the day of its version, and a price alone is that of the only charge, if nothing else is said. */
    private static Tree later(Tree version, Fields first) {
        if (!(version instanceof Fields fields) || fields.get("from").isEmpty()) {
            return version;
        }
        Tree from = fields.get("from").get();
        Fields revised = replaced(
                fields,
                "revisions",
                revisions -> revisions instanceof Tree.Items items
                        ? new Tree.Items(
                                items.items()
                                        .map(revision -> revision instanceof Fields said
                                                        && said.get("from").isEmpty()
                                                ? said.with("from", from)
                                                : revision),
                                items.place())
                        : revisions);
        return replaced(
                revised, "reprice", prices -> each(prices, price -> new Field(price.key(), repriced(price, first))));
    }

    private static Tree repriced(Field price, Fields first) {
        return isPrice(price.value())
                ? Vector.of("products", "packs", "addOns")
                        .flatMap(first::get)
                        .flatMap(section -> in(section, price.key().text()))
                        .flatMap(offer -> in(offer, "charges"))
                        .filter(charges -> charges instanceof Fields named
                                && named.fields().size() == 1)
                        .map(charges -> (Tree) Fields.at(
                                price.value(),
                                ((Fields) charges).fields().head().key().text(),
                                price.value()))
                        .headOption()
                        .getOrElse(price::value)
                : price.value();
    }

    private static Option<Tree> in(Tree tree, String key) {
        return tree instanceof Fields fields ? fields.get(key) : Option.none();
    }

    private static Tree products(Fields file) {
        Tree offers = section(file, "offers");
        Vector<Field> plan = file.get("charges")
                .map(charges ->
                        Field.at(charges, PLAN, Fields.at(charges, "charges", each(charges, ShortCatalog::charge))))
                .toVector();
        return offers instanceof Fields named
                ? new Fields(plan.appendAll(named.fields().map(ShortCatalog::whole)), named.place())
                : offers;
    }

    private static Tree each(Tree section, UnaryOperator<Field> whole) {
        return section instanceof Fields named ? new Fields(named.fields().map(whole), named.place()) : section;
    }

    private static Tree section(Fields file, String key) {
        return file.get(key).getOrElse(() -> new Fields(Vector.empty(), file.place()));
    }

    /** An offer that is only its price, or only its charge, as one with that charge. */
    private static Field whole(Field offer) {
        if (isPrice(offer.value())) {
            return new Field(offer.key(), only("monthly", Fields.at(offer.value(), "price", each(offer.value()))));
        }
        if (!(offer.value() instanceof Fields fields)) {
            return offer;
        }
        return fields.get("price").isDefined() && fields.get("charges").isEmpty()
                ? new Field(offer.key(), only(name(fields), forEach(fields)))
                : new Field(offer.key(), replaced(fields, "charges", charges -> each(charges, ShortCatalog::charge)));
    }

    private static Fields replaced(Fields fields, String key, UnaryOperator<Tree> change) {
        return new Fields(
                fields.fields()
                        .map(field -> field.key().text().equals(key)
                                ? new Field(field.key(), change.apply(field.value()))
                                : field),
                fields.place());
    }

    private static String name(Fields charge) {
        Option<String> sort =
                Vector.of("usage", "once").find(key -> charge.get(key).isDefined());
        return sort.orElse(() -> charge.get("every")
                        .flatMap(every -> every instanceof Tree.Scalar text ? NAMES.get(text.text()) : Option.none()))
                .getOrElse("monthly");
    }

    /** A charge that is only a price model, as one every month in advance. */
    private static Field charge(Field charge) {
        return charge.value() instanceof Fields && isPrice(charge.value())
                ? new Field(charge.key(), Fields.at(charge.value(), "price", charge.value()))
                : charge;
    }

    private static boolean isPrice(Tree offer) {
        return offer instanceof Tree.Scalar
                || (offer instanceof Fields fields
                        && fields.fields().size() == 1
                        && MODELS.contains(fields.fields().head().key().text()));
    }

    private static Tree only(String name, Fields charge) {
        return Fields.at(charge, "charges", Fields.at(charge, name, charge));
    }

    private static Fields forEach(Fields charge) {
        return replaced(charge, "price", ShortCatalog::each);
    }

    /** Five of what has one price cost five times as much. */
    private static Tree each(Tree price) {
        boolean isAmount = price instanceof Tree.Scalar scalar && !MODELS.contains(scalar.text());
        return isAmount ? Fields.at(price, "perUnit", price) : price;
    }
}
