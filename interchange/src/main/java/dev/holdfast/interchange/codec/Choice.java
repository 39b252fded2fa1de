package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * One of several sorts of object, told apart by a key that only that sort has.
 *
 * @param <T> the type that the sorts share
 */
public final class Choice<T> implements Entry<T> {

    private final String name;
    private final String meaning;
    private final Vector<Sort<T, ?>> sorts;

    private Choice(String name, String meaning, Vector<Sort<T, ?>> sorts) {
        this.name = name;
        this.meaning = meaning;
        this.sorts = sorts;
    }

    /**
     * A choice with its usual sort, which has no key to tell it by.
     *
     * @param name what it is called
     * @param meaning what it is for
     * @param type the type of the usual sort
     * @param codec the codec of the usual sort
     * @param <T> the type that the sorts share
     * @param <S> the type of the usual sort
     * @return the choice
     */
    public static <T, S extends T> Choice<T> usually(String name, String meaning, Class<S> type, Entry<S> codec) {
        return new Choice<>(name, meaning, Vector.of(new Sort<>(Option.none(), type, codec)));
    }

    /**
     * The same with another sort.
     *
     * @param key the key that only this sort has
     * @param type the type of the sort
     * @param codec the codec of the sort
     * @param <S> the type of the sort
     * @return the choice
     */
    public <S extends T> Choice<T> or(String key, Class<S> type, Entry<S> codec) {
        return new Choice<>(name, meaning, sorts.prepend(new Sort<>(Option.some(key), type, codec)));
    }

    @Override
    public Read<T> read(Option<Tree.Scalar> id, Tree tree, Scope scope) {
        return sorts.find(sort -> sort.isMeant(tree)).get().read(id, tree, scope);
    }

    @Override
    public Tree write(T value, Scope scope) {
        return sorts.find(sort -> sort.type().isInstance(value)).get().write(value, scope);
    }

    @Override
    public Tree.Field entry(T value, Scope scope) {
        return sorts.find(sort -> sort.type().isInstance(value)).get().entry(value, scope);
    }

    @Override
    public Shape shape() {
        return shape(sort -> sort.codec().shape());
    }

    @Override
    public Shape entryShape() {
        return shape(sort -> sort.codec().entryShape());
    }

    @Override
    public Shape idShape() {
        return sorts.last().codec().idShape();
    }

    private Shape shape(Function<Sort<T, ?>, Shape> of) {
        return new Shape.Named(
                name,
                meaning,
                "",
                Option.none(),
                () -> this,
                () -> new Shape.Ways(
                        sorts.reverse().map(sort -> new Shape.Way(Option.none(), of.apply(sort), sort.words()))));
    }

    private record Sort<T, S extends T>(Option<String> key, Class<S> type, Entry<S> codec) {

        String words() {
            return key.map(name -> "where the key '" + name + "' stands").getOrElse("where nothing else is said");
        }

        boolean isMeant(Tree tree) {
            return key.forAll(name ->
                    tree instanceof Tree.Fields fields && fields.get(name).isDefined());
        }

        Read<T> read(Option<Tree.Scalar> id, Tree tree, Scope scope) {
            return codec.read(id, tree, scope).turned(tree.place(), value -> value);
        }

        Tree write(T value, Scope scope) {
            return codec.write(type.cast(value), scope);
        }

        Tree.Field entry(T value, Scope scope) {
            return codec.entry(type.cast(value), scope);
        }
    }
}
