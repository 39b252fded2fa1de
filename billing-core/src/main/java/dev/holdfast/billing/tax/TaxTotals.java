package dev.holdfast.billing.tax;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The tax on some amounts together, by category and rate.
 *
 * <p>Where prices are without tax, tax = round(net × rate). Where they contain it, the promised gross is kept: net =
 * round(gross ÷ (1 + rate)) and tax = gross − net, so that 62.95 at 21 % is 52.02 and 10.93; the cents by which line nets
 * differ from their sum go by largest remainder. How often is rounded, and what gives way to a promised gross, a
 * {@link TaxPolicy} says.
 *
 * @param subtotals one for each category and rate, in the order in which they first came
 * @param amounts net and tax of each amount that was given, in the same order
 * @param rounding what must be added to net and tax for the promised gross (BT-114); zero where the gross is kept
 */
public record TaxTotals(Vector<TaxSubtotal> subtotals, Vector<Taxed> amounts, Money rounding) {

    public TaxTotals {
        requireNonNull(subtotals, "subtotals");
        requireNonNull(amounts, "amounts");
        requireNonNull(rounding, "rounding");
    }

    /**
     * Taxes some amounts together.
     *
     * @param amounts the amounts, all in one currency, with at most the decimals that follow
     * @param currency the currency
     * @param decimals the decimals of an amount and its net, at least those of the currency; totals have the currency's
     * @param policy how tax is rounded
     * @return the totals
     */
    public static TaxTotals of(Vector<Taxable> amounts, CurrencyUnit currency, int decimals, TaxPolicy policy) {
        return new Taxing(currency, decimals, policy).totals(amounts);
    }

    /**
     * Taxes the last of some parts that are taken of amounts one after the other, each as if it stood alone: what it
     * shows is its own base times its rate. Only what uses up an amount takes what the parts before it left, and none
     * takes more than that; so the parts never come to more than the whole, and together they are it.
     *
     * @param whole the amounts that are taken in parts
     * @param parts what each part takes of each of the amounts, in the same order, in the same basis and taxed alike; zero
     *     where it takes nothing; at least one part
     * @param currency the currency
     * @param decimals the decimals of an amount and its net
     * @param policy how tax is rounded
     * @return the totals of the last part; a subtotal for each category and rate of all amounts, zero where it takes
     *     nothing
     */
    public static TaxTotals ofPart(
            Vector<Taxable> whole,
            Vector<Vector<Taxable>> parts,
            CurrencyUnit currency,
            int decimals,
            TaxPolicy policy) {
        return new Taxing(currency, decimals, policy).ofPart(whole, parts);
    }

    /**
     * Taxes some amounts together as EN 16931 does.
     *
     * @param amounts the amounts, all in one currency, at the currency's scale
     * @param currency the currency
     * @return the totals by the default policy
     */
    public static TaxTotals of(Vector<Taxable> amounts, CurrencyUnit currency) {
        return of(amounts, currency, currency.getDecimalPlaces(), TaxPolicy.DEFAULT);
    }
}
