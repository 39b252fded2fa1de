package dev.holdfast.interchange.question;

import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Billing;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.catalog.rule.Facts;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.interchange.catalog.Taxes;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Key;
import dev.holdfast.interchange.codec.Keys;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.invoice.AdditionText;
import dev.holdfast.interchange.invoice.Counter;
import dev.holdfast.interchange.invoice.InvoiceTree;
import dev.holdfast.interchange.invoice.PolicyText;
import dev.holdfast.interchange.invoice.StatedAddition;
import dev.holdfast.interchange.text.Statement;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What an invoice comes to that has some lines and nothing else.
 *
 * @param prices whether its amounts contain their tax, where they do not say otherwise
 * @param lines the lines
 * @param allowances what comes off the whole
 * @param charges what comes on the whole
 * @param paid what was paid before
 * @param rounding what is added to the amount to pay, if anything is
 * @param policy how it is taxed and rounded, if it is not by the account's policy
 */
record TaxOf(
        PriceBasis prices,
        Vector<StatedAddition.Line> lines,
        Vector<StatedAddition.OnTotal> allowances,
        Vector<StatedAddition.OnTotal> charges,
        Vector<StatedAddition.Paid> paid,
        Option<StatedAddition.Rounding> rounding,
        Option<BillingPolicy> policy)
        implements Question {

    static final Codec<TaxOf> CODEC = ObjectCodec.of(
            "tax question",
            "An invoice of some lines, with its tax and its totals. The answer is the total with tax (BT-112).",
            "{prices: tax-exclusive, lines: [{price: 10.00, tax: 21}, {price: 5.00, quantity: 3, tax: 6}]}",
            keys -> {
                var prices = keys.required(
                        "prices",
                        Taxes.BASIS,
                        TaxOf::prices,
                        "whether amounts contain their tax, where they do not say otherwise");
                var lines = keys.required("lines", Lists.of(AdditionText.LINE), TaxOf::lines, "the lines");
                var allowances =
                        some(keys, "allowances", AdditionText.ALLOWANCE, TaxOf::allowances, "what comes off the whole");
                var charges = some(keys, "charges", AdditionText.CHARGE, TaxOf::charges, "what comes on the whole");
                var paid = some(keys, "paid", AdditionText.PAID, TaxOf::paid, "what was paid before (BT-113)");
                var rounding = keys.optional(
                        "rounding",
                        AdditionText.ROUNDING,
                        TaxOf::rounding,
                        "none, unless the policy rounds",
                        "what is added to the amount to pay (BT-114)");
                var policy = keys.optional(
                        "policy",
                        PolicyText.POLICY,
                        TaxOf::policy,
                        "that of the account",
                        "how it is taxed and rounded");
                return given -> new TaxOf(
                        given.get(prices),
                        given.get(lines),
                        given.get(allowances),
                        given.get(charges),
                        given.get(paid),
                        given.get(rounding),
                        given.get(policy));
            });

    TaxOf {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an invoice has at least one line");
        }
    }

    private static <T> Key<TaxOf, Vector<T>> some(
            Keys<TaxOf> keys, String name, Codec<T> codec, Function<TaxOf, Vector<T>> get, String meaning) {
        return keys.usually(name, Lists.of(codec), Vector.empty(), get, "none", meaning);
    }

    @Override
    public Answer in(Setting setting) {
        Facts facts = setting.account().facts();
        LocalDate day = setting.on()
                .orElse(() -> setting.version().map(version -> version.from()))
                .getOrElse(LocalDate.EPOCH);
        Counter counter =
                Counter.of(setting.catalog(), facts, day, Option.none()).pricing(prices);
        Vector<StatedAddition> stated = Vector.<StatedAddition>narrow(lines)
                .appendAll(allowances)
                .appendAll(charges)
                .appendAll(paid)
                .appendAll(rounding);
        Account account = Account.of(setting.account().terms())
                .knowing(facts)
                .adding(stated.zipWithIndex((one, index) -> one.in(counter, "line " + (index + 1))));
        return Billing.of(setting.catalog())
                .by(policy.getOrElse(setting.policy()))
                .bill(account, Ledger.EMPTY, day)
                .fold(
                        missing -> Answer.none(missing.sentence()),
                        made -> InvoiceTree.ofNothing(made.invoices())
                                .headOption()
                                .map(Answer::none)
                                .getOrElse(() -> answer(made.invoices(), setting)));
    }

    /** One invoice is the answer; where some lines may not stand beside others, their sum, and each. */
    private static Answer answer(Vector<Invoice> invoices, Setting setting) {
        CurrencyUnit currency = setting.catalog().currency();
        return Answer.of(Money.total(currency, invoices.map(Invoice::gross)).getAmount())
                .with(
                        invoices.size() == 1
                                ? InvoiceTree.of(invoices.head())
                                : InvoiceTree.totals(invoices, currency)
                                        .list(
                                                "invoices",
                                                invoices.map(InvoiceTree::of).map(Statement::tree)));
    }
}
