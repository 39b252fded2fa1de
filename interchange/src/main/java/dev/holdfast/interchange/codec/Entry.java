package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;
import io.vavr.control.Option;

/**
 * A codec of objects that may stand under their own id: {@code tv: {kind: tv}}.
 *
 * @param <T> the type of the value
 */
public interface Entry<T> extends Codec<T> {

    /**
     * Reads an object.
     *
     * @param id the id it stands under; none if the id is one of its keys
     * @param tree what the file says
     * @param scope what holds for the whole file
     * @return the object, or what is wrong
     */
    Read<T> read(Option<Tree.Scalar> id, Tree tree, Scope scope);

    /**
     * Writes an object under its id.
     *
     * @param value the object
     * @param scope what holds for the whole file
     * @return its id and the rest of it
     */
    Tree.Field entry(T value, Scope scope);

    /**
     * What the file may say of an object that stands under its id.
     *
     * @return the shape, without the id
     */
    Shape entryShape();

    /**
     * What its id may be.
     *
     * @return the shape
     */
    Shape idShape();

    @Override
    default Read<T> read(Tree tree, Scope scope) {
        return read(Option.none(), tree, scope);
    }
}
