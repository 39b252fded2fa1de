package dev.holdfast.interchange.codec;

import dev.holdfast.interchange.text.Tree;

/**
 * Takes what stands there as it is, to be understood later, when more is known.
 *
 * @param shape what may stand there
 */
public record Verbatim(Shape shape) implements Codec<Tree> {

    @Override
    public Read<Tree> read(Tree tree, Scope scope) {
        return Read.of(tree);
    }

    @Override
    public Tree write(Tree value, Scope scope) {
        return value;
    }
}
