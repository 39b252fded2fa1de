package dev.holdfast.interchange.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Parsed;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlReader;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Vector;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;

/** Law 17: writing and reading any catalogue gives an equal one, in YAML and in JSON. */
class RoundTripProperties {

    @Property(tries = 100)
    void written_as_yaml_and_read_again_versions_are_equal(@ForAll("histories") Vector<CatalogVersion> versions) {
        assertReadAgain(versions, YamlWriter::write);
    }

    @Property(tries = 50)
    void written_as_json_and_read_again_versions_are_equal(@ForAll("histories") Vector<CatalogVersion> versions) {
        assertReadAgain(versions, JsonWriter::write);
    }

    @Provide
    Arbitrary<Vector<CatalogVersion>> histories() {
        return AnyVersion.history();
    }

    private static void assertReadAgain(Vector<CatalogVersion> versions, Function<Tree, String> print) {
        String text = print.apply(CatalogText.write("any", versions));
        Parsed parsed = YamlReader.parse(text);
        assertThat(parsed.faults()).as(text).isEmpty();
        Read<StatedCatalog> read = StatedCatalog.CODEC.read(parsed.tree().get(), new Scope(CurrencyUnit.EUR));
        assertThat(read.faults()).as(text).isEmpty();
        assertThat(CatalogText.versions(read.value().get())).as(text).isEqualTo(versions);
    }
}
