package dev.holdfast.interchange.codec;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** What a file may say in a place; the JSON Schema and the reference page are drawn from it. */
public sealed interface Shape {

    /**
     * A single value.
     *
     * @param words what it is, such as {@code "a date"}
     * @param pattern what it looks like; none for any text
     * @param type the JSON type, beside a string; none for a string alone
     * @param example an example
     */
    record Single(String words, Option<String> pattern, Option<String> type, String example) implements Shape {}

    /**
     * One of some words.
     *
     * @param words the words
     */
    record OneWord(Vector<String> words) implements Shape {}

    /**
     * A list.
     *
     * @param of what it holds
     */
    record ListOf(Shape of) implements Shape {}

    /**
     * Values by a key of one's own.
     *
     * @param key what the key is
     * @param of what the values are
     */
    record MapOf(Shape key, Shape of) implements Shape {}

    /**
     * A shape with a name, described once and referred to.
     *
     * @param name the name
     * @param meaning what it is for
     * @param example an example in YAML
     * @param body what it looks like; only asked for when the whole is described, since shapes may hold themselves
     */
    record Named(String name, String meaning, String example, Supplier<Body> body) implements Shape {}

    /** What a named shape looks like. */
    sealed interface Body {}

    /**
     * Known keys.
     *
     * @param keys the keys
     * @param bare the key whose value may stand for the whole; none if none may
     */
    record Keys(Vector<KeyShape> keys, Option<String> bare) implements Body {}

    /**
     * One of several ways to say it.
     *
     * @param ways the ways
     */
    record Ways(Vector<Way> ways) implements Body {}

    /**
     * A known key.
     *
     * @param name the key
     * @param shape what stands under it
     * @param required whether it must be there
     * @param usual what holds without it, in words; empty if there is nothing to say
     * @param meaning what it means
     */
    record KeyShape(String name, Shape shape, boolean required, String usual, String meaning) {}

    /**
     * A way to say something.
     *
     * @param key the one key it stands under; none if it stands there by itself
     * @param shape what it looks like
     * @param meaning what it means
     */
    record Way(Option<String> key, Shape shape, String meaning) {}
}
