package dev.holdfast.interchange.question;

import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.TaxTotals;
import dev.holdfast.billing.tax.Taxable;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import dev.holdfast.interchange.catalog.Taxes;
import dev.holdfast.interchange.codec.Codec;
import dev.holdfast.interchange.codec.Lists;
import dev.holdfast.interchange.codec.ObjectCodec;
import dev.holdfast.interchange.codec.Scalars;
import dev.holdfast.interchange.text.Statement;
import dev.holdfast.interchange.text.Tree;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * What the tax of some amounts is that stand on one document.
 *
 * @param prices whether the amounts contain their tax
 * @param amounts the amounts
 * @param rounding how the tax is rounded, if it is not as the policy says
 */
record TaxOf(PriceBasis prices, Vector<Line> amounts, Option<RoundingMode> rounding) implements Question {

    /**
     * One amount.
     *
     * @param amount the amount
     * @param percent the rate in percent
     * @param code the tax category
     * @param reason why no tax is due, or none
     */
    record Line(Money amount, BigDecimal percent, VatCategory code, Option<String> reason) {}

    private static final ObjectCodec<Line> LINE =
            ObjectCodec.of("taxed amount", "An amount that is taxed.", "{amount: 100.00, percent: 21}", keys -> {
                var amount = keys.required("amount", Scalars.AMOUNT, Line::amount, "the amount");
                var percent = keys.usually(
                        "percent", Scalars.DECIMAL, BigDecimal.ZERO, Line::percent, "0", "the rate in percent");
                var code = keys.<VatCategory>optional(
                        "code",
                        Scalars.words(VatCategory.class, VatCategory::name),
                        line -> Option.some(line.code()),
                        "S with a rate above zero, else Z",
                        "the VAT category code of EN 16931");
                var reason = keys.optional("reason", Scalars.TEXT, Line::reason, "none", "why no tax is due");
                return given -> new Line(
                        given.get(amount),
                        given.get(percent),
                        given.get(code)
                                .getOrElse(() -> given.get(percent).signum() > 0 ? VatCategory.S : VatCategory.Z),
                        given.get(reason));
            });

    static final Codec<TaxOf> CODEC = ObjectCodec.of(
            "tax question",
            "The tax of some amounts that stand on one document. The answer is the total with tax.",
            "{prices: tax-exclusive, amounts: [{amount: 10.00, percent: 21}, {amount: 5.00, percent: 6}]}",
            keys -> {
                var prices =
                        keys.required("prices", Taxes.BASIS, TaxOf::prices, "whether the amounts contain their tax");
                var amounts = keys.required("amounts", Lists.of(LINE), TaxOf::amounts, "the amounts");
                var rounding =
                        keys.optional("rounding", Rounded.RULE, TaxOf::rounding, "the policy's", "the rounding rule");
                return given -> new TaxOf(given.get(prices), given.get(amounts), given.get(rounding));
            });

    @Override
    public Answer in(Setting setting) {
        TaxTotals totals = TaxTotals.of(
                amounts.map(line -> new Taxable(line.amount(), prices, line.code(), line.percent(), line.reason())),
                setting.catalog().currency(),
                rounding.getOrElse(setting.policy().rounding()));
        Money zero = Money.zero(setting.catalog().currency());
        Money net = totals.subtotals().map(TaxSubtotal::taxable).fold(zero, Money::plus);
        Money tax = totals.subtotals().map(TaxSubtotal::tax).fold(zero, Money::plus);
        return Answer.of(net.plus(tax).getAmount())
                .with(Statement.EMPTY
                        .with("net", net.getAmount())
                        .with("tax", tax.getAmount())
                        .with("gross", net.plus(tax).getAmount())
                        .texts("lineNets", totals.lineNets().map(Money::getAmount))
                        .list("taxes", totals.subtotals().map(TaxOf::tree)));
    }

    /**
     * The tax of one category and rate.
     *
     * @param subtotal the subtotal
     * @return what JSON says of it
     */
    static Tree tree(TaxSubtotal subtotal) {
        return Statement.EMPTY
                .with("category", subtotal.category().name())
                .with("percent", subtotal.percent())
                .maybe("reason", subtotal.reason())
                .with("taxable", subtotal.taxable().getAmount())
                .with("tax", subtotal.tax().getAmount())
                .tree();
    }
}
