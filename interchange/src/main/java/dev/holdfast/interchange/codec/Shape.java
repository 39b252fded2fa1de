package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.function.Supplier;

/** What a file may say in a place; the JSON Schema and the reference page are drawn from it. */
public sealed interface Shape {

    /**
     * A single value.
     *
     * @param words what it is, such as {@code "a date"}
     * @param type how it is written
     * @param pattern what it looks like; none for any text
     * @param example an example
     */
    record Single(String words, Type type, Option<String> pattern, String example) implements Shape {}

    /** How a single value is written. */
    enum Type {
        /** As a text, which somebody who does not quote may let look like a number. */
        WORDS(Tree.Form.TEXT),
        /** As a text. */
        TEXT(Tree.Form.TEXT),
        /** As a decimal number, quoted or not. */
        DECIMAL(Tree.Form.DECIMAL),
        /** As a whole number without quotes. */
        COUNT(Tree.Form.BARE),
        /** As true or false without quotes. */
        FLAG(Tree.Form.BARE);

        private final Tree.Form form;

        Type(Tree.Form form) {
            this.form = form;
        }

        /**
         * How it is quoted.
         *
         * @return the form
         */
        public Tree.Form form() {
            return form;
        }
    }

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
     * Anything that is described elsewhere.
     *
     * @param words what it is
     */
    record Anything(String words) implements Shape {}

    /**
     * A shape with a name, described once and referred to.
     *
     * @param name the name
     * @param meaning what it is for
     * @param example an example in YAML; empty if there is none of its own
     * @param id the key of the example under whose value the rest of it stands; none if it stands for itself
     * @param codec what reads the example
     * @param body what it looks like; only asked for when the whole is described, since shapes may hold themselves
     */
    record Named(
            String name,
            String meaning,
            String example,
            Option<String> id,
            Supplier<? extends Codec<?>> codec,
            Supplier<Body> body)
            implements Shape {}

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
