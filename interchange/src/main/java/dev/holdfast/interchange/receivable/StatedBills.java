package dev.holdfast.interchange.receivable;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.invoice.BillsElsewhere;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.tax.PriceBasis;
import dev.holdfast.interchange.invoice.Counter;
import dev.holdfast.interchange.invoice.StatedTax;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What somebody else has billed before we do, as a file states it: without what goes without saying.
 *
 * @param lines the lines
 * @param credits the credits of them
 */
public record StatedBills(Vector<Line> lines, Vector<Credit> credits) {

    public StatedBills {
        requireNonNull(lines, "lines");
        requireNonNull(credits, "credits");
    }

    /**
     * Days of a charge that were billed.
     *
     * @param id the name of the line; none for its number, from 1
     * @param subscription the subscription; none for that of the step
     * @param holding the holding
     * @param charge the charge
     * @param days the days
     * @param name what the customer read; none for the name of the charge
     * @param price the price of a whole service period
     * @param amount what was billed; none for the price
     * @param tax how it was taxed; none for as the catalogue taxes what says nothing of its tax
     * @param prices whether price and amount contain their tax; none for as it is in the catalogue
     */
    record Line(
            Option<String> id,
            Option<SubscriptionId> subscription,
            HoldingId holding,
            ChargeId charge,
            DateRange days,
            Option<String> name,
            BigMoney price,
            Option<Money> amount,
            Option<StatedTax> tax,
            Option<PriceBasis> prices) {

        private BillsElsewhere.Line in(Counter counter, Option<SubscriptionId> usual, int number) {
            return new BillsElsewhere.Line(
                    id.getOrElse(Integer.toString(number)),
                    subscription
                            .orElse(usual)
                            .getOrElseThrow(() -> new IllegalArgumentException(
                                    "line " + number + " does not say which 'subscription' it is for")),
                    holding,
                    charge,
                    days,
                    name.getOrElse(charge.value()),
                    price,
                    amount.getOrElse(() -> price.toMoney(RoundingMode.HALF_UP)),
                    prices.getOrElse(counter.prices()),
                    counter.tax(tax));
        }
    }

    /**
     * What was given back of a line.
     *
     * @param line the name of the line
     * @param from the first day that was taken back; none where the days stay billed
     * @param until the day after the last one
     * @param amount how much
     */
    record Credit(String line, Option<LocalDate> from, Option<LocalDate> until, Money amount) {
        Credit {
            if (from.isDefined() != until.isDefined()) {
                throw new IllegalArgumentException("days that are taken back are said 'from' and 'until'");
            }
        }

        private BillsElsewhere.Credit in() {
            return new BillsElsewhere.Credit(line, from.map(first -> DateRange.of(first, until.get())), amount);
        }
    }

    /**
     * The bills in full.
     *
     * @param counter where they are stated: on the last day that was billed through
     * @param usual the subscription that lines are for which do not say it, if that is clear
     * @return what was billed
     * @throws IllegalArgumentException if something that is left away is not clear there
     */
    public BillsElsewhere in(Counter counter, Option<SubscriptionId> usual) {
        Vector<Tuple2<Line, Integer>> numbered = lines.zipWithIndex();
        return new BillsElsewhere(
                counter.on(),
                numbered.map(line -> line._1().in(counter, usual, line._2() + 1)),
                credits.map(Credit::in));
    }
}
