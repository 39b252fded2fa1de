package dev.holdfast.interchange.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interchange.HistoryFile;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import io.vavr.collection.Vector;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every part of every golden row, broken in turn. */
class BrokenRowTest {

    /** What stands under names of the host's own. */
    private static final Vector<String> FREE = Vector.of("slots", "numbers", "redemptions", "others");

    @Test
    void a_key_that_nobody_knows_is_a_problem_wherever_it_stands() {
        assertThat(broken(BrokenRowTest::withUnknownKey))
                .hasSizeGreaterThan(50)
                .allSatisfy(BrokenRowTest::assertProblem);
    }

    @Test
    void something_else_than_what_should_stand_there_is_a_problem_wherever_it_stands() {
        for (Tree other : Vector.of(
                Tree.Scalar.bare("null"),
                Tree.Items.of(Vector.of(Tree.Items.of(Vector.empty()))),
                Tree.Fields.of(Vector.of(Tree.Field.of("?", Tree.Scalar.text("?")))))) {
            assertThat(broken(part -> Vector.of(other)))
                    .hasSizeGreaterThan(200)
                    .allSatisfy(BrokenRowTest::assertProblem);
        }
    }

    private static void assertProblem(Tree row) {
        String line = JsonWriter.line(row);
        assertThat(HistoryFile.parseRow(line, "row").isInvalid()).as(line).isTrue();
    }

    private static Vector<Tree> broken(Function<Tree, Vector<Tree>> breaks) {
        return GoldenRows.all()
                .map(golden -> HistoryFile.writeRow(golden._2()).get())
                .map(line -> YamlReader.parse(line).tree().get())
                .flatMap(row -> each(row, breaks));
    }

    /** The tree with each of its parts in turn broken in each way. */
    private static Vector<Tree> each(Tree tree, Function<Tree, Vector<Tree>> breaks) {
        Vector<Tree> here = breaks.apply(tree);
        if (tree instanceof Tree.Fields fields) {
            return here.appendAll(fields.fields()
                    .flatMap(field -> (FREE.contains(field.key().text())
                                    ? Vector.<Tree>empty()
                                    : each(field.value(), breaks))
                            .map(value -> fields.with(field.key().text(), value))));
        }
        if (tree instanceof Tree.Items items) {
            return here.appendAll(items.items()
                    .zipWithIndex()
                    .flatMap(item -> each(item._1(), breaks)
                            .map(value -> Tree.Items.of(items.items().update(item._2(), value)))));
        }
        return here;
    }

    private static Vector<Tree> withUnknownKey(Tree tree) {
        return tree instanceof Tree.Fields fields
                ? Vector.of(fields.with("unheard", Tree.Scalar.text("of")))
                : Vector.empty();
    }
}
