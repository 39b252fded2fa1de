package dev.holdfast.testkit.arbitrary;

import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.invoice.Measured;
import dev.holdfast.billing.invoice.UnitCode;
import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.catalog.tax.VatCategory;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What hosts add to bills. */
public final class Additions {

    private static final int NUMBERS = 20;
    private static final Vector<TaxedAs> TAXES = Vector.of(
            TaxedAs.standard("21"),
            TaxedAs.standard("6"),
            TaxedAs.standard("5.5"),
            TaxedAs.untaxed(VatCategory.E, "exempt"),
            TaxedAs.untaxed(VatCategory.O, "outside the scope of tax"));

    private Additions() {}

    /**
     * Lines of every kind, with and without tax inside, and what comes off or on the whole, all due on one day, in euro.
     *
     * @param day the day
     * @param most the most of them, at least 1
     * @return the additions, at least one of them a line
     */
    public static Arbitrary<Vector<Addition>> on(LocalDate day, int most) {
        return Dice.row(NUMBERS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(rows -> Vector.ofAll(rows)
                        .zipWithIndex()
                        .map(row -> addition("a" + row._2(), day, new Dice(row._1()), row._2() == 0)));
    }

    private static Addition addition(String id, LocalDate day, Dice dice, boolean isFirst) {
        int kind = dice.below(6);
        if (isFirst || kind < 3) {
            return line(id, day, dice);
        }
        if (kind == 3) {
            return new Addition.Paid(id, day, Money.ofMinor(CurrencyUnit.EUR, dice.below(20_000)), "deposit");
        }
        return kind == 4
                ? new Addition.Rounding(id, day, Money.ofMinor(CurrencyUnit.EUR, dice.between(-20, 20)))
                : new Addition.OnTotal(
                        id,
                        day,
                        adjustment(dice),
                        basis(dice),
                        dice.onceIn(2) ? Option.some(dice.oneOf(TAXES)) : Option.none());
    }

    private static Addition line(String id, LocalDate day, Dice dice) {
        BigDecimal quantity = dice.onceIn(3)
                ? BigDecimal.valueOf(dice.between(-40, 40))
                : BigDecimal.valueOf(dice.between(-4000, 4000), dice.below(3));
        return ManualLine.builder()
                .id(id)
                .name("line " + id)
                .on(day)
                .measured(new Measured(
                        quantity,
                        UnitCode.DAY,
                        BigMoney.of(CurrencyUnit.EUR, BigDecimal.valueOf(dice.below(20_000), dice.between(2, 4))),
                        BigDecimal.valueOf(dice.between(1, 31))))
                .adjustments(Vector.range(0, dice.below(3)).map(index -> adjustment(dice)))
                .basis(basis(dice))
                .taxedAs(dice.oneOf(TAXES))
                .build();
    }

    private static Adjustment adjustment(Dice dice) {
        String amount = "EUR " + BigDecimal.valueOf(dice.below(3000), 2).toPlainString();
        String percent = BigDecimal.valueOf(dice.below(1000), 1).toPlainString();
        return switch (dice.below(4)) {
            case 0 -> Adjustment.percentOff(percent, "percentage off");
            case 1 -> Adjustment.allowance(amount, "amount off");
            case 2 -> Adjustment.percentOn(percent, "percentage on");
            default -> Adjustment.charge(amount, "amount on");
        };
    }

    private static PriceBasis basis(Dice dice) {
        return dice.onceIn(2) ? PriceBasis.TAX_EXCLUSIVE : PriceBasis.TAX_INCLUSIVE;
    }
}
