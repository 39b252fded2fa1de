package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;

/** Codecs of lists and sets. A list of one may be said by its only item. */
public final class Lists {

    private Lists() {}

    /**
     * A list that is understood as a whole or not at all, since its parts mean something together.
     *
     * @param of what it holds
     * @param <T> the type of what it holds
     * @return the codec
     */
    public static <T> Codec<Vector<T>> of(Codec<T> of) {
        return new ListCodec<>(of, true);
    }

    /**
     * A list whose parts stand for themselves: one that is not understood is left out of a partial reading.
     *
     * @param of what it holds
     * @param <T> the type of what it holds
     * @return the codec
     */
    public static <T> Codec<Vector<T>> ofEach(Codec<T> of) {
        return new ListCodec<>(of, false);
    }

    /**
     * A set, written as a list in ascending order.
     *
     * @param of what it holds
     * @param <T> the type of what it holds
     * @return the codec
     */
    public static <T extends Comparable<T>> Codec<SortedSet<T>> setOf(Single<T> of) {
        Codec<Vector<T>> list = new ListCodec<>(of, true);
        return list.as(Lists::set, Vector::ofAll);
    }

    private static <T extends Comparable<T>> SortedSet<T> set(Vector<T> items) {
        TreeSet<T> set = TreeSet.ofAll(items);
        if (set.size() < items.size()) {
            throw new IllegalArgumentException("listed twice: "
                    + set.filter(item -> items.count(item::equals) > 1).mkString("'", "', '", "'"));
        }
        return set;
    }

    private record ListCodec<T>(Codec<T> of, boolean whole) implements Codec<Vector<T>> {

        @Override
        public Read<Vector<T>> read(Tree tree, Scope scope) {
            if (tree instanceof Tree.Scalar scalar && scalar.isNothing()) {
                return Read.fault(
                        tree.place(),
                        "expected a list, found " + tree.words(),
                        "put it between '[' and ']', or after '- '");
            }
            Vector<Tree> items = tree instanceof Tree.Items list ? list.items() : Vector.of(tree);
            List<T> values = new ArrayList<>();
            Vector<Fault> faults = Vector.empty();
            boolean partial = false;
            for (Tree item : items) {
                Read<T> read = of.read(item, scope);
                if (read.value().isDefined()) {
                    values.add(read.value().get());
                }
                faults = Fault.all(faults, read.faults());
                partial = partial || read.partial();
            }
            boolean understood = !whole || values.size() == items.size();
            return new Read<>(Option.when(understood, () -> Vector.ofAll(values)), faults, partial);
        }

        @Override
        public Tree write(Vector<T> value, Scope scope) {
            List<Tree> items = new ArrayList<>(value.size());
            for (T item : value) {
                items.add(of.write(item, scope));
            }
            return Tree.Items.of(items);
        }

        @Override
        public Shape shape() {
            return new Shape.ListOf(of.shape());
        }
    }
}
