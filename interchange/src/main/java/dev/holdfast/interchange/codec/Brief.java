package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * An object said more briefly where a person writes it: what is obvious is left away, and what is nested stands beside
 * the rest. It is turned into the full form before it is read, and back after it is written.
 *
 * @param <T> the type of the value
 */
public final class Brief<T> implements Codec<T> {

    private final Codec<T> full;
    private final String name;
    private final String example;
    private final Option<String> bare;
    private final Vector<Tuple2<String, String>> usual;
    private final Option<String> lifted;

    private Brief(
            Codec<T> full,
            String name,
            String example,
            Option<String> bare,
            Vector<Tuple2<String, String>> usual,
            Option<String> lifted) {
        this.full = full;
        this.name = name;
        this.example = example;
        this.bare = bare;
        this.usual = usual;
        this.lifted = lifted;
    }

    /**
     * The brief form of an object, which so far is the full one.
     *
     * @param full the codec of the object with its keys
     * @param name what the brief form is called
     * @param example an example in YAML, in brief
     * @param <T> the type of the value
     * @return the brief form
     */
    public static <T> Brief<T> of(Codec<T> full, String name, String example) {
        return new Brief<>(full, name, example, Option.none(), Vector.empty(), Option.none());
    }

    /**
     * Lets the value of a key stand for the whole.
     *
     * @param key the key
     * @return the brief form
     */
    public Brief<T> bare(String key) {
        return new Brief<>(full, name, example, Option.some(key), usual, lifted);
    }

    /**
     * Lets a key be left away where a usual text holds.
     *
     * @param key the key
     * @param text the usual text
     * @return the brief form
     */
    public Brief<T> usually(String key, String text) {
        return new Brief<>(full, name, example, bare, usual.append(Tuple.of(key, text)), lifted);
    }

    /**
     * Lets the keys of what stands under a key stand beside the others.
     *
     * @param key the key
     * @return the brief form
     */
    public Brief<T> lifting(String key) {
        return new Brief<>(full, name, example, bare, usual, Option.some(key));
    }

    @Override
    public Read<T> read(Tree tree, Scope scope) {
        if (tree instanceof Tree.Scalar scalar && !scalar.isNothing() && bare.isDefined()) {
            return full.read(whole(Tree.Fields.at(tree, bare.get(), scalar)), scope);
        }
        if (tree instanceof Tree.Scalar scalar && scalar.isNothing() && needsNothing()) {
            return full.read(whole(new Tree.Fields(Vector.empty(), tree.place())), scope);
        }
        return full.read(tree instanceof Tree.Fields fields ? whole(fields) : tree, scope);
    }

    private boolean needsNothing() {
        return keys().forAll(
                        key -> !key.required() || usual.exists(one -> one._1().equals(key.name())));
    }

    private Tree.Fields whole(Tree.Fields brief) {
        Tree.Fields all = usual.foldLeft(
                brief,
                (fields, one) -> fields.get(one._1()).isDefined()
                        ? fields
                        : fields.with(one._1(), new Tree.Scalar(one._2(), Tree.Form.TEXT, brief.place())));
        return lifted.map(key -> lowered(key, all)).getOrElse(all);
    }

    private Tree.Fields lowered(String key, Tree.Fields fields) {
        Vector<String> own = keys().map(Shape.KeyShape::name).remove(key);
        Tree.Fields below = new Tree.Fields(
                fields.fields().reject(field -> own.contains(field.key().text())), fields.place());
        return new Tree.Fields(
                fields.fields()
                        .filter(field -> own.contains(field.key().text()))
                        .prepend(Tree.Field.at(below, key, below)),
                fields.place());
    }

    @Override
    public Tree write(T value, Scope scope) {
        Tree tree = full.write(value, scope);
        return tree instanceof Tree.Fields fields ? brief(fields) : tree;
    }

    private Tree brief(Tree.Fields full) {
        Vector<Tree.Field> beside = full.fields()
                .flatMap(field -> lifted.contains(field.key().text()) && field.value() instanceof Tree.Fields below
                        ? below.fields()
                        : Vector.of(field))
                .reject(this::isUsual);
        return beside.size() == 1
                        && bare.contains(beside.head().key().text())
                        && beside.head().value() instanceof Tree.Scalar only
                ? only
                : Tree.Fields.of(beside);
    }

    private boolean isUsual(Tree.Field field) {
        return field.value() instanceof Tree.Scalar said
                && usual.contains(Tuple.of(field.key().text(), said.text()));
    }

    @Override
    public Shape shape() {
        Shape.Named named = (Shape.Named) full.shape();
        return new Shape.Named(
                name,
                named.meaning(),
                example,
                Option.none(),
                () -> this,
                () -> new Shape.Keys(
                        keys().flatMap(key -> lifted.contains(key.name()) ? keys(key.shape()) : Vector.of(key))
                                .map(this::withUsual),
                        bare));
    }

    private Shape.KeyShape withUsual(Shape.KeyShape key) {
        return usual.find(one -> one._1().equals(key.name()))
                .map(one -> new Shape.KeyShape(key.name(), key.shape(), false, "'" + one._2() + "'", key.meaning()))
                .getOrElse(key);
    }

    private Vector<Shape.KeyShape> keys() {
        return keys(full.shape());
    }

    private static Vector<Shape.KeyShape> keys(Shape shape) {
        return ((Shape.Keys) ((Shape.Named) shape).body().get()).keys();
    }
}
