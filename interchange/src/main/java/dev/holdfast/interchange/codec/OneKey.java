package dev.holdfast.interchange.codec;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Keys of an object of which exactly one is given, and which say what the object is about.
 *
 * @param <T> the type of what the keys give
 */
public final class OneKey<T> {

    private final String noun;
    private final Vector<Sort<T>> sorts;

    private OneKey(String noun, Vector<Sort<T>> sorts) {
        this.noun = noun;
        this.sorts = sorts;
    }

    /**
     * Keys yet to be declared.
     *
     * @param noun what the object is, with article, for problems
     * @param <T> the type of what the keys give
     * @return no key yet
     */
    public static <T> OneKey<T> of(String noun) {
        return new OneKey<>(noun, Vector.empty());
    }

    /**
     * The same with another key.
     *
     * @param key the key
     * @param type the type of what it gives
     * @param codec what stands under it
     * @param meaning what it means
     * @param <S> the type of what it gives
     * @return these keys and this one
     */
    public <S extends T> OneKey<T> or(String key, Class<S> type, Codec<S> codec, String meaning) {
        Function<S, T> up = value -> value;
        return or(key, type::isInstance, codec.as(up, type::cast), meaning);
    }

    /**
     * The same with another key.
     *
     * @param key the key
     * @param can whether it can say a value
     * @param codec what stands under it
     * @param meaning what it means
     * @return these keys and this one
     */
    public OneKey<T> or(String key, Predicate<T> can, Codec<T> codec, String meaning) {
        return new OneKey<>(noun, sorts.append(new Sort<>(key, can, codec, meaning)));
    }

    /**
     * These keys, and those of others whose values are part of these.
     *
     * @param others the others
     * @param to makes a value of one of theirs
     * @param from finds theirs in a value, if it is in there
     * @param <S> the type of what they give
     * @return all keys
     */
    public <S> OneKey<T> orAny(OneKey<S> others, Function<S, T> to, Function<T, Option<S>> from) {
        return others.sorts.foldLeft(
                this,
                (all, sort) -> all.or(
                        sort.key(),
                        value -> from.apply(value).exists(sort.can()),
                        sort.codec().as(to, value -> from.apply(value).get()),
                        sort.meaning()));
    }

    /**
     * The key under which a value is said.
     *
     * @param value the value
     * @return the key; none if no key can say it
     */
    public Option<String> key(T value) {
        return sorts.find(sort -> sort.can().test(value)).map(Sort::key);
    }

    /**
     * All keys.
     *
     * @return the keys, in the order in which they were declared
     */
    public Vector<String> names() {
        return sorts.map(Sort::key);
    }

    /**
     * Declares these keys among those of an object.
     *
     * @param keys the keys of the object
     * @param get takes the value from the object
     * @param <R> the type of the object
     * @return what the one key that is given gives
     */
    public <R> Function<Given, T> keys(Keys<R> keys, Function<R, T> get) {
        Vector<Key<R, Option<T>>> declared = sorts.map(sort -> declared(sort, keys, get));
        return given -> {
            Option<T> said = Option.none();
            int number = 0;
            for (Key<R, Option<T>> key : declared) {
                Option<T> value = given.get(key);
                if (value.isDefined()) {
                    said = value;
                    number++;
                }
            }
            if (number != 1) {
                Vector<String> both =
                        declared.filter(key -> given.get(key).isDefined()).map(key -> "'" + key.name() + "'");
                throw new IllegalArgumentException(noun + " is about one thing, and this one "
                        + (both.isEmpty()
                                ? "does not say what; add one of " + brief()
                                : "says " + both.mkString(" and ") + "; make it two"));
            }
            return said.get();
        };
    }

    private String brief() {
        return names().mkString("'", "', '", "'");
    }

    private <R> Key<R, Option<T>> declared(Sort<T> sort, Keys<R> keys, Function<R, T> get) {
        return keys.optional(
                sort.key(),
                sort.codec(),
                object -> Option.some(get.apply(object))
                        .filter(value -> sort.can().test(value) && key(value).contains(sort.key())),
                "it is about something else",
                sort.meaning());
    }

    private record Sort<T>(String key, Predicate<T> can, Codec<T> codec, String meaning) {}
}
