package dev.holdfast.interchange.question;

import dev.holdfast.interchange.invoice.Exact;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import java.math.BigDecimal;

/**
 * An answer: what was asked for, and all that belongs to it.
 *
 * @param isKnown whether there is an answer; if not, it is said why
 * @param said the answer under the key {@code answer} and what belongs to it, or the reason
 */
public record Answer(boolean isKnown, Statement said) {

    /**
     * An answer in a word, a number or a date.
     *
     * @param value the value
     * @return the answer
     */
    public static Answer of(Object value) {
        return new Answer(true, Statement.EMPTY.with("answer", value));
    }

    /**
     * An answer of several.
     *
     * @param values the values
     * @return the answer
     */
    public static Answer ofAll(Iterable<?> values) {
        return new Answer(true, Statement.EMPTY.texts("answer", values));
    }

    /**
     * No answer.
     *
     * @param reason why, and what would help
     * @return the lack of an answer
     */
    public static Answer none(String reason) {
        return new Answer(false, Statement.EMPTY.with("reason", reason));
    }

    /**
     * The same with more that belongs to it.
     *
     * @param more what belongs to it
     * @return the answer
     */
    public Answer with(Statement more) {
        return new Answer(isKnown, said.and(more));
    }

    /**
     * The same with an exact value, as a fraction and in twenty decimals.
     *
     * @param exact the value
     * @return the answer
     */
    public Answer exactly(Exact exact) {
        return new Answer(isKnown, said.and(exact.statement()));
    }

    /**
     * The same with a number that belongs to it.
     *
     * @param key the key
     * @param number the number
     * @return the answer
     */
    public Answer with(String key, BigDecimal number) {
        return new Answer(isKnown, said.with(key, number));
    }

    /**
     * The whole answer.
     *
     * @return its keys and values
     */
    public Tree.Fields tree() {
        return said.tree();
    }
}
