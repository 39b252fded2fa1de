package dev.holdfast.interchange.scenario;

import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.interchange.catalog.CatalogText;
import dev.holdfast.interchange.catalog.ShortCatalog;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Read;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.codec.Scope;
import dev.holdfast.interchange.codec.Shape;
import dev.holdfast.interchange.codec.Verbatim;
import dev.holdfast.interchange.invoice.PolicyText;
import dev.holdfast.interchange.text.Fault;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import io.vavr.control.Validation;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/** A whole scenario as a tree. */
public final class ScriptText {

    private static final Shape CATALOG = new Shape.Named(
            "catalogue of a scenario",
            "What is sold, where it is not said in short.",
            "../catalogues/belgacom-2013.yaml",
            Option.none(),
            () -> Scalars.TEXT,
            () -> new Shape.Ways(Vector.of(
                    new Shape.Way(
                            Option.none(),
                            Scalars.TEXT.shape(),
                            "the path of a catalogue file, from the folder of this file"),
                    new Shape.Way(Option.none(), CatalogText.shape(), "a whole catalogue"))));

    private static final Codec<Stated> SCENARIO = ObjectCodec.of(
            "scenario",
            "A case: what is sold, who pays, what happens step by step, and what should come of it. What is sold is said"
                    + " by 'catalog', or in short by the keys from 'currency' to 'versions'.",
            "{scenario: Half a month, charges: {monthly: 29.95}, steps: [{on: 2024-01-17, subscribe: plan}]}",
            keys -> {
                var title = keys.required("scenario", Scalars.TEXT, Stated::title, "what it is called");
                var about = keys.optional(
                        "about", Scalars.TEXT, Stated::about, "nothing", "where it comes from and what it shows");
                var catalog = keys.optional(
                        "catalog", new Verbatim(CATALOG), Stated::catalog, "it is said in short", "what is sold");
                ShortCatalog.keys(keys);
                var account = keys.optional(
                        "account",
                        PartyText.ACCOUNT,
                        stated -> stated.isAlone() ? stated.parties().headOption() : Option.none(),
                        "an account that is billed on the 1st",
                        "who pays, where there is one account");
                var accounts = keys.usually(
                        "accounts",
                        PartyText.ACCOUNTS,
                        Vector.empty(),
                        stated -> stated.isAlone() ? Vector.empty() : stated.parties(),
                        "none but 'account'",
                        "who pays, by name, where there are several accounts");
                var policy = keys.usually(
                        "policy",
                        PolicyText.POLICY,
                        BillingPolicy.DEFAULT,
                        stated -> BillingPolicy.DEFAULT,
                        "the defaults",
                        "how the bills of all accounts are made");
                var steps = keys.usually(
                        "steps",
                        Lists.ofEach(StepText.STEP),
                        Vector.empty(),
                        Stated::steps,
                        "none",
                        "what is done and asked, in the order in which it was recorded");
                var expect = keys.optional(
                        "expect",
                        StepText.EXPECTED,
                        stated -> stated.expect().map(Expected::tree),
                        "nothing",
                        "what should come of the whole");
                return given -> new Stated(
                        given.get(title),
                        given.get(about),
                        given.get(catalog),
                        given.get(account).toVector().appendAll(given.get(accounts)),
                        given.get(policy),
                        given.get(steps),
                        given.get(expect).map(Expected::new));
            });

    private ScriptText() {}

    /**
     * What a file may say.
     *
     * @return the shape
     */
    public static Shape shape() {
        return SCENARIO.shape();
    }

    /**
     * Reads a scenario.
     *
     * @param tree what the file says
     * @param catalogs reads a catalogue by its path, or tells in a sentence each what is wrong with it
     * @return the scenario, or everything that is wrong with it
     */
    public static Validation<Vector<Fault>, Script> read(
            Tree tree, Function<String, Validation<Seq<String>, Catalog>> catalogs) {
        Validation<Vector<Fault>, Catalog> sold =
                tree instanceof Tree.Fields file ? catalog(file, catalogs) : Validation.invalid(Vector.empty());
        Read<Stated> stated = SCENARIO.read(tree, new Scope(currency(tree, sold)));
        Vector<Fault> faults = Fault.all(sold.isValid() ? Vector.empty() : sold.getError(), stated.faults());
        Vector<Fault> loose =
                stated.faults().isEmpty() ? Said.faults(stated.value().get(), tree) : Vector.empty();
        Vector<Fault> all = Fault.all(faults, loose);
        return all.isEmpty() ? Validation.valid(stated.value().get().in(sold.get())) : Validation.invalid(all);
    }

    private static Validation<Vector<Fault>, Catalog> catalog(
            Tree.Fields file, Function<String, Validation<Seq<String>, Catalog>> catalogs) {
        Option<Tree> said = file.get("catalog");
        if (said.isEmpty()) {
            Read<Tree.Fields> whole = ShortCatalog.expanded(file);
            Validation<Vector<Fault>, Catalog> catalog =
                    CatalogText.read(whole.value().get());
            return whole.faults().isEmpty()
                    ? catalog
                    : Validation.invalid(whole.faults().appendAll(catalog.fold(wrong -> wrong, c -> Vector.empty())));
        }
        Vector<Fault> both = ShortCatalog.given(file)
                .map(key -> new Fault(
                        key.place(), key.words() + " stands beside 'catalog'", "say it in the catalogue, or in short"));
        if (!both.isEmpty()) {
            return Validation.invalid(both);
        }
        return said.get() instanceof Tree.Scalar path
                ? catalogs.apply(path.text())
                        .mapError(sentences -> sentences
                                .map(sentence -> new Fault(path.place(), "the catalogue " + sentence, "mend it there"))
                                .toVector())
                : CatalogText.read(said.get());
    }

    private static CurrencyUnit currency(Tree tree, Validation<Vector<Fault>, Catalog> sold) {
        return sold.isValid() ? sold.get().currency() : CatalogText.currency(tree);
    }

    /**
     * Writes a scenario.
     *
     * @param script the scenario
     * @return what the file says, with a {@link Tree.Refused} for everything that a file cannot say
     */
    public static Tree write(Script script) {
        return SCENARIO.write(Stated.of(script), new Scope(script.catalog().currency()));
    }

    /**
     * A scenario as a file states it.
     *
     * @param title what it is called
     * @param about where it comes from
     * @param catalog what stands under 'catalog'
     * @param parties the accounts, possibly none
     * @param policy the policy of accounts that have none of their own
     * @param steps the steps
     * @param expect what should come of the whole
     */
    record Stated(
            String title,
            Option<String> about,
            Option<Tree> catalog,
            Vector<PartyText.Stated> parties,
            BillingPolicy policy,
            Vector<Step> steps,
            Option<Expected> expect) {

        boolean isAlone() {
            return parties.size() == 1 && parties.head().id().equals(PartyText.ONLY);
        }

        Vector<PartyText.Stated> payers() {
            return parties.isEmpty() ? Vector.of(PartyText.USUAL) : parties;
        }

        Script in(Catalog sold) {
            return new Script(
                    title, about, sold, payers().map(party -> party.in(sold.currency(), policy)), steps, expect);
        }

        static Stated of(Script script) {
            Vector<PartyText.Stated> parties = script.parties().map(PartyText.Stated::of);
            return new Stated(
                    script.title(),
                    script.about(),
                    Option.some(CatalogText.write(script.catalog())),
                    Vector.of(PartyText.USUAL).equals(parties) ? Vector.empty() : parties,
                    BillingPolicy.DEFAULT,
                    script.steps(),
                    script.expect());
        }
    }
}
