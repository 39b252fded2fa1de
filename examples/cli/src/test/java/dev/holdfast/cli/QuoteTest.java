package dev.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteTest {

    private static final String SCENARIO = "../scenarios/quote-at-the-door.yaml";
    private static final String CATALOGUE = "../catalogues/belgacom-2013.yaml";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String made(String... more) throws IOException {
        String[] args = new String[5 + more.length];
        System.arraycopy(new String[] {"quote", "make", SCENARIO, "--step", "door"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        assertThat(run(args)).as(text(err)).isZero();
        String made = text(out);
        out.reset();
        return made;
    }

    @Test
    void a_quote_that_was_made_is_valid_and_says_what_was_verified() throws IOException {
        String quote = file("quote.yaml", made());

        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE, "--on", "2013-11-13"))
                .isZero();
        assertThat(text(out))
                .contains("note HOLDINGS_NOT_VERIFIED", quote + ": valid; verified: fingerprint, arithmetic, validity")
                .contains("not verified, since the promise says nothing of it: signature, promotions");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void a_digit_changed_by_hand_is_found() throws IOException {
        String quote = file("quote.yaml", made().replace("gross: 75.92", "gross: 70.92"));

        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE)).isEqualTo(1);
        assertThat(text(out))
                .contains("error FINGERPRINT_WRONG", "error BILL_MISMATCH", "error ARITHMETIC_WRONG", "not valid");
    }

    @Test
    void one_broken_file_does_not_stop_the_others() throws IOException {
        String quote = file("quote.json", made("--json"));
        String broken = file("broken.yaml", "curency: EUR\n");

        assertThat(run(
                        "quote",
                        "check",
                        "--brief",
                        broken,
                        quote,
                        folder.resolve("gone.yaml").toString(),
                        "--catalog",
                        CATALOGUE))
                .isEqualTo(2);
        assertThat(text(out)).isEqualTo("3 files: 1 valid, 0 with findings, 2 unreadable\n");
        assertThat(text(err)).contains("broken.yaml:1:1", "did you mean 'currency'?", "there is no such file");
    }

    @Test
    void json_is_one_document_and_the_same_bytes_twice() throws IOException {
        String quote = file("quote.yaml", made());
        String broken = file("broken.yaml", "curency: EUR\n");
        run("quote", "check", "--json", quote, broken, "--catalog", CATALOGUE);
        String first = text(out);
        out.reset();
        run("quote", "check", "--json", quote, broken, "--catalog", CATALOGUE);

        assertThat(text(out)).isEqualTo(first);
        assertThat(first)
                .startsWith("{\n\"quotes\": [")
                .endsWith("]\n}\n")
                .contains("\"result\": \"valid\"", "\"result\": \"unreadable\"");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void a_signature_is_made_and_tried_with_keys_from_pem_files() throws IOException, NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        KeyPair seller = generator.generateKeyPair();
        String secret = pem("seller.pem", "PRIVATE", seller.getPrivate().getEncoded());
        String known = pem("seller.pub", "PUBLIC", seller.getPublic().getEncoded());
        String other = pem(
                "other.pub", "PUBLIC", generator.generateKeyPair().getPublic().getEncoded());
        String quote = file("quote.yaml", made("--sign", secret));

        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE, "--key", known))
                .isZero();
        assertThat(text(out)).contains("verified: fingerprint, signature");
        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE, "--key", other))
                .isEqualTo(1);
        assertThat(text(out)).contains("error SIGNATURE_WRONG");
        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE, "--key", quote))
                .isEqualTo(2);
        assertThat(text(err)).contains("holds no Ed25519 public key in PEM").hasLineCount(1);
    }

    private String pem(String name, String kind, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return file(name, "-----BEGIN " + kind + " KEY-----\n" + base64 + "\n-----END " + kind + " KEY-----\n");
    }

    @Test
    void a_refused_quote_says_what_to_do_instead() {
        assertThat(run("quote", "make", SCENARIO, "--step", "duo")).isEqualTo(1);
        assertThat(text(err)).contains("nothing-like-it").hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void a_scenario_without_a_quote_is_told_how_to_make_one() {
        assertThat(run("quote", "make", "../scenarios/seats.yaml")).isEqualTo(1);
        assertThat(text(err)).contains("no step makes a quote; add one with 'quote: {asks: [...]}'");
    }

    @Test
    void explain_tells_a_quote_for_people() throws IOException {
        assertThat(run("quote", "explain", file("quote.yaml", made()))).isZero();
        assertThat(text(out))
                .startsWith("Quote Q-2013-1112 of 2013-11-12, inProgress, holds until 2013-12-12")
                .contains("from 2013-11-12 EUR 68.95 per month instead of EUR 57.95")
                .contains(
                        "The bill of 2013-12-01", "Pack Confort, 2013-12-01..2013-12-31: EUR 62.95", "in all EUR 75.92")
                .contains("It is not signed: anybody can have written it.");
    }

    @Test
    void explain_with_a_catalogue_tells_how_each_line_comes_about() throws IOException {
        assertThat(run("quote", "explain", file("quote.yaml", made()), "--catalog", CATALOGUE))
                .isZero();
        assertThat(text(out))
                .contains("The bill of 2014-01-01, and the same each time until that of 2015-11-01")
                .contains("How the bill of 2013-12-01 comes about", "round(57.95 × 11/30)");
    }

    @Test
    void a_quote_is_checked_by_the_policy_that_the_seller_states() throws IOException {
        String scenario = file("scenario.yaml", """
                scenario: a visit that is on no bill yet
                catalog: %s
                policy: {dayCount: thirty-360}
                steps:
                  - {on: 2013-07-01, subscribe: start}
                  - {bill: 2013-10-01}
                  - {on: 2013-09-20, line: {name: Visit, price: 50.00}}
                  - {on: 2013-10-12, quote: {asks: [{on: 2013-10-12, add: bouquet}], months: 2}}
                """.formatted(Path.of(CATALOGUE).toAbsolutePath()));
        String policy = file("policy.yaml", "dayCount: thirty-360\n");
        assertThat(run("quote", "make", scenario)).isZero();
        String quote = file("quote.yaml", text(out));
        out.reset();

        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE, "--policy", policy))
                .as(text(out))
                .isZero();
        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE)).isEqualTo(1);
        assertThat(text(out)).contains("BILL_MISMATCH");
        assertThat(run("quote", "check", quote, "--catalog", CATALOGUE, "--policy", file("bad.yaml", "days: 30\n")))
                .isEqualTo(2);
        assertThat(text(err)).contains("bad.yaml:1:1: policy has no key 'days'");
        assertThat(run("quote", "check", quote)).isEqualTo(2);
        assertThat(text(err)).contains("--catalog FILE");
    }

    @Test
    void an_extract_for_a_channel_checks_what_was_sold_through_it() throws IOException {
        String extract = extract("door");
        String quote = file("quote.yaml", made());

        assertThat(run("quote", "check", quote, "--catalog", extract)).isZero();
    }

    @Test
    void what_only_another_channel_sells_is_not_in_an_extract() throws IOException {
        String catalogue = file("catalogue.yaml", """
                catalog: demo
                currency: EUR
                tax: none
                taxes: {none: {code: Z}}
                versions:
                  - from: 2013-01-01
                    products:
                      line: {charges: {monthly: 20.00}}
                      web-line: {charges: {monthly: 9.00}, sales: [{channels: [web]}]}
                """);
        assertThat(run("catalog", "extract", catalogue, "--channel", "shop")).isZero();
        assertThat(text(out)).contains("line:").doesNotContain("web");
    }

    private String extract(String channel) throws IOException {
        assertThat(run("catalog", "extract", CATALOGUE, "--channel", channel)).isZero();
        String extract = file("extract.yaml", text(out));
        out.reset();
        return extract;
    }

    private int run(String... args) {
        return Holdfast.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
