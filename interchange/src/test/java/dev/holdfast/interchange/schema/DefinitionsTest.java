package dev.holdfast.interchange.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interchange.catalog.CatalogText;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.history.HistoryText;
import dev.holdfast.interchange.scenario.ScriptText;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import io.vavr.collection.Vector;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private final Vector<Shape.Named> all = Vector.of(CatalogText.shape(), HistoryText.shape(), ScriptText.shape())
            .flatMap(shape -> Definitions.of(shape).values())
            .distinctBy(Shape.Named::name);

    @Test
    void every_example_is_read_without_a_fault() {
        assertThat(all.filter(named -> !named.example().isEmpty())).allSatisfy(named -> {
            Tree tree = YamlReader.parse(named.example()).tree().get();
            assertThat(named.codec()
                            .get()
                            .read(tree, new Scope(CurrencyUnit.EUR))
                            .faults())
                    .as(named.name())
                    .isEmpty();
        });
    }

    @Test
    void everything_with_a_shape_of_its_own_has_an_example() {
        assertThat(all.filter(named -> named.example().isEmpty()).map(Shape.Named::name))
                .as("only where sorts are told apart, each sort has its own")
                .containsExactly("charge", "history file", "event", "asked");
    }

    @Test
    void every_key_says_what_it_means_and_what_holds_without_it() {
        Vector<Shape.KeyShape> keys = all.flatMap(
                named -> named.body().get() instanceof Shape.Keys body ? body.keys() : Vector.<Shape.KeyShape>empty());
        assertThat(keys).hasSizeGreaterThan(150).allSatisfy(key -> {
            assertThat(key.meaning()).isNotBlank();
            assertThat(key.usual().isBlank()).as(key.name()).isEqualTo(key.required());
        });
    }
}
