package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Tree;
import io.vavr.control.Option;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A key of an object: its name, what stands under it, and what holds without it.
 *
 * @param <T> the type of the object
 * @param <V> the type of what the key gives
 */
public final class Key<T, V> {

    private final int index;
    private final Shape.KeyShape shape;
    private final BiFunction<Tree, Scope, Read<V>> read;
    private final Option<Read<V>> absent;
    private final BiFunction<T, Scope, Option<Tree>> write;
    private final Tree.Scalar label;

    Key(
            int index,
            Shape.KeyShape shape,
            BiFunction<Tree, Scope, Read<V>> read,
            Option<V> absent,
            BiFunction<T, Scope, Option<Tree>> write) {
        this.index = index;
        this.shape = shape;
        this.read = read;
        this.absent = absent.map(Read::of);
        this.write = write;
        this.label = Tree.Scalar.text(shape.name());
    }

    static <T, V> Key<T, V> required(
            int index, String name, Codec<V> codec, Function<? super T, ? extends V> get, String meaning) {
        return new Key<>(
                index,
                new Shape.KeyShape(name, codec.shape(), true, "", meaning),
                codec::read,
                Option.none(),
                (object, scope) -> Option.some(codec.write(get.apply(object), scope)));
    }

    static <T, V> Key<T, Option<V>> optional(
            int index, String name, Codec<V> codec, Function<? super T, Option<V>> get, String usual, String meaning) {
        return new Key<>(
                index,
                new Shape.KeyShape(name, codec.shape(), false, usual, meaning),
                (tree, scope) -> codec.read(tree, scope).maybe(),
                Option.some(Option.none()),
                (object, scope) -> {
                    Option<V> value = get.apply(object);
                    return value.isDefined() ? Option.some(codec.write(value.get(), scope)) : Option.none();
                });
    }

    static <T, V> Key<T, V> usually(
            int index,
            String name,
            Codec<V> codec,
            V usual,
            Function<? super T, ? extends V> get,
            String words,
            String meaning) {
        return new Key<>(
                index,
                new Shape.KeyShape(name, codec.shape(), false, words, meaning),
                codec::read,
                Option.some(usual),
                (object, scope) -> {
                    V value = get.apply(object);
                    return value.equals(usual) ? Option.none() : Option.some(codec.write(value, scope));
                });
    }

    int index() {
        return index;
    }

    String name() {
        return shape.name();
    }

    Shape.KeyShape shape() {
        return shape;
    }

    Read<V> read(Tree tree, Scope scope) {
        return read.apply(tree, scope);
    }

    Read<V> missing(Place place) {
        return absent.getOrElse(() ->
                Read.fault(place, "the key '" + name() + "' is missing", "add '" + name() + "': " + shape.meaning()));
    }

    /** The key as it is written. */
    Tree.Scalar label() {
        return label;
    }

    /** What is written under the key; none if what holds without it says the same. */
    Option<Tree> write(T object, Scope scope) {
        return write.apply(object, scope);
    }

    static Fault given(Tree.Field field, String what) {
        return new Fault(field.key().place(), what, "take it out");
    }
}
