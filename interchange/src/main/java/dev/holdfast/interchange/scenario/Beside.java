package dev.holdfast.interchange.scenario;

import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.Tree.Field;
import dev.holdfast.interchange.text.Tree.Fields;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A step of which something stands beside the command that belongs inside it, or the other way round: as only one of
 * the two knows it, there is no doubt what is meant.
 *
 * @param step the step with everything in its place
 */
record Beside(Codec<Step> step) implements Codec<Step> {

    @Override
    public Read<Step> read(Tree tree, Scope scope) {
        return step.read(tree instanceof Fields fields ? sorted(fields) : tree, scope);
    }

    private Fields sorted(Fields said) {
        Vector<Shape.KeyShape> known = keys(step.shape()).keys();
        return known.filter(key -> CommandText.COMMANDS.names().contains(key.name()))
                .flatMap(key -> said.fields()
                        .find(field -> field.key().text().equals(key.name()))
                        .map(field -> sorted(said, field, keys(key.shape()), known))
                        .toVector())
                .headOption()
                .getOrElse(said);
    }

    private static Fields sorted(Fields said, Field command, Shape.Keys inside, Vector<Shape.KeyShape> beside) {
        Vector<Field> own = parts(command.value(), inside);
        Vector<Field> out = own.filter(field -> !knows(inside.keys(), field) && knows(beside, field))
                .reject(field -> said.get(field.key().text()).isDefined());
        Vector<Field> in = said.fields().filter(field -> !knows(beside, field) && knows(inside.keys(), field));
        if (out.isEmpty() && in.isEmpty()) {
            return said;
        }
        Fields meant =
                new Fields(own.removeAll(out).appendAll(in), command.value().place());
        return new Fields(
                said.fields()
                        .removeAll(in)
                        .replace(command, new Field(command.key(), meant))
                        .appendAll(out),
                said.place());
    }

    /** What stands under the command, by its keys. */
    private static Vector<Field> parts(Tree command, Shape.Keys inside) {
        if (command instanceof Fields fields) {
            return fields.fields();
        }
        return Option.of(command)
                .filter(value -> !(value instanceof Tree.Scalar scalar && scalar.isNothing()))
                .flatMap(value -> inside.bare().map(bare -> Field.at(value, bare, value)))
                .toVector();
    }

    private static boolean knows(Vector<Shape.KeyShape> keys, Field field) {
        return keys.exists(key -> key.name().equals(field.key().text()));
    }

    private static Shape.Keys keys(Shape shape) {
        return (Shape.Keys) ((Shape.Named) shape).body().get();
    }

    @Override
    public Tree write(Step value, Scope scope) {
        return step.write(value, scope);
    }

    @Override
    public Shape shape() {
        return step.shape();
    }
}
