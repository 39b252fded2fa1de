package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Place;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object while it is read: what its keys gave so far, and what is wrong so far. */
final class Reading {

    private final @Nullable Object[] values;
    private final Scope scope;
    private final boolean[] taken;
    private Vector<Fault> faults = Vector.empty();
    private boolean broken;
    private boolean partial;

    Reading(@Nullable Object[] values, Scope scope) {
        this.values = values;
        this.scope = scope;
        this.taken = new boolean[values.length];
    }

    void take(Key<?, ?> key, Tree tree) {
        keep(key, key.read(tree, scope));
    }

    void complete(Key<?, ?> key, Place place) {
        if (!taken[key.index()]) {
            keep(key, key.missing(place));
        }
    }

    private void keep(Key<?, ?> key, Read<?> read) {
        taken[key.index()] = true;
        values[key.index()] = read.value().getOrNull();
        faults = Fault.all(faults, read.faults());
        broken = broken || read.value().isEmpty();
        partial = partial || read.partial();
    }

    <T> Read<T> result(Place place, Function<Given, ? extends T> make) {
        if (broken) {
            return new Read<>(Option.none(), faults, true);
        }
        return new Read<>(Option.some(new Given(values, scope)), faults, partial).turned(place, make);
    }
}
