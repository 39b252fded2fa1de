package dev.holdfast.interchange.text;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Set;

/** What a YAML or JSON text says, before anybody knows what it means. */
public sealed interface Tree {

    /**
     * Where it stands.
     *
     * @return the place of its first character
     */
    Place place();

    /**
     * What sort of thing it is, in words.
     *
     * @return such as {@code "a list"}
     */
    String words();

    /** How a single value is quoted. */
    enum Form {
        /** A text; quoted wherever it could be taken for something else. */
        TEXT,
        /** A decimal number: bare in YAML, quoted in JSON, so that nobody takes it for a binary fraction. */
        DECIMAL,
        /** A whole number, a truth value, or anything that was read without quotes. */
        BARE
    }

    /**
     * A single value, as it is written.
     *
     * @param text the characters, without quotes
     * @param form how it is quoted
     * @param place where it stands
     */
    record Scalar(String text, Form form, Place place) implements Tree {

        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        /**
         * A text that was not read from anywhere.
         *
         * @param text the characters
         * @return the value
         */
        public static Scalar text(String text) {
            return new Scalar(text, Form.TEXT, Place.WHOLE);
        }

        /**
         * A whole number or a truth value that was not read from anywhere.
         *
         * @param text the characters
         * @return the value
         */
        public static Scalar bare(String text) {
            return new Scalar(text, Form.BARE, Place.WHOLE);
        }

        /**
         * A word that stands for something else that was read.
         *
         * @param other what it stands for
         * @param text the characters
         * @return the value, at the place of the other
         */
        public static Scalar at(Tree other, String text) {
            return new Scalar(text, Form.BARE, other.place());
        }

        /**
         * Tells whether it is no value at all: nothing, {@code ~} or {@code null} without quotes.
         *
         * @return true if it is
         */
        public boolean isNothing() {
            return form == Form.BARE && text.length() <= 4 && NOTHING.contains(text);
        }

        @Override
        public String words() {
            return isNothing() ? "nothing" : "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
        }
    }

    /**
     * A list.
     *
     * @param items what it holds, in order
     * @param place where it stands
     */
    record Items(Vector<Tree> items, Place place) implements Tree {

        /**
         * A list that was not read from anywhere.
         *
         * @param items what it holds
         * @return the list
         */
        public static Items of(Iterable<? extends Tree> items) {
            return new Items(Vector.ofAll(items), Place.WHOLE);
        }

        @Override
        public String words() {
            return "a list";
        }
    }

    /**
     * Values by key.
     *
     * @param fields the keys and their values, in order, each key once
     * @param place where they stand
     */
    record Fields(Vector<Field> fields, Place place) implements Tree {

        /**
         * Keys and values that were not read from anywhere.
         *
         * @param fields the keys and their values
         * @return the fields
         */
        public static Fields of(Iterable<Field> fields) {
            return new Fields(Vector.ofAll(fields), Place.WHOLE);
        }

        /**
         * One key and its value that stand for something else that was read.
         *
         * @param other what they stand for
         * @param key the key
         * @param value the value
         * @return the fields, at the place of the other
         */
        public static Fields at(Tree other, String key, Tree value) {
            return new Fields(Vector.of(Field.at(other, key, value)), other.place());
        }

        /**
         * What stands under a key.
         *
         * @param key the key
         * @return the value, or none
         */
        public Option<Tree> get(String key) {
            return fields.find(field -> field.key().text().equals(key)).map(Field::value);
        }

        /**
         * The same with something else under a key.
         *
         * @param key the key
         * @param value what stands under it from now on; at the end if the key is new
         * @return the fields
         */
        public Fields with(String key, Tree value) {
            Field field = fields.find(known -> known.key().text().equals(key))
                    .map(known -> new Field(known.key(), value))
                    .getOrElse(() -> Field.of(key, value));
            int at = fields.indexWhere(known -> known.key().text().equals(key));
            return new Fields(at < 0 ? fields.append(field) : fields.update(at, field), place);
        }

        @Override
        public String words() {
            return "keys and values";
        }
    }

    /**
     * A key and its value.
     *
     * @param key the key
     * @param value the value
     */
    record Field(Scalar key, Tree value) {

        /**
         * A key and its value that were not read from anywhere.
         *
         * @param key the key
         * @param value the value
         * @return the field
         */
        public static Field of(String key, Tree value) {
            return new Field(Scalar.text(key), value);
        }

        /**
         * A key and its value that stand for something else that was read.
         *
         * @param other what they stand for
         * @param key the key
         * @param value the value
         * @return the field, at the place of the other
         */
        public static Field at(Tree other, String key, Tree value) {
            return new Field(Scalar.at(other, key), value);
        }
    }

    /**
     * Something that a file cannot say; it stands in for what should have been written.
     *
     * @param what what cannot be said
     * @param mend what could be
     */
    record Refused(String what, String mend) implements Tree {
        @Override
        public Place place() {
            return Place.WHOLE;
        }

        @Override
        public String words() {
            return "nothing that can be written";
        }
    }
}
