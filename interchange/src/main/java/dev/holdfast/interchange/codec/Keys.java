package dev.holdfast.interchange.codec;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * The keys of an object while they are declared, in the order in which they are written.
 *
 * @param <T> the type of the object
 */
public final class Keys<T> {

    private Vector<Key<T, ?>> keys = Vector.empty();
    private Option<Key<T, ?>> id = Option.none();
    private Option<Key<T, ?>> bare = Option.none();

    Keys() {}

    /**
     * The key that names the object among others of its kind. Where objects are keyed by it, it is that key.
     *
     * @param codec what it is
     * @param get takes it from an object
     * @param meaning what it means
     * @param <V> the type of the value
     * @return the key
     */
    public <V> Key<T, V> id(Single<V> codec, Function<? super T, ? extends V> get, String meaning) {
        Key<T, V> key = required("id", codec, get, meaning);
        id = Option.some(key);
        return key;
    }

    /**
     * A key that names the object among others of its kind, but is called something else than {@code id}.
     *
     * @param name the key
     * @param codec what it is
     * @param get takes it from an object
     * @param meaning what it means
     * @param <V> the type of the value
     * @return the key
     */
    public <V> Key<T, V> id(String name, Single<V> codec, Function<? super T, ? extends V> get, String meaning) {
        Key<T, V> key = required(name, codec, get, meaning);
        id = Option.some(key);
        return key;
    }

    /**
     * A key that must be there.
     *
     * @param name the key
     * @param codec what stands under it
     * @param get takes it from an object
     * @param meaning what it means
     * @param <V> the type of the value
     * @return the key
     */
    public <V> Key<T, V> required(String name, Codec<V> codec, Function<? super T, ? extends V> get, String meaning) {
        return added(Key.required(keys.size(), name, codec, get, meaning));
    }

    /**
     * A key that may be left away.
     *
     * @param name the key
     * @param codec what stands under it
     * @param get takes it from an object
     * @param usual what holds without it, in words
     * @param meaning what it means
     * @param <V> the type of the value
     * @return the key
     */
    public <V> Key<T, Option<V>> optional(
            String name, Codec<V> codec, Function<? super T, Option<V>> get, String usual, String meaning) {
        return added(Key.optional(keys.size(), name, codec, get, usual, meaning));
    }

    /**
     * A key that may be left away where a usual value holds.
     *
     * @param name the key
     * @param codec what stands under it
     * @param value the usual value
     * @param get takes it from an object
     * @param usual the usual value in words
     * @param meaning what it means
     * @param <V> the type of the value
     * @return the key
     */
    public <V> Key<T, V> usually(
            String name, Codec<V> codec, V value, Function<? super T, ? extends V> get, String usual, String meaning) {
        return added(Key.usually(keys.size(), name, codec, value, get, usual, meaning));
    }

    /**
     * Lets the value of a key stand for the whole object where no other key is given.
     *
     * @param key the key
     */
    public void bare(Key<T, ?> key) {
        bare = Option.some(key);
    }

    private <V> Key<T, V> added(Key<T, V> key) {
        keys = keys.append(key);
        return key;
    }

    Vector<Key<T, ?>> keys() {
        return keys;
    }

    Option<Key<T, ?>> id() {
        return id;
    }

    Option<Key<T, ?>> bare() {
        return bare;
    }
}
