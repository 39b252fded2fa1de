package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;
import java.util.function.UnaryOperator;

/**
 * Makes of an object as one schema version wrote it the object as the next one would have written it.
 *
 * <p>It works on what the file says, not on values: the types of an older version need not be kept. It leaves alone
 * what it does not understand, which reading then finds; an {@link IllegalArgumentException} becomes a fault.
 */
@FunctionalInterface
public interface Upcaster extends UnaryOperator<Tree.Fields> {}
