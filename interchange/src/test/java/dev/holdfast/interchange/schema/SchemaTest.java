package dev.holdfast.interchange.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interchange.CatalogFile;
import dev.holdfast.interchange.HistoryFile;
import dev.holdfast.interchange.Project;
import dev.holdfast.interchange.ScenarioFile;
import dev.holdfast.interchange.catalog.CatalogText;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.history.HistoryText;
import dev.holdfast.interchange.scenario.ScriptText;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the pages and the examples write, an editor that knows the schema takes too, short forms included. */
class SchemaTest {

    private static final Schema SCENARIO = Schema.of(ScenarioFile.schema());
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static Tree tree(String yaml) {
        return YamlReader.parse(yaml).tree().get();
    }

    @Test
    void the_example_of_every_shape_is_as_its_schema_says() {
        assertFits(Schema.of(CatalogFile.schema()), CatalogText.shape());
        assertFits(Schema.of(HistoryFile.schema()), HistoryText.shape());
        assertFits(SCENARIO, ScriptText.shape());
    }

    private static void assertFits(Schema schema, Shape shape) {
        assertThat(Definitions.of(shape)
                        .values()
                        .filter(named -> !named.example().isEmpty()))
                .isNotEmpty()
                .allSatisfy(named -> assertThat(schema.faults(example(named), JsonSchema.slug(named.name())))
                        .as(named.name())
                        .isEmpty());
    }

    /** An example whose id stands above it in a file is looked at without it. */
    private static Tree example(Shape.Named named) {
        Tree whole = tree(named.example());
        return named.id()
                .filter(id -> whole instanceof Tree.Fields)
                .<Tree>map(id -> Tree.Fields.of(((Tree.Fields) whole)
                        .fields()
                        .reject(field -> field.key().text().equals(id))))
                .getOrElse(whole);
    }

    @Test
    void every_example_scenario_is_as_the_schema_says() throws IOException {
        for (Path file : Project.scenarios()) {
            assertThat(SCENARIO.faults(tree(Files.readString(file))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void whatever_the_page_writes_between_backticks_is_as_the_schema_says() throws IOException {
        String page = Files.readString(Project.format("scenario.md"));
        String byHand = page.substring(0, page.indexOf("| not | but |"))
                + page.substring(page.indexOf("## Who pays"), page.indexOf("<!-- what follows"));
        Vector<Tree> written = Vector.ofAll(CODE.matcher(byHand.replaceAll("(?s)```.*?```", ""))
                        .results()
                        .map(MatchResult::group))
                .map(code -> code.substring(1, code.length() - 1).replace('\n', ' '))
                .flatMap(code -> YamlReader.parse(code).tree().toVector())
                .filter(Tree.Fields.class::isInstance);
        Vector<Tree> whole = written.filter(tree -> isIn("step", tree) || isIn("scenario", tree));
        assertThat(whole)
                .hasSizeGreaterThan(40)
                .allSatisfy(tree -> assertThat(Vector.of(
                                        SCENARIO.faults(tree, "step"),
                                        SCENARIO.faults(
                                                ((Tree.Fields) tree).with("scenario", Tree.Scalar.text("of a page"))))
                                .minBy(Vector::size)
                                .get())
                        .as(tree.toString())
                        .isEmpty());
    }

    private static boolean isIn(String name, Tree tree) {
        Vector<String> known = ((Shape.Keys) Definitions.of(ScriptText.shape())
                        .get(name)
                        .get()
                        .body()
                        .get())
                .keys()
                .map(Shape.KeyShape::name);
        return ((Tree.Fields) tree)
                .fields()
                .forAll(field -> known.contains(field.key().text()));
    }
}
