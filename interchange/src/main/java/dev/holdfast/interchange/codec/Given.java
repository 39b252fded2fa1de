package dev.holdfast.interchange.codec;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What the keys of an object gave. */
public final class Given {

    private final @Nullable Object[] values;
    private final Scope scope;

    Given(@Nullable Object[] values, Scope scope) {
        this.values = values;
        this.scope = scope;
    }

    /**
     * What a key gave.
     *
     * @param key the key
     * @param <V> the type of the value
     * @return the value
     */
    @SuppressWarnings("unchecked") // only the key itself puts a value in its place
    public <V> V get(Key<?, V> key) {
        return (V) requireNonNull(values[key.index()]);
    }

    /**
     * What holds for the whole file.
     *
     * @return the scope
     */
    public Scope scope() {
        return scope;
    }
}
