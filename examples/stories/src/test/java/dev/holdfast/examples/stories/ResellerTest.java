package dev.holdfast.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.interchange.CatalogFile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResellerTest {

    private final String told = told();

    private static String told() {
        Story story = new ResellerStory();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        story.tell(
                CatalogFile.parse(Stories.catalogueOf(story), story.catalogue()).get(),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String scene(int number) {
        int begin = told.indexOf("\n" + number + ". ");
        int end = told.indexOf("\n" + (number + 1) + ". ");
        return told.substring(begin, end < 0 ? told.length() : end);
    }

    @Test
    void the_slip_is_found_out_before_anybody_signs() {
        assertThat(scene(1)).contains("PRICE_MISMATCH", "EUR 11.00", "HOLDINGS_NOT_VERIFIED");
    }

    @Test
    void the_quote_is_clean_and_says_what_a_reseller_cannot_know() {
        assertThat(scene(2))
                .contains("per month EUR 68.95 instead of EUR 57.95", "checked: clean", "not verified: holdings");
    }

    @Test
    void each_protection_catches_what_it_is_for() {
        List<String> forgeries = List.of(scene(3).split(":\n", -1));
        assertThat(forgeries.get(1)).contains("FINGERPRINT_WRONG", "BILL_MISMATCH", "ARITHMETIC_WRONG");
        assertThat(forgeries.get(2)).contains("BILL_MISMATCH").doesNotContain("FINGERPRINT_WRONG");
        assertThat(forgeries.get(3)).contains("SIGNATURE_WRONG", "the signed one itself: clean");
    }

    @Test
    void the_operator_knows_better_what_is_held() {
        assertThat(scene(4)).contains("findings: 0", "HOLDINGS_DIFFER");
    }

    @Test
    void told_twice_it_is_the_same() {
        assertThat(told()).isEqualTo(told);
    }
}
