package dev.holdfast.interchange.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.Addition;
import dev.holdfast.billing.invoice.Adjustment;
import dev.holdfast.billing.invoice.ManualLine;
import dev.holdfast.billing.invoice.Measured;
import dev.holdfast.billing.invoice.UnitCode;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What a host adds to a bill, as a file states it: without what goes without saying where it is added. */
public sealed interface StatedAddition {

    /**
     * Its name, by which it is billed once.
     *
     * @return the name, if it is said
     */
    Option<String> id();

    /**
     * The addition in full.
     *
     * @param counter where it is added
     * @param usual its name, unless it is said
     * @return the addition
     * @throws IllegalArgumentException if it makes no sense there, such as a tax category that the catalogue does not have
     */
    Addition in(Counter counter, String usual);

    /**
     * An addition, with everything said.
     *
     * @param addition the addition
     * @return what a file states
     */
    static StatedAddition of(Addition addition) {
        Option<String> id = Option.some(addition.id());
        if (addition instanceof ManualLine line) {
            return Line.of(line);
        }
        if (addition instanceof Addition.OnTotal onTotal) {
            return new OnTotal(
                    id,
                    onTotal.adjustment().kind(),
                    StatedAdjustment.of(onTotal.adjustment()),
                    onTotal.taxedAs().map(StatedTax::of),
                    Option.some(onTotal.basis()));
        }
        return addition instanceof Addition.Paid paid
                ? new Paid(id, paid.amount(), paid.origin(), paid.rest())
                : new Rounding(id, ((Addition.Rounding) addition).amount());
    }

    /**
     * A line.
     *
     * @param id its name, if it is said
     * @param name what the customer reads
     * @param quantity how much
     * @param unit in which unit
     * @param price the price; one below zero is that of a quantity given back
     * @param baseQuantity for how much the price is
     * @param from the first day it is for; none for the day it is added on
     * @param until the day after the last one; none for one day
     * @param allowances what comes off
     * @param charges what comes on
     * @param tax how it is taxed, if it is said
     * @param prices whether price and adjustments contain their tax, if it is said
     * @param goodwill why it is given out of goodwill, if it is
     */
    record Line(
            Option<String> id,
            String name,
            BigDecimal quantity,
            UnitCode unit,
            BigMoney price,
            BigDecimal baseQuantity,
            Option<LocalDate> from,
            Option<LocalDate> until,
            Vector<StatedAdjustment> allowances,
            Vector<StatedAdjustment> charges,
            Option<StatedTax> tax,
            Option<PriceBasis> prices,
            Option<ManualLine.Goodwill> goodwill)
            implements StatedAddition {

        public Line {
            measured(quantity, unit, price, baseQuantity);
            if (until.isDefined() && from.isEmpty()) {
                throw new IllegalArgumentException("days that end with 'until' begin with 'from'");
            }
        }

        @Override
        public Addition in(Counter counter, String usual) {
            LocalDate first = from.getOrElse(counter.on());
            return ManualLine.builder()
                    .id(id.getOrElse(usual))
                    .on(counter.on())
                    .name(name)
                    .days(until.map(end -> new DateRange(first, end)).getOrElse(() -> DateRange.day(first)))
                    .subscription(counter.subscription())
                    .measured(measured(quantity, unit, price, baseQuantity))
                    .adjustments(allowances
                            .map(off -> off.in(Adjustment.Kind.ALLOWANCE))
                            .appendAll(charges.map(on -> on.in(Adjustment.Kind.CHARGE))))
                    .taxedAs(counter.tax(tax))
                    .basis(prices.getOrElse(counter.prices()))
                    .goodwill(goodwill)
                    .build();
        }

        private static Line of(ManualLine line) {
            boolean isOfADay = line.days().equals(DateRange.day(line.on()));
            return new Line(
                    Option.some(line.id()),
                    line.name(),
                    line.measured().quantity(),
                    line.measured().unit(),
                    line.measured().price(),
                    line.measured().baseQuantity(),
                    Option.when(!isOfADay, () -> line.days().from()),
                    Option.when(!isOfADay, () -> line.days().until()),
                    of(line.adjustments(), Adjustment.Kind.ALLOWANCE),
                    of(line.adjustments(), Adjustment.Kind.CHARGE),
                    Option.some(StatedTax.of(line.taxedAs())),
                    Option.some(line.basis()),
                    line.goodwill());
        }

        private static Vector<StatedAdjustment> of(Vector<Adjustment> adjustments, Adjustment.Kind kind) {
            return adjustments.filter(one -> one.kind() == kind).map(StatedAdjustment::of);
        }

        private static Measured measured(BigDecimal quantity, UnitCode unit, BigMoney price, BigDecimal base) {
            return new Measured(price.isNegative() ? quantity.negate() : quantity, unit, price.abs(), base);
        }
    }

    /**
     * An allowance or charge on the whole.
     *
     * @param id its name, if it is said
     * @param kind whether it comes off or on
     * @param adjustment how much, and why
     * @param tax how it is taxed; none to spread it over the categories and rates of the bill
     * @param prices whether it contains its tax, if it is said
     */
    record OnTotal(
            Option<String> id,
            Adjustment.Kind kind,
            StatedAdjustment adjustment,
            Option<StatedTax> tax,
            Option<PriceBasis> prices)
            implements StatedAddition {

        @Override
        public Addition in(Counter counter, String usual) {
            return new Addition.OnTotal(
                    id.getOrElse(usual),
                    counter.on(),
                    adjustment.in(kind),
                    prices.getOrElse(counter.prices()),
                    tax.map(said -> counter.tax(Option.some(said))));
        }
    }

    /**
     * An amount that was paid before.
     *
     * @param id its name, if it is said
     * @param amount the amount
     * @param origin where it came from
     * @param rest what becomes of the part that is more than the bill
     */
    record Paid(Option<String> id, Money amount, String origin, Addition.Paid.Rest rest) implements StatedAddition {
        public Paid {
            requireNonNull(amount, "amount");
        }

        @Override
        public Addition in(Counter counter, String usual) {
            return new Addition.Paid(id.getOrElse(usual), counter.on(), amount, origin, rest);
        }
    }

    /**
     * A rounding of the amount to pay.
     *
     * @param id its name, if it is said
     * @param amount what is added to the amount to pay
     */
    record Rounding(Option<String> id, Money amount) implements StatedAddition {
        public Rounding {
            requireNonNull(amount, "amount");
        }

        @Override
        public Addition in(Counter counter, String usual) {
            return new Addition.Rounding(id.getOrElse(usual), counter.on(), amount);
        }
    }
}
