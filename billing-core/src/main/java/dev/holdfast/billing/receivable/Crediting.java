package dev.holdfast.billing.receivable;

import dev.holdfast.billing.invoice.Deduction;
import dev.holdfast.billing.invoice.GivenBack;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoicePart;
import dev.holdfast.billing.tax.LargestRemainder;
import dev.holdfast.billing.tax.TaxSubtotal;
import dev.holdfast.billing.tax.TaxTotals;
import dev.holdfast.billing.tax.Taxable;
import dev.holdfast.billing.tax.Taxed;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Works out a credit note: how much of each part is credited before and after it, and the tax of what it credits.
 *
 * <p>Amounts here have the sign of the invoice; the note turns them round.
 */
final class Crediting {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Invoice invoice;
    private final Issue issue;
    private final Vector<CreditNote> earlier;
    private final Vector<InvoicePart> parts;

    Crediting(Invoice invoice, Issue issue, Vector<CreditNote> earlier) {
        this.invoice = invoice;
        this.issue = issue;
        this.earlier = earlier;
        this.parts = invoice.parts();
    }

    Either<BillRefusal, CreditNote> note(Credit credit, String number, LocalDate on) {
        if (number.equals(issue.number())
                || earlier.exists(note -> note.number().equals(number))) {
            return Either.left(new BillRefusal.NumberTaken(number));
        }
        if (on.isBefore(issue.on())) {
            return Either.left(new BillRefusal.BeforeInvoice(on, issue.on()));
        }
        Vector<BigMoney> before = earlier.map(this::amounts)
                .fold(
                        parts.map(part -> BigMoney.zero(currency())),
                        (sums, note) -> sums.zip(note).map(pair -> pair._1().plus(pair._2())));
        return after(credit, before)
                .flatMap(after -> withinRates(before, after))
                .map(after -> note(credit, number, on, before, after));
    }

    /** What a note credits of each part. */
    private Vector<BigMoney> amounts(CreditNote note) {
        return Vector.rangeClosed(1, parts.size())
                .map(number -> BigMoney.total(
                        currency(),
                        note.lines()
                                .filter(line -> line.number() == number)
                                .map(line -> line.amount().negated())));
    }

    private Either<BillRefusal, Vector<BigMoney>> after(Credit credit, Vector<BigMoney> before) {
        if (!invoice.gross().isPositive() || isAll(before)) {
            return nothingLeft("the whole");
        }
        if (credit.amount().isDefined()) {
            return spread(credit.amount().get(), before);
        }
        Either<BillRefusal, Vector<BigMoney>> after =
                Either.right(credit.parts().isEmpty() ? parts.map(InvoicePart::amount) : before);
        for (Credit.OfPart wanted : credit.parts()) {
            after = after.flatMap(sums -> after(wanted, before, sums));
        }
        return after;
    }

    /** An amount of the whole, of each part that charges by what is left of it. */
    private Either<BillRefusal, Vector<BigMoney>> spread(BigMoney asked, Vector<BigMoney> before) {
        if (!asked.getCurrencyUnit().equals(currency())) {
            return Either.left(new BillRefusal.WrongCurrency(asked.getCurrencyUnit(), currency()));
        }
        checkDecimals(asked, currency().getDecimalPlaces());
        Vector<BigMoney> left = parts.zip(before).map(part -> part._1().amount().minus(part._2()));
        BigMoney all = BigMoney.total(currency(), left);
        if (asked.isGreaterThan(all)) {
            return Either.left(new BillRefusal.MoreThanIsLeftOfAll(asked, all));
        }
        if (asked.isEqual(all)) {
            return Either.right(parts.map(InvoicePart::amount));
        }
        Vector<BigDecimal> weights = left.map(BigMoney::getAmount).map(amount -> amount.max(BigDecimal.ZERO));
        return Either.right(before.zip(LargestRemainder.split(asked.toMoney(), weights))
                .map(part -> part._1().plus(part._2())));
    }

    private Either<BillRefusal, Vector<BigMoney>> after(
            Credit.OfPart wanted, Vector<BigMoney> before, Vector<BigMoney> sums) {
        int index = wanted.number() - 1;
        if (index < 0 || index >= parts.size() || !sums.get(index).equals(before.get(index))) {
            return Either.left(new BillRefusal.UnknownPart(wanted.number(), parts.size()));
        }
        BigMoney whole = parts.get(index).amount();
        BigMoney left = whole.minus(before.get(index));
        if (left.isZero()) {
            return nothingLeft("part " + wanted.number());
        }
        BigMoney asked = wanted.amount().getOrElse(left);
        checkDecimals(asked, invoice.decimals());
        if (!asked.getCurrencyUnit().equals(currency())) {
            return Either.left(new BillRefusal.WrongCurrency(asked.getCurrencyUnit(), currency()));
        }
        return wanted.amount().isDefined() && asked.isGreaterThan(left)
                ? Either.left(new BillRefusal.MoreThanIsLeft(wanted.number(), asked, left))
                : Either.right(sums.update(index, before.get(index).plus(asked)));
    }

    private static void checkDecimals(BigMoney asked, int decimals) {
        if (asked.getAmount().stripTrailingZeros().scale() > decimals) {
            throw new IllegalArgumentException("a credit must have at most " + decimals + " decimals, was " + asked);
        }
    }

    /** At no rate is more credited than is charged, nor is something charged. */
    private Either<BillRefusal, Vector<BigMoney>> withinRates(Vector<BigMoney> before, Vector<BigMoney> after) {
        Vector<BigMoney> all = parts.map(InvoicePart::amount);
        return parts.map(InvoicePart::taxedAs)
                .distinct()
                .find(rate -> !isBetween(weight(before, rate), weight(after, rate), weight(all, rate)))
                .<Either<BillRefusal, Vector<BigMoney>>>map(rate -> {
                    Money credited = taxable(before, rate);
                    return Either.left(new BillRefusal.MoreThanIsLeftAtRate(
                            rate,
                            taxable(after, rate).minus(credited),
                            taxable(all, rate).minus(credited)));
                })
                .getOrElse(Either.right(after));
    }

    private static boolean isBetween(BigDecimal from, BigDecimal amount, BigDecimal to) {
        return amount.subtract(from).signum() * to.subtract(amount).signum() >= 0
                && amount.subtract(from).signum() * to.signum() >= 0;
    }

    /** What amounts at a rate are without tax, times 100 and the rate in percent, so that it is exact. */
    private BigDecimal weight(Vector<BigMoney> amounts, TaxedAs rate) {
        return taxables(amounts)
                .filter(taxable -> taxable.taxedAs().equals(rate))
                .map(taxable -> taxable.basis() == PriceBasis.TAX_INCLUSIVE
                        ? taxable.amount().getAmount().multiply(HUNDRED)
                        : taxable.amount().getAmount().multiply(HUNDRED.add(rate.percent())))
                .fold(BigDecimal.ZERO, BigDecimal::add);
    }

    private Money taxable(Vector<BigMoney> amounts, TaxedAs rate) {
        return total(TaxTotals.of(taxables(amounts), currency(), invoice.decimals(), invoice.taxPolicy())
                .subtotals()
                .filter(tax -> tax.taxedAs().equals(rate))
                .map(TaxSubtotal::taxable));
    }

    private CreditNote note(
            Credit credit, String number, LocalDate on, Vector<BigMoney> before, Vector<BigMoney> after) {
        TaxTotals own = TaxTotals.ofPart(
                taxables(parts.map(InvoicePart::amount)),
                earlier.map(this::amounts)
                        .append(after.zip(before).map(pair -> pair._1().minus(pair._2())))
                        .map(this::taxables),
                currency(),
                invoice.decimals(),
                invoice.taxPolicy());
        Vector<Integer> touched =
                Vector.range(0, parts.size()).reject(index -> after.get(index).isEqual(before.get(index)));
        boolean last = isAll(after);
        Vector<TaxSubtotal> taxes = own.subtotals()
                .map(tax -> isUsedUp(tax.taxedAs(), after)
                        ? rest(tax.taxedAs())
                        : within(rest(tax.taxedAs()), negated(tax)))
                .filter(tax -> !tax.taxable().isZero()
                        || !tax.tax().isZero()
                        || touched.exists(index -> parts.get(index).taxedAs().equals(tax.taxedAs())));
        return CreditNote.builder()
                .number(number)
                .on(on)
                .of(issue)
                .account(invoice.account())
                .reason(credit.reason())
                .lines(touched.map(
                        index -> line(index, before, after, own.amounts().get(index))))
                .taxes(taxes)
                .reductions(reductions(last, taxes))
                .rounding(
                        last
                                ? invoice.rounding()
                                        .plus(total(earlier.map(CreditNote::rounding)))
                                        .negated()
                                : own.rounding().negated())
                .build();
    }

    private CreditNoteLine line(int index, Vector<BigMoney> before, Vector<BigMoney> after, Taxed taxed) {
        InvoicePart part = parts.get(index);
        return new CreditNoteLine(
                index + 1,
                part,
                before.get(index).minus(after.get(index)),
                taxed.net().negated(),
                taxed.tax().negated(),
                part.givenBack(after.get(index))
                        .zip(part.givenBack(before.get(index)))
                        .map(pair -> new GivenBack(
                                pair._1().of(),
                                pair._1().amount().minus(pair._2().amount())))
                        .reject(back -> back.amount().isZero()));
    }

    /** Whether nothing is left at a rate. */
    private boolean isUsedUp(TaxedAs rate, Vector<BigMoney> credited) {
        return weight(credited, rate).compareTo(weight(parts.map(InvoicePart::amount), rate)) == 0;
    }

    /** What the earlier notes left of the invoice at a rate: the note that uses it up takes it. */
    private TaxSubtotal rest(TaxedAs rate) {
        Vector<TaxSubtotal> left = invoice.taxes()
                .appendAll(earlier.flatMap(CreditNote::taxes))
                .filter(tax -> tax.taxedAs().equals(rate));
        return negated(new TaxSubtotal(rate, total(left.map(TaxSubtotal::taxable)), total(left.map(TaxSubtotal::tax))));
    }

    /** No more of tax and of what is taxed than is left: what is credited finer than the currency may round to more. */
    private static TaxSubtotal within(TaxSubtotal left, TaxSubtotal tax) {
        Money bounded = within(left.tax(), tax.tax());
        Money taxable = tax.taxable().plus(tax.tax()).minus(bounded);
        return new TaxSubtotal(tax.taxedAs(), within(left.taxable(), taxable), bounded);
    }

    /** Between nothing and what is left. */
    private static Money within(Money left, Money amount) {
        if (left.isNegative()) {
            return within(left.negated(), amount.negated()).negated();
        }
        return amount.isNegative() ? left.minus(left) : amount.isGreaterThan(left) ? left : amount;
    }

    private static TaxSubtotal negated(TaxSubtotal tax) {
        return new TaxSubtotal(tax.taxedAs(), tax.taxable().negated(), tax.tax().negated());
    }

    /** The part of what came off after tax, as much of it as of the gross is credited by now, less what notes took. */
    private Money reductions(boolean last, Vector<TaxSubtotal> taxes) {
        Money all = total(invoice.deductions()
                .filter(deduction -> deduction.origin() == Deduction.Origin.REDUCTION)
                .map(Deduction::amount));
        Money taken = total(earlier.map(CreditNote::reductions));
        if (last || all.isZero()) {
            return all.minus(taken);
        }
        Money credited = total(taxes.flatMap(tax -> Vector.of(tax.taxable(), tax.tax())))
                .plus(total(earlier.map(CreditNote::gross)))
                .negated();
        Fraction part =
                Fraction.of(credited.getAmountMinorLong(), invoice.gross().getAmountMinorLong());
        return Money.of(currency(), part.of(all.getAmount(), currency().getDecimalPlaces(), RoundingMode.HALF_UP))
                .minus(taken);
    }

    private Vector<Taxable> taxables(Vector<BigMoney> amounts) {
        return amounts.zip(parts)
                .map(pair -> new Taxable(pair._1(), pair._2().basis(), pair._2().taxedAs()));
    }

    private boolean isAll(Vector<BigMoney> credited) {
        return credited.zip(parts).forAll(pair -> pair._1().isEqual(pair._2().amount()));
    }

    private Either<BillRefusal, Vector<BigMoney>> nothingLeft(String part) {
        return Either.left(new BillRefusal.NothingLeft(issue.number(), part));
    }

    private Money total(Vector<Money> amounts) {
        return Money.total(currency(), amounts);
    }

    private CurrencyUnit currency() {
        return invoice.currency();
    }
}
