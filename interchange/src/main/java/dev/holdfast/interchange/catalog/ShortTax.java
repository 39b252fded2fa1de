package dev.holdfast.interchange.catalog;

import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.Tree.Field;
import dev.holdfast.interchange.text.Tree.Fields;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;

/** How a short catalogue says its taxes: a rate alone is a category of code S, and nothing said is not taxed. */
final class ShortTax {

    static final String STANDARD = "standard";

    private static final String UNTAXED = "untaxed";

    static final Shape TAX = new Shape.Named(
            "short tax",
            "How everything is taxed that does not say otherwise.",
            "21",
            Option.none(),
            () -> Scalars.DECIMAL,
            () -> new Shape.Ways(Vector.of(
                    new Shape.Way(
                            Option.none(),
                            Scalars.DECIMAL.shape(),
                            "the rate in percent; the category is called '" + STANDARD + "', and its code is S"),
                    new Shape.Way(Option.none(), Taxes.TAXATION.shape(), "a category of 'taxes', or several"))));

    static final Shape CATEGORY = new Shape.Named(
            "short tax category",
            "A way of being taxed.",
            "6",
            Option.none(),
            () -> Scalars.DECIMAL,
            () -> new Shape.Ways(Vector.of(
                    new Shape.Way(Option.none(), Scalars.DECIMAL.shape(), "the rate in percent; the code is S"),
                    new Shape.Way(Option.none(), Taxes.CATEGORY.entryShape(), "a tax category as in a catalogue"))));

    private final Fields file;
    private final Tree from;
    private final Option<Tree.Scalar> percent;

    ShortTax(Fields file, Tree from) {
        this.file = file;
        this.from = from;
        this.percent = file.get("tax")
                .filter(ShortTax::isRate)
                .map(Tree.Scalar.class::cast)
                .filter(tax -> !file.get("taxes")
                        .exists(taxes -> taxes instanceof Fields named
                                && named.get(tax.text()).isDefined()));
    }

    /** The taxation of the catalogue. */
    Tree taxation() {
        return percent.<Tree>map(rate -> Tree.Scalar.at(rate, STANDARD))
                .orElse(file.get("tax"))
                .getOrElse(() -> Tree.Scalar.at(file, hasStandard() ? STANDARD : UNTAXED));
    }

    /** The tax categories of the catalogue. */
    Tree categories() {
        Tree stated = file.get("taxes").getOrElse(() -> new Fields(Vector.empty(), file.place()));
        if (!(stated instanceof Fields named)) {
            return stated;
        }
        Vector<Field> own = named.fields()
                .map(tax -> isRate(tax.value()) ? new Field(tax.key(), category((Tree.Scalar) tax.value())) : tax);
        Vector<Field> standard =
                percent.map(rate -> Field.at(rate, STANDARD, category(rate))).toVector();
        Vector<Field> untaxed = file.get("tax").isDefined() || hasStandard()
                ? Vector.empty()
                : Vector.of(Field.at(file, UNTAXED, Fields.at(file, "code", Tree.Scalar.at(file, "Z"))));
        return new Fields(own.appendAll(standard).appendAll(untaxed), stated.place());
    }

    /** What says nothing of tax is taxed at the rate that is called standard. */
    private boolean hasStandard() {
        return file.get("taxes")
                .exists(taxes ->
                        taxes instanceof Fields named && named.get(STANDARD).isDefined());
    }

    /** A rate that taxes nothing was meant for something. */
    Vector<Fault> unused() {
        return file.get("taxes")
                .filter(taxes -> !hasStandard() && !says("tax", file))
                .map(taxes ->
                        new Fault(taxes.place(), "nothing is taxed by these", "add 'tax' with the name of one of them"))
                .toVector();
    }

    private static boolean says(String key, Tree tree) {
        if (tree instanceof Tree.Items items) {
            return items.items().exists(item -> says(key, item));
        }
        return tree instanceof Fields fields
                && fields.fields().exists(field -> field.key().text().equals(key) || says(key, field.value()));
    }

    /** A rate of nothing is zero rated: code S has a rate above zero. */
    private Tree category(Tree.Scalar rate) {
        if (new BigDecimal(rate.text()).signum() == 0) {
            return Fields.at(rate, "code", Tree.Scalar.at(rate, "Z"));
        }
        Fields dated =
                new Fields(Vector.of(Field.at(rate, "from", from), Field.at(rate, "percent", rate)), rate.place());
        return new Fields(
                Vector.of(
                        Field.at(rate, "code", Tree.Scalar.at(rate, "S")),
                        Field.at(rate, "rates", new Tree.Items(Vector.of(dated), rate.place()))),
                rate.place());
    }

    private static boolean isRate(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.text().matches("[0-9]{1,9}(\\.[0-9]{1,9})?");
    }
}
