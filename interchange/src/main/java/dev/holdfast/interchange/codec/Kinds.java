package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Values of several kinds, each with a schema version of its own, so that what was stored stays readable for ever.
 *
 * <p>The object that holds such a value says its kind under one key, its schema version under {@value #SCHEMA}, and
 * what only that kind has under another key. What an older version wrote goes through the kind's upcasters, one after
 * the other, before it is read.
 *
 * @param <T> the type that the kinds share
 */
public final class Kinds<T> {

    /** The key of the schema version. */
    public static final String SCHEMA = "schema";

    private final String kindKey;
    private final String bodyKey;
    private final String meaning;
    private final Vector<Kind<T>> kinds;

    private Kinds(String kindKey, String bodyKey, String meaning, Vector<Kind<T>> kinds) {
        this.kindKey = kindKey;
        this.bodyKey = bodyKey;
        this.meaning = meaning;
        this.kinds = kinds;
    }

    /**
     * Kinds yet to be declared.
     *
     * @param kindKey the key that says the kind
     * @param bodyKey the key that holds what only the kind has
     * @param meaning what the values are
     * @param <T> the type that the kinds share
     * @return no kind yet
     */
    public static <T> Kinds<T> of(String kindKey, String bodyKey, String meaning) {
        return new Kinds<>(kindKey, bodyKey, meaning, Vector.empty());
    }

    /**
     * The same with another kind. Its schema version is the number of its upcasters and one.
     *
     * @param name what the kind is called
     * @param type the type of its values
     * @param codec how what only this kind has is written, in its newest schema version
     * @param upcasters turns the whole object from schema version 1 into 2, from 2 into 3, and so on
     * @param <S> the type of its values
     * @return these kinds and this one
     */
    public <S extends T> Kinds<T> kind(String name, Class<S> type, Codec<S> codec, Upcaster... upcasters) {
        Function<S, T> up = value -> value;
        Codec<T> widened = codec.as(up, type::cast);
        return new Kinds<>(
                kindKey, bodyKey, meaning, kinds.append(new Kind<>(name, type, widened, Vector.of(upcasters))));
    }

    /**
     * What the kinds are called.
     *
     * @return the names, in the order in which they were declared
     */
    public Vector<String> names() {
        return kinds.map(Kind::name);
    }

    /**
     * How what only one kind has is written, in its newest schema version.
     *
     * @param name what the kind is called
     * @return the codec of its values
     * @throws java.util.NoSuchElementException if there is no such kind
     */
    public Codec<T> codec(String name) {
        return kinds.find(kind -> kind.name().equals(name)).get().codec();
    }

    /**
     * What the kind of a value is called.
     *
     * @param value the value
     * @return the name; that of its class if no kind was declared for it, which then cannot be written
     */
    public String name(T value) {
        return kind(value).map(Kind::name).getOrElse(() -> value.getClass().getSimpleName());
    }

    /**
     * Declares the keys that say the kind of a value and its schema version.
     *
     * @param keys the keys of the object that holds the value
     * @param get takes the value from the object
     * @param <R> the type of the object
     */
    public <R> void sayKind(Keys<R> keys, Function<? super R, ? extends T> get) {
        Function<String, String> same = name -> name;
        Single<String> names = Single.oneWord(names(), same, same);
        keys.required(kindKey, names, object -> name(get.apply(object)), "which kind of " + bodyKey + " it is");
        keys.required(
                SCHEMA,
                Scalars.COUNT,
                object -> kind(get.apply(object)).map(Kind::schema).getOrElse(0),
                "in which schema version that kind is written");
    }

    /**
     * Declares the key that holds what only the kind has.
     *
     * @param keys the keys of the object that holds the value
     * @param get takes the value from the object
     * @param <R> the type of the object
     * @return the key
     */
    public <R> Key<R, T> holdValue(Keys<R> keys, Function<? super R, ? extends T> get) {
        return keys.required(bodyKey, new Body(), get, "what only that kind has");
    }

    /**
     * The codec of an object that holds a value of one of these kinds and has declared the keys for it.
     *
     * @param object the object
     * @param <R> the type of the object
     * @return the codec
     */
    public <R> Codec<R> in(ObjectCodec<R> object) {
        return new Holder<>(object);
    }

    private Option<Kind<T>> kind(T value) {
        return kinds.find(kind -> kind.type().isInstance(value));
    }

    private record Kind<T>(String name, Class<? extends T> type, Codec<T> codec, Vector<Upcaster> upcasters) {

        int schema() {
            return upcasters.size() + 1;
        }

        Read<Tree.Fields> newest(Tree.Fields fields, int written) {
            if (written < 1 || written > schema()) {
                return Read.fault(
                        fields.get(SCHEMA).getOrElse(fields).place(),
                        "'" + name + "' is written in schema version " + written + ", and only "
                                + (schema() == 1 ? "version 1 is" : "versions 1 to " + schema() + " are") + " known",
                        "read it with the release that wrote it, or a later one");
            }
            return upcasters
                    .drop(written - 1)
                    .foldLeft(Read.of(fields), (read, next) -> read.turned(fields.place(), next));
        }
    }

    /** What only a kind has; while it is read it stands under the name of its kind, which its own key does not tell. */
    private final class Body implements Codec<T> {

        @Override
        public Read<T> read(Tree tree, Scope scope) {
            return tree instanceof Tree.Fields fields
                    ? kinds.find(kind -> kind.name()
                                    .equals(fields.fields().head().key().text()))
                            .get()
                            .codec()
                            .read(fields.fields().head().value(), scope)
                    : new Read<>(Option.none(), Vector.empty(), true);
        }

        @Override
        public Tree write(T value, Scope scope) {
            return kind(value)
                    .map(kind -> kind.codec().write(value, scope))
                    .getOrElse(() -> new Tree.Refused(
                            "there is no kind of " + bodyKey + " for "
                                    + value.getClass().getName(),
                            "declare one"));
        }

        @Override
        public Shape shape() {
            return new Shape.Named(
                    bodyKey,
                    meaning,
                    "",
                    Option.none(),
                    () -> this,
                    () -> new Shape.Ways(kinds.map(kind -> new Shape.Way(
                            Option.none(),
                            kind.codec().shape(),
                            "where '" + kindKey + "' is '" + kind.name() + "', in schema version " + kind.schema()))));
        }
    }

    private final class Holder<R> implements Codec<R> {

        private final ObjectCodec<R> object;

        private Holder(ObjectCodec<R> object) {
            this.object = object;
        }

        @Override
        public Read<R> read(Tree tree, Scope scope) {
            if (!(tree instanceof Tree.Fields fields)) {
                return object.read(tree, scope);
            }
            Option<Kind<T>> kind = fields.get(kindKey)
                    .flatMap(said -> said instanceof Tree.Scalar name
                            ? kinds.find(known -> known.name().equals(name.text()))
                            : Option.none());
            Option<Integer> schema = fields.get(SCHEMA)
                    .flatMap(said -> Scalars.COUNT.read(said, scope).value());
            return kind.isDefined() && schema.isDefined()
                    ? read(fields, kind.get(), schema.get(), scope)
                    : unread(fields, Vector.empty(), scope);
        }

        private Read<R> read(Tree.Fields fields, Kind<T> kind, int schema, Scope scope) {
            Read<Tree.Fields> newest = kind.newest(fields, schema);
            return newest.value()
                    .map(all -> object.read(withBody(all, body -> under(kind.name(), body)), scope))
                    .getOrElse(() -> unread(fields, newest.faults(), scope));
        }

        private Tree under(String name, Tree body) {
            return new Tree.Fields(Vector.of(Tree.Field.of(name, body)), body.place());
        }

        /** Finds what else is wrong, where nobody knows how to read what only the kind has. */
        private Read<R> unread(Tree.Fields fields, Vector<Fault> faults, Scope scope) {
            return object.read(withBody(fields, body -> new Tree.Refused("not read", "")), scope)
                    .and(faults);
        }

        private Tree.Fields withBody(Tree.Fields fields, Function<Tree, Tree> change) {
            return fields.get(bodyKey)
                    .map(body -> fields.with(bodyKey, change.apply(body)))
                    .getOrElse(fields);
        }

        @Override
        public Tree write(R value, Scope scope) {
            return object.write(value, scope);
        }

        @Override
        public Shape shape() {
            Shape.Named plain = (Shape.Named) object.shape();
            return new Shape.Named(
                    plain.name(), plain.meaning(), plain.example(), plain.id(), () -> this, plain.body());
        }
    }
}
