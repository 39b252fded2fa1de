package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;
import java.util.function.Function;

/**
 * How a type of value is read, written and described.
 *
 * <p>The law: reading what was written gives an equal value, or what was written holds a {@link Tree.Refused}.
 *
 * @param <T> the type of the value
 */
public interface Codec<T> {

    /**
     * Reads a value.
     *
     * @param tree what the file says
     * @param scope what holds for the whole file
     * @return the value, or what is wrong
     */
    Read<T> read(Tree tree, Scope scope);

    /**
     * Writes a value.
     *
     * @param value the value
     * @param scope what holds for the whole file
     * @return what the file says
     */
    Tree write(T value, Scope scope);

    /**
     * What the file may say.
     *
     * @return the shape
     */
    Shape shape();

    /**
     * The same text for another type.
     *
     * @param to makes the other type; an {@link IllegalArgumentException} becomes a fault
     * @param from makes this type again
     * @param <U> the other type
     * @return the codec
     */
    default <U> Codec<U> as(Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
        Codec<T> self = this;
        return new Codec<>() {
            @Override
            public Read<U> read(Tree tree, Scope scope) {
                return self.read(tree, scope).turned(tree.place(), to);
            }

            @Override
            public Tree write(U value, Scope scope) {
                return self.write(from.apply(value), scope);
            }

            @Override
            public Shape shape() {
                return self.shape();
            }
        };
    }
}
