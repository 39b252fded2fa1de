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

    /** What it gives. Where something was not understood, that it makes no sense as a whole is no news. */
    <T> Read<T> result(Place place, Function<Given, ? extends T> make, Vector<Fault> unknown) {
        Vector<Fault> known = Fault.all(faults, unknown);
        if (broken) {
            return new Read<>(Option.none(), known, true);
        }
        Read<T> made = Read.of(new Given(values, scope)).turned(place, make);
        if (known.isEmpty() && !partial) {
            return made;
        }
        return new Read<>(
                made.value(), unknown.isEmpty() ? Fault.all(known, made.faults()) : known, partial || made.partial());
    }
}
