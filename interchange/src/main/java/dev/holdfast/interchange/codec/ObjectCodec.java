package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An object with known keys.
 *
 * @param <T> the type of the object
 */
public final class ObjectCodec<T> implements Entry<T> {

    private final String name;
    private final Vector<Key<T, ?>> keys;
    private final Map<String, Key<T, ?>> byName;
    private final Option<Key<T, ?>> id;
    private final Option<Key<T, ?>> bare;
    private final Function<Given, ? extends T> make;
    private final Shape shape;
    private final Shape entryShape;

    private ObjectCodec(
            String name, String meaning, String example, Keys<T> declared, Function<Given, ? extends T> make) {
        this.name = name;
        this.keys = declared.keys();
        this.byName = new HashMap<>();
        this.id = declared.id();
        this.bare = declared.bare();
        this.make = make;
        String whole = id.isEmpty() ? name : name + " with its id";
        this.shape = new Shape.Named(whole, meaning, example, Option.none(), () -> this, () -> body(keys));
        this.entryShape =
                new Shape.Named(name, meaning, example, id.map(Key::name), () -> this, () -> body(keys.removeAll(id)));
        keys.forEach(key -> byName.put(key.name(), key));
    }

    /**
     * Declares an object.
     *
     * @param name what it is called in the reference and in problems, without article
     * @param meaning what it is for
     * @param example an example in YAML; of an object with an id, the id included
     * @param declaration declares the keys, and says how what they give becomes an object
     * @param <T> the type of the object
     * @return the codec
     */
    public static <T> ObjectCodec<T> of(
            String name, String meaning, String example, Function<Keys<T>, Function<Given, ? extends T>> declaration) {
        Keys<T> keys = new Keys<>();
        Function<Given, ? extends T> make = declaration.apply(keys);
        return new ObjectCodec<>(name, meaning, example, keys, make);
    }

    @Override
    public Read<T> read(Option<Tree.Scalar> under, Tree tree, Scope scope) {
        if (tree instanceof Tree.Fields fields) {
            return read(under, fields, scope);
        }
        if (bare.isDefined() && !(tree instanceof Tree.Scalar scalar && scalar.isNothing())) {
            Tree.Field only = new Tree.Field(new Tree.Scalar(bare.get().name(), Tree.Form.BARE, tree.place()), tree);
            return read(under, new Tree.Fields(Vector.of(only), tree.place()), scope);
        }
        return Read.fault(
                tree.place(), "expected " + name + " as keys and values, found " + tree.words(), mend(under, tree));
    }

    private boolean isOptional() {
        return keys.removeAll(id).forAll(key -> !key.shape().required());
    }

    private String mend(Option<Tree.Scalar> under, Tree tree) {
        Option<String> own = tree instanceof Tree.Scalar scalar
                ? OtherWords.instead(scalar.text(), Vector.of("in " + name))
                : Option.none();
        return own.map(OtherWords::meant)
                .getOrElse(() -> "write " + (isOptional() ? "{}, or " : "") + "keys of "
                        + names(under.isDefined()).mkString("'", "', '", "'") + example(under));
    }

    /** An example in one line, where it stands for itself and says anything. */
    private String example(Option<Tree.Scalar> under) {
        String example = ((Shape.Named) shape).example();
        return under.isDefined() || !example.startsWith("{") || example.equals("{}") ? "" : ", such as " + example;
    }

    private Read<T> read(Option<Tree.Scalar> under, Tree.Fields fields, Scope scope) {
        Reading reading = new Reading(new Object[keys.size()], scope);
        Vector<Fault> unknown = Vector.empty();
        under.forEach(text -> reading.take(id.get(), text));
        for (Tree.Field field : fields.fields()) {
            Key<T, ?> key = byName.get(field.key().text());
            if (key != null && (under.isEmpty() || !id.contains(key))) {
                reading.take(key, field.value());
            } else if (unknown.size() < Fault.MOST) {
                unknown = unknown.append(new Fault(
                        field.key().place(),
                        name + " has no key " + field.key().words(),
                        Near.mend(field.key().text(), name, names(under.isDefined()))));
            }
        }
        Place place = under.map(Tree.Scalar::place).getOrElse(fields.place());
        for (Key<T, ?> key : keys) {
            reading.complete(key, place);
        }
        return reading.<T>result(place, make, unknown);
    }

    private Vector<String> names(boolean underId) {
        return (underId ? keys.removeAll(id) : keys).map(Key::name);
    }

    @Override
    public Tree write(T value, Scope scope) {
        return write(value, keys, scope);
    }

    @Override
    public Tree.Field entry(T value, Scope scope) {
        Tree key = id.get().write(value, scope).get();
        Tree body = write(value, keys.removeAll(id), scope);
        return key instanceof Tree.Scalar scalar
                ? new Tree.Field(scalar, body)
                : Tree.Field.of(id.get().name(), key);
    }

    private Tree write(T value, Vector<Key<T, ?>> which, Scope scope) {
        List<Tree.Field> fields = new ArrayList<>(which.size());
        for (Key<T, ?> key : which) {
            Option<Tree> said = key.write(value, scope);
            if (said.isDefined()) {
                fields.add(new Tree.Field(key.label(), said.get()));
            }
        }
        return isBare(fields) ? fields.get(0).value() : Tree.Fields.of(fields);
    }

    private boolean isBare(List<Tree.Field> fields) {
        return fields.size() == 1
                && fields.get(0).value() instanceof Tree.Scalar
                && bare.exists(key -> key.name().equals(fields.get(0).key().text()));
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Shape entryShape() {
        return entryShape;
    }

    @Override
    public Shape idShape() {
        return id.get().shape().shape();
    }

    private Shape.Body body(Vector<Key<T, ?>> which) {
        return new Shape.Keys(which.map(Key::shape), bare.map(Key::name));
    }
}
