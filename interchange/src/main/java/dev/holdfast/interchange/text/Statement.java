package dev.holdfast.interchange.text;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;

/**
 * Keys and values that are stated one after the other, to be written.
 *
 * @param fields what is stated so far
 */
public record Statement(Vector<Tree.Field> fields) {

    /** Nothing stated yet. */
    public static final Statement EMPTY = new Statement(Vector.empty());

    /**
     * The same with a text; of an amount or a date, its usual form.
     *
     * @param key the key
     * @param value what is written as a text
     * @return the statement
     */
    public Statement with(String key, Object value) {
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return tree(key, Tree.Scalar.text(text));
    }

    /**
     * The same with a text if there is one.
     *
     * @param key the key
     * @param value what is written as a text, or none
     * @return the statement
     */
    public Statement maybe(String key, Option<?> value) {
        return value.isDefined() ? with(key, value.get()) : this;
    }

    /**
     * The same with a whole number.
     *
     * @param key the key
     * @param number the number
     * @return the statement
     */
    public Statement number(String key, long number) {
        return tree(key, Tree.Scalar.bare(Long.toString(number)));
    }

    /**
     * The same with true or false.
     *
     * @param key the key
     * @param flag the value
     * @return the statement
     */
    public Statement flag(String key, boolean flag) {
        return tree(key, Tree.Scalar.bare(Boolean.toString(flag)));
    }

    /**
     * The same with a list.
     *
     * @param key the key
     * @param items what it holds
     * @return the statement
     */
    public Statement list(String key, Iterable<? extends Tree> items) {
        return tree(key, Tree.Items.of(items));
    }

    /**
     * The same with a list if it holds anything.
     *
     * @param key the key
     * @param items what it holds
     * @return the statement
     */
    public Statement unlessEmpty(String key, Vector<? extends Tree> items) {
        return items.isEmpty() ? this : list(key, items);
    }

    /**
     * The same with a list of texts.
     *
     * @param key the key
     * @param values what is written as texts
     * @return the statement
     */
    public Statement texts(String key, Iterable<?> values) {
        return list(key, Vector.ofAll(values).map(value -> Tree.Scalar.text(value.toString())));
    }

    /**
     * The same with anything.
     *
     * @param key the key
     * @param value the value
     * @return the statement
     */
    public Statement tree(String key, Tree value) {
        return new Statement(fields.append(Tree.Field.of(key, value)));
    }

    /**
     * The same with what another says.
     *
     * @param other the other
     * @return the statement
     */
    public Statement and(Statement other) {
        return new Statement(fields.appendAll(other.fields));
    }

    /**
     * What is stated.
     *
     * @return the keys and values
     */
    public Tree.Fields tree() {
        return Tree.Fields.of(fields);
    }
}
