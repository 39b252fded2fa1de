package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Codecs of values by key. */
public final class Maps {

    /** Longer keys cannot be written on a line of YAML. */
    private static final int LONGEST_KEY = 500;

    private Maps() {}

    /**
     * A map, in the order of its keys.
     *
     * @param key what the keys are
     * @param of what the values are
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the codec
     */
    public static <K extends Comparable<? super K>, V> Codec<TreeMap<K, V>> sorted(Single<K> key, Codec<V> of) {
        return new PairsCodec<>(key, of).as(pairs -> TreeMap.ofEntries(pairs), Vector::ofAll);
    }

    /**
     * A map, in the order in which it is written.
     *
     * @param key what the keys are
     * @param of what the values are
     * @param <K> the type of the keys
     * @param <V> the type of the values
     * @return the codec
     */
    public static <K, V> Codec<Vector<Tuple2<K, V>>> inOrder(Single<K> key, Codec<V> of) {
        return new PairsCodec<>(key, of);
    }

    /**
     * Objects under their ids, in the order in which they are written. One that is not understood is left out of a
     * partial reading.
     *
     * @param of what they are
     * @param <T> the type of the objects
     * @return the codec
     */
    public static <T> Codec<Vector<T>> byId(Entry<T> of) {
        return new EntriesCodec<>(of);
    }

    private static <T> Read<T> noMap(Tree tree) {
        return Read.fault(
                tree.place(),
                "expected keys and values, found " + tree.words(),
                "write 'key: value' on a line for each");
    }

    private static Tree writable(Vector<Tree.Field> fields) {
        Set<String> keys = new HashSet<>();
        return Tree.Fields.of(fields.map(field -> {
            String key = field.key().text();
            if (key.length() > LONGEST_KEY) {
                Tree refused = new Tree.Refused("a name of " + key.length() + " letters", "choose a shorter one");
                return Tree.Field.of(key.substring(0, 20), refused);
            }
            return keys.add(key)
                    ? field
                    : Tree.Field.of(key, new Tree.Refused("'" + key + "' stands there twice", "keep one of them"));
        }));
    }

    private record PairsCodec<K, V>(Single<K> key, Codec<V> of) implements Codec<Vector<Tuple2<K, V>>> {

        @Override
        public Read<Vector<Tuple2<K, V>>> read(Tree tree, Scope scope) {
            if (!(tree instanceof Tree.Fields fields)) {
                return noMap(tree);
            }
            List<Tuple2<K, V>> pairs = new ArrayList<>();
            Set<K> keys = new HashSet<>();
            Vector<Fault> faults = Vector.empty();
            boolean partial = false;
            for (Tree.Field field : fields.fields()) {
                Read<K> name = key.readKey(field.key(), scope);
                Read<V> value = of.read(field.value(), scope);
                name.value().forEach(k -> value.value().forEach(v -> pairs.add(Tuple.of(k, v))));
                faults = Fault.all(faults, Fault.all(name.faults(), value.faults()));
                partial = partial || name.partial() || value.partial();
                if (name.value().exists(k -> !keys.add(k))) {
                    faults = faults.append(Key.given(field, field.key().words() + " says the same as a key before"));
                }
            }
            boolean understood = pairs.size() == fields.fields().size();
            return new Read<>(Option.when(understood, () -> Vector.ofAll(pairs)), faults, partial);
        }

        @Override
        public Tree write(Vector<Tuple2<K, V>> value, Scope scope) {
            return writable(value.map(pair -> {
                Tree name = key.write(pair._1(), scope);
                return name instanceof Tree.Scalar scalar
                        ? new Tree.Field(scalar, of.write(pair._2(), scope))
                        : Tree.Field.of("?", name);
            }));
        }

        @Override
        public Shape shape() {
            return new Shape.MapOf(key.shape(), of.shape());
        }
    }

    private record EntriesCodec<T>(Entry<T> of) implements Codec<Vector<T>> {

        @Override
        public Read<Vector<T>> read(Tree tree, Scope scope) {
            if (!(tree instanceof Tree.Fields fields)) {
                return noMap(tree);
            }
            List<T> values = new ArrayList<>();
            Vector<Fault> faults = Vector.empty();
            boolean partial = false;
            for (Tree.Field field : fields.fields()) {
                Read<T> read = of.read(Option.some(field.key()), field.value(), scope);
                read.value().forEach(values::add);
                faults = Fault.all(faults, read.faults());
                partial = partial || read.partial();
            }
            return new Read<>(Option.some(Vector.ofAll(values)), faults, partial);
        }

        @Override
        public Tree write(Vector<T> value, Scope scope) {
            return writable(value.map(object -> of.entry(object, scope)));
        }

        @Override
        public Shape shape() {
            return new Shape.MapOf(of.idShape(), of.entryShape());
        }
    }
}
