package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.Catalog;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** One file says everything that the model has; what is added to the model is missed here until a file can say it. */
class EverythingTest {

    private final Catalog catalog =
            Project.catalog(CatalogFile.parse(Project.resource("everything.yaml"), "everything.yaml"));

    @Test
    void every_part_of_the_model_is_said() {
        Seq<String> unsaid = Model.unsaid(Vector.ofAll(catalog.versions().values()));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void written_and_read_again_it_is_equal() {
        assertThat(Project.catalog(CatalogFile.parse(CatalogFile.write(catalog).get(), "written.yaml")))
                .isEqualTo(catalog);
        assertThat(Project.catalog(
                        CatalogFile.parse(CatalogFile.writeJson(catalog).get(), "written.json")))
                .isEqualTo(catalog);
    }

    @Test
    void what_is_written_is_what_stood_there_before() {
        String written = CatalogFile.write(catalog).get();
        Catalog again = CatalogFile.parse(written, "written.yaml").get();
        assertThat(CatalogFile.write(again).get()).isEqualTo(written);
    }
}
