package dev.holdfast.interchange;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.invoice.PolicyText;
import dev.holdfast.interchange.schema.JsonSchema;
import dev.holdfast.interchange.schema.ReferencePage;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.JsonWriter;
import dev.holdfast.interchange.text.Tree;
import dev.holdfast.interchange.text.YamlWriter;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Validation;
import java.nio.file.Path;
import org.joda.money.CurrencyUnit;

/**
 * Reads and writes how a seller bills, for whoever checks quotes: the keys of {@code policy} in a scenario, as a file of
 * their own.
 */
public final class PolicyFile {

    /** A policy states no amount of money. */
    private static final Scope SCOPE = new Scope(CurrencyUnit.EUR);

    private PolicyFile() {}

    /**
     * Reads a policy from a file in UTF-8.
     *
     * @param file the file
     * @return the policy, or everything that is wrong with the file
     */
    public static Validation<Seq<FileProblem>, BillingPolicy> read(Path file) {
        return TextFile.read(file, PolicyFile::parse);
    }

    /**
     * Reads a policy from a text.
     *
     * @param text the text, YAML or JSON
     * @param name what problems call it
     * @return the policy, or everything that is wrong with the text
     */
    public static Validation<Seq<FileProblem>, BillingPolicy> parse(String text, String name) {
        return text.isBlank()
                ? TextFile.refused(name, "there is nothing in it", "write '{}' for the defaults")
                : TextFile.parse(text, name, PolicyFile::policy);
    }

    private static Validation<Vector<Fault>, BillingPolicy> policy(Tree tree) {
        Read<BillingPolicy> read = PolicyText.POLICY.read(tree, SCOPE);
        return read.faults().isEmpty() ? Validation.valid(read.value().get()) : Validation.invalid(read.faults());
    }

    /**
     * Writes a policy as YAML. Reading it again gives an equal one.
     *
     * @param policy the policy
     * @return the text, or everything in the policy that a file cannot say, such as a host's own day count
     */
    public static Validation<Seq<Unwritable>, String> write(BillingPolicy policy) {
        return TextFile.written(PolicyText.POLICY.write(policy, SCOPE), YamlWriter::write);
    }

    /**
     * Writes a policy as JSON, which is the same format.
     *
     * @param policy the policy
     * @return the text, or everything in the policy that a file cannot say
     */
    public static Validation<Seq<Unwritable>, String> writeJson(BillingPolicy policy) {
        return TextFile.written(PolicyText.POLICY.write(policy, SCOPE), JsonWriter::write);
    }

    /**
     * The JSON Schema (draft 2020-12) of policy files.
     *
     * @return the schema, as JSON
     */
    public static String schema() {
        return JsonSchema.of("Holdfast billing policy", "urn:holdfast:format:policy", PolicyText.POLICY.shape());
    }

    static String reference() {
        return ReferencePage.of(PolicyText.POLICY.shape());
    }
}
