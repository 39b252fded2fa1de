package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PublishedFilesTest {

    private static final String REGENERATE = "mvn -pl interchange -am test -Dtest=PublishedFilesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dholdfast.regenerate=true";

    private static final String GENERATED = "<!-- what follows is generated from the code that reads the files -->\n\n";

    @Test
    void the_schema_is_what_the_code_reads() throws IOException {
        assertPublished(Project.format("catalog.schema.json"), "", CatalogFile.schema());
    }

    @Test
    void the_reference_is_what_the_code_reads() throws IOException {
        assertReference(Project.format("catalog.md"), CatalogFile.reference());
    }

    private static void assertReference(Path page, String generated) throws IOException {
        String text = Project.text(page);
        assertThat(text).contains(GENERATED);
        String byHand = text.substring(0, text.indexOf(GENERATED)) + GENERATED;
        assertPublished(page, byHand, generated);
    }

    @Test
    void the_schema_of_histories_is_what_the_code_reads() throws IOException {
        assertPublished(Project.format("history.schema.json"), "", HistoryFile.schema());
    }

    @Test
    void the_reference_of_histories_is_what_the_code_reads() throws IOException {
        assertReference(Project.format("history.md"), HistoryFile.reference());
    }

    @Test
    void the_schema_of_scenarios_is_what_the_code_reads() throws IOException {
        assertPublished(Project.format("scenario.schema.json"), "", ScenarioFile.schema());
    }

    @Test
    void the_reference_of_scenarios_is_what_the_code_reads() throws IOException {
        assertReference(Project.format("scenario.md"), ScenarioFile.reference());
    }

    @Test
    void the_schema_of_quotes_and_claims_is_what_the_code_reads() throws IOException {
        assertPublished(Project.format("promise.schema.json"), "", PromiseFile.schema());
    }

    @Test
    void the_reference_of_quotes_and_claims_is_what_the_code_reads() throws IOException {
        assertReference(Project.format("promise.md"), PromiseFile.reference());
    }

    @Test
    void the_schema_of_policies_is_what_the_code_reads() throws IOException {
        assertPublished(Project.format("policy.schema.json"), "", PolicyFile.schema());
    }

    @Test
    void the_reference_of_policies_is_what_the_code_reads() throws IOException {
        assertReference(Project.format("policy.md"), PolicyFile.reference());
    }

    private static void assertPublished(Path file, String byHand, String generated) throws IOException {
        if (Boolean.getBoolean("holdfast.regenerate")) {
            Files.writeString(file, byHand + generated);
        }
        assertThat(Project.text(file))
                .as("%s is stale; run %s", file.getFileName(), REGENERATE)
                .isEqualTo(byHand + generated);
    }
}
