package dev.holdfast.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.promise.Check;
import dev.holdfast.billing.promise.Checked;
import dev.holdfast.billing.promise.Finding;
import dev.holdfast.billing.promise.FindingCode;
import dev.holdfast.billing.promise.Promise;
import dev.holdfast.billing.promise.Seal;
import dev.holdfast.billing.promise.Subject;
import dev.holdfast.billing.subscription.Request;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PromiseFileTest {

    private static final String CLAIM = """
            reference: DOOR-7
            currency: EUR
            customer:
              held: [{on: 2013-07-01, subscribe: start}]
              billedThrough: 2013-09-01
            asks:
              - {on: 2013-09-12, change-offer: confort, consents: [{at: '1', service: commitment, extent: term}]}
              - {on: 2013-09-12, add: bouquet}
            says:
              more: {perMonth: 5.00, months: 6}
              services: {kept: [TV]}
            """;

    private static final Check CHECK = Check.by(
                    Billing.of(Project.catalog(CatalogFile.read(Project.example("belgacom-2013.yaml")))))
            .on(LocalDate.of(2013, 9, 12));

    private static SealedPromise read(String text) {
        return PromiseFile.parse(text, "claim.yaml")
                .toEither()
                .getOrElseThrow(problems -> new AssertionError(problems.mkString("\n")));
    }

    private static Vector<String> problems(String text) {
        return PromiseFile.parse(text, "claim.yaml")
                .fold(problems -> problems.toVector().map(FileProblem::sentence), read -> Vector.<String>empty());
    }

    @Test
    void a_claim_at_the_door_is_read_and_checked() {
        Checked checked = CHECK.of(read(CLAIM).promise());

        assertThat(checked.findings()
                        .find(Finding.PriceMismatch.class::isInstance)
                        .get()
                        .sentence())
                .startsWith("Promised EUR 5.00 more per month; by the catalogue it is EUR 11.00 more per month");
        assertThat(checked.codes()).containsExactly(FindingCode.PRICE_MISMATCH, FindingCode.HOLDINGS_NOT_VERIFIED);
    }

    @Test
    void whatever_a_promise_can_say_is_read_written_and_read_again() {
        SealedPromise everything = read(Project.resource("everything-promise.yaml"));

        assertThat(read(PromiseFile.write(everything).get())).isEqualTo(everything);
        assertThat(read(PromiseFile.writeJson(everything).get())).isEqualTo(everything);
    }

    @Test
    void everything_that_a_request_says_is_a_key_of_what_is_asked() throws ReflectiveOperationException {
        String schema = PromiseFile.schema();
        int start = schema.indexOf("\n    \"asked\": {");
        String asked = schema.substring(start, schema.indexOf("\n    }", start));
        Vector<String> said = Vector.of(Class.forName(Request.class.getPackageName() + ".WithRequest")
                        .getMethods())
                .map(wither -> wither.getName().substring("with".length()))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .distinct()
                .removeAll(Vector.of("command", "effectiveOn"))
                .map(name -> name.equals("askedAt") ? "recorded" : name);

        assertThat(said)
                .hasSizeGreaterThan(6)
                .allSatisfy(name -> assertThat(asked).contains("\"" + name + "\": {"));
    }

    @Test
    void the_fingerprint_is_of_the_content_and_not_of_its_layout() {
        SealedPromise sealed = SealedPromise.of(read(CLAIM).promise());
        String otherwise = """
                # the same in another order
                says: {services: {kept: ["TV"]}, more: {months: 6, perMonth: "5.0"}}
                asks: [{change-offer: {offer: confort}, on: "2013-09-12",
                        consents: [{extent: term, service: commitment, at: "1"}]},
                       {add: bouquet, on: 2013-09-12}]
                customer: {cycleDay: 1, billedThrough: 2013-09-01, held: {subscription: [{subscribe: start, on: 2013-07-01}]}}
                currency: EUR
                reference: "DOOR-7"
                """;

        assertThat(SealedPromise.of(read(otherwise).promise())).isEqualTo(sealed);
        assertThat(read(PromiseFile.writeJson(sealed).get()).seal().actual())
                .isEqualTo(sealed.fingerprint().get());
        assertThat(SealedPromise.of(read(CLAIM.replace("5.00", "5.01")).promise())
                        .fingerprint())
                .isNotEqualTo(sealed.fingerprint());
    }

    @Test
    void the_fingerprint_is_the_sha_256_of_canonical_json() throws NoSuchAlgorithmException {
        String content = "{\"asks\":[{\"change-offer\":\"confort\",\"consents\":[{\"at\":\"1\",\"extent\":\"term\","
                + "\"service\":\"commitment\"}],\"on\":\"2013-09-12\"},{\"add\":\"bouquet\",\"on\":\"2013-09-12\"}],"
                + "\"currency\":\"EUR\",\"customer\":{\"billedThrough\":\"2013-09-01\",\"held\":[{\"on\":\"2013-07-01\","
                + "\"subscribe\":\"start\"}]},\"reference\":\"DOOR-7\",\"says\":{\"more\":{\"months\":6,\"perMonth\":\"5.00\"},"
                + "\"services\":{\"kept\":[\"TV\"]}}}";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));

        assertThat(SealedPromise.of(read(CLAIM).promise()).fingerprint())
                .contains("sha256:" + HexFormat.of().formatHex(hash));
    }

    @Test
    void a_digit_changed_after_it_was_written_is_found() {
        String written =
                PromiseFile.write(SealedPromise.of(read(CLAIM).promise())).get();
        SealedPromise changed = read(written.replace("perMonth: 5.00", "perMonth: 5.10"));

        assertThat(CHECK.of(changed.promise(), changed.seal()).codes())
                .contains(FindingCode.FINGERPRINT_WRONG, FindingCode.PRICE_MISMATCH);
        assertThat(CHECK.of(read(written).promise(), read(written).seal()).verified())
                .contains(Subject.FINGERPRINT);
    }

    @Test
    void a_signature_holds_for_the_key_and_the_content_that_it_was_made_with() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        KeyPair seller = generator.generateKeyPair();
        KeyPair other = generator.generateKeyPair();
        SealedPromise signed = SealedPromise.of(read(CLAIM).promise()).signedWith(seller.getPrivate());
        SealedPromise read = read(PromiseFile.write(signed).get());

        assertThat(read).isEqualTo(signed);
        assertThat(read.seal().signature()).isEqualTo(Seal.Signature.NO_KEY);
        assertThat(read.seal(seller.getPublic()).signature()).isEqualTo(Seal.Signature.GOOD);
        assertThat(read.seal(other.getPublic()).signature()).isEqualTo(Seal.Signature.WRONG);
        Promise changed = read.promise().withReference(Option.some("DOOR-8"));
        SealedPromise forged =
                new SealedPromise(changed, SealedPromise.of(changed).fingerprint(), read.signature());
        assertThat(CHECK.of(forged.promise(), forged.seal(seller.getPublic())).codes())
                .contains(FindingCode.SIGNATURE_WRONG)
                .doesNotContain(FindingCode.FINGERPRINT_WRONG);
    }

    @Test
    void hostile_days_are_one_problem_with_its_mend() {
        assertThat(problems(CLAIM.replace("reference: DOOR-7", "madeOn: 0001-01-01")))
                .singleElement()
                .asString()
                .startsWith(
                        "claim.yaml:1:1: it is of 0001-01-01, and 2013-09-12 is not within 100 years before that and"
                                + " 10 after it;");
        assertThat(problems(CLAIM.replace("billedThrough: 2013-09-01", "billedThrough: 9999-12-31")))
                .hasSize(1);
        assertThat(problems(CLAIM.replace("months: 6", "months: 100000"))).hasSize(1);
        assertThat(problems(CLAIM.replace("asks:\n", "months: 121\nasks:\n")))
                .singleElement()
                .asString()
                .contains("a promise looks 1 to 120 months ahead");
    }

    @Test
    void what_is_wrong_with_a_file_is_told_with_its_place() {
        assertThat(problems(""))
                .containsExactly("claim.yaml: there is nothing in it; start with 'currency:' and its code");
        assertThat(problems(CLAIM.replace("currency: EUR\n", "")))
                .containsExactly("claim.yaml:1:1: the key 'currency' is missing; add 'currency': the currency of every"
                        + " amount");
        assertThat(problems(CLAIM.replace("add: bouquet", "adds: bouquet")))
                .contains("claim.yaml:8:22: asked has no key 'adds'; did you mean 'add'?");
        assertThat(problems(CLAIM.replace("perMonth: 5.00", "perMonth: 5.001")))
                .singleElement()
                .asString()
                .contains("finer than the smallest coin of EUR");
        assertThat(problems(CLAIM + "fingerprint: sha256:12\n"))
                .singleElement()
                .asString()
                .contains("expected a fingerprint");
        assertThat(problems(CLAIM.replace("add: bouquet", "undo: {step: upgrade}")))
                .singleElement()
                .asString()
                .contains("an undo says the 'sequence' of the change");
    }

    @Test
    void what_came_of_a_check_is_json() {
        String json = PromiseFile.json("claim.yaml", CHECK.of(read(CLAIM).promise()));

        assertThat(json)
                .contains("\"file\": \"claim.yaml\"", "\"result\": \"findings\"", "\"code\": \"PRICE_MISMATCH\"")
                .contains("\"promised\": \"EUR 5.00\"", "\"actual\": \"EUR 11.00\"", "\"verified\": [")
                .contains("\"fingerprint\": \"the promise says nothing of it\"");
    }
}
