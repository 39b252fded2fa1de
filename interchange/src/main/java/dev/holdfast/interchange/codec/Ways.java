package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One of several ways to say something: a word, a single value, a list, or a value under a key that says which way it
 * is.
 *
 * <p>Written is the first way that can say the value, in the order in which the ways were declared.
 *
 * @param <T> the type of the value
 */
public final class Ways<T> implements Codec<T> {

    private final String name;
    private final String meaning;
    private final String example;
    private final Vector<Way<T>> ways;

    private Ways(String name, String meaning, String example, Vector<Way<T>> ways) {
        this.name = name;
        this.meaning = meaning;
        this.example = example;
        this.ways = ways;
    }

    /**
     * Ways yet to be declared.
     *
     * @param name what is said, without article
     * @param meaning what it is for
     * @param example an example in YAML
     * @param <T> the type of the value
     * @return no way yet
     */
    public static <T> Ways<T> of(String name, String meaning, String example) {
        return new Ways<>(name, meaning, example, Vector.empty());
    }

    /**
     * A word that says it all.
     *
     * @param word the word
     * @param value what it says
     * @param meaning what it means
     * @return these ways and this one
     */
    public Ways<T> word(String word, T value, String meaning) {
        return or(new Way<>(
                Option.none(),
                meaning,
                tree -> tree instanceof Tree.Scalar scalar && scalar.text().equals(word),
                value::equals,
                () -> Scalars.word(word, value)));
    }

    /**
     * A single value by itself.
     *
     * @param type the type of what it says
     * @param codec the codec of the value
     * @param meaning what it means
     * @param <S> the type of what it says
     * @return these ways and this one
     */
    public <S extends T> Ways<T> single(Class<S> type, Codec<S> codec, String meaning) {
        return single(type::isInstance, cast(type, codec), meaning);
    }

    /**
     * A single value by itself.
     *
     * @param can whether it can say a value
     * @param codec the codec of the value
     * @param meaning what it means
     * @return these ways and this one
     */
    public Ways<T> single(Predicate<T> can, Codec<T> codec, String meaning) {
        return or(new Way<>(
                Option.none(),
                meaning,
                tree -> tree instanceof Tree.Scalar scalar && !scalar.isNothing(),
                can,
                () -> codec));
    }

    /**
     * A number by itself, where another single value means something else; it is declared before that one. JSON may write
     * it in quotes.
     *
     * @param can whether it can say a value
     * @param codec the codec of the value
     * @param meaning what it means
     * @return these ways and this one
     */
    public Ways<T> number(Predicate<T> can, Codec<T> codec, String meaning) {
        return or(new Way<>(
                Option.none(),
                meaning,
                tree -> tree instanceof Tree.Scalar scalar && scalar.text().matches(Scalars.NUMBER),
                can,
                () -> codec));
    }

    /**
     * Whatever looks like this way; it is declared before ways that would take it too.
     *
     * @param isMeant whether what is said is said this way
     * @param can whether it can say a value
     * @param codec the codec of the value
     * @param meaning what it means
     * @return these ways and this one
     */
    public Ways<T> meant(Predicate<Tree> isMeant, Predicate<T> can, Codec<T> codec, String meaning) {
        return or(new Way<>(Option.none(), meaning, isMeant, can, () -> codec));
    }

    /**
     * A list by itself. A single value that no other way takes is a list of one.
     *
     * @param can whether it can say a value
     * @param codec the codec of the list
     * @param meaning what it means
     * @return these ways and this one
     */
    public Ways<T> list(Predicate<T> can, Codec<T> codec, String meaning) {
        return or(new Way<>(Option.none(), meaning, Tree.Items.class::isInstance, can, () -> codec));
    }

    /**
     * Keys and values by themselves.
     *
     * @param can whether they can say a value
     * @param codec the codec of the whole
     * @param meaning what it means
     * @return these ways and this one
     */
    public Ways<T> fields(Predicate<T> can, Codec<T> codec, String meaning) {
        return or(new Way<>(Option.none(), meaning, Tree.Fields.class::isInstance, can, () -> codec));
    }

    /**
     * A value under a key that says what it is.
     *
     * @param key the key
     * @param type the type of what it says
     * @param codec the codec of the value
     * @param meaning what it means
     * @param <S> the type of what it says
     * @return these ways and this one
     */
    public <S extends T> Ways<T> key(String key, Class<S> type, Codec<S> codec, String meaning) {
        return key(key, type, () -> codec, meaning);
    }

    /**
     * A value under a key that says what it is, whose codec may hold these ways again.
     *
     * @param key the key
     * @param type the type of what it says
     * @param codec gives the codec of the value
     * @param meaning what it means
     * @param <S> the type of what it says
     * @return these ways and this one
     */
    public <S extends T> Ways<T> key(String key, Class<S> type, Supplier<Codec<S>> codec, String meaning) {
        return key(key, type::isInstance, () -> cast(type, codec.get()), meaning);
    }

    /**
     * A value under a key that says what it is.
     *
     * @param key the key
     * @param can whether it can say a value
     * @param codec gives the codec of the value
     * @param meaning what it means
     * @return these ways and this one
     */
    public Ways<T> key(String key, Predicate<T> can, Supplier<Codec<T>> codec, String meaning) {
        return or(new Way<>(
                Option.some(key),
                meaning,
                tree -> tree instanceof Tree.Fields fields && fields.get(key).isDefined(),
                can,
                codec));
    }

    private Ways<T> or(Way<T> way) {
        return new Ways<>(name, meaning, example, ways.append(way));
    }

    private static <T, S extends T> Codec<T> cast(Class<S> type, Codec<S> codec) {
        Function<S, T> up = value -> value;
        return codec.as(up, type::cast);
    }

    @Override
    public Read<T> read(Tree tree, Scope scope) {
        return ways.find(way -> way.isMeant().test(tree))
                .orElse(() -> ways.find(way -> way.isListOfOne(tree)))
                .map(way -> way.read(name, tree, scope))
                .getOrElse(() -> unknown(tree));
    }

    private Read<T> unknown(Tree tree) {
        Vector<String> keys = ways.flatMap(Way::key);
        if (tree instanceof Tree.Fields fields && !fields.fields().isEmpty() && !keys.isEmpty()) {
            Tree.Scalar key = fields.fields().head().key();
            return Read.fault(key.place(), name + " has no key " + key.words(), Near.mend(key.text(), keys));
        }
        return Read.fault(
                tree.place(),
                "expected " + name + ", found " + tree.words(),
                "write " + ways.map(Way::words).mkString(", or ") + ", such as " + example);
    }

    @Override
    public Tree write(T value, Scope scope) {
        return ways.find(way -> way.can().test(value))
                .map(way -> way.write(value, scope))
                .getOrElse(() -> new Tree.Refused(
                        name + " of " + value.getClass().getName() + " is the host's own and cannot be written",
                        "use " + ways.map(Way::words).mkString(", or ")));
    }

    @Override
    public Shape shape() {
        return new Shape.Named(
                name, meaning, example, Option.none(), () -> this, () -> new Shape.Ways(ways.map(Way::shape)));
    }

    private record Way<T>(
            Option<String> key,
            String meaning,
            Predicate<Tree> isMeant,
            Predicate<? super T> can,
            Supplier<Codec<T>> codec) {

        boolean isListOfOne(Tree tree) {
            return key.isEmpty()
                    && tree instanceof Tree.Scalar scalar
                    && !scalar.isNothing()
                    && codec.get().shape() instanceof Shape.ListOf;
        }

        Read<T> read(String name, Tree tree, Scope scope) {
            if (key.isEmpty()) {
                return codec.get().read(tree, scope);
            }
            Tree.Fields fields = (Tree.Fields) tree;
            Read<T> read = codec.get().read(fields.get(key.get()).get(), scope);
            return read.and(fields.fields()
                    .reject(field -> key.contains(field.key().text()))
                    .map(field -> Key.given(
                            field,
                            name + " says '" + key.get() + "' and also "
                                    + field.key().words())));
        }

        Tree write(T value, Scope scope) {
            Tree tree = codec.get().write(value, scope);
            return key.<Tree>map(name -> Tree.Fields.of(Vector.of(Tree.Field.of(name, tree))))
                    .getOrElse(tree);
        }

        Shape.Way shape() {
            return new Shape.Way(key, codec.get().shape(), meaning);
        }

        String words() {
            return key.map(name -> "'" + name + ": …'")
                    .getOrElse(() -> Scalars.words(codec.get().shape()));
        }
    }
}
