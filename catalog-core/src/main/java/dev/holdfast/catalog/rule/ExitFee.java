package dev.holdfast.catalog.rule;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.price.PriceModel;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What leaving before the end of a commitment costs. Several add up. */
public sealed interface ExitFee {

    /**
     * Every amount that the fee states, so that a catalogue can check their currency.
     *
     * @return the amounts, possibly none
     */
    Vector<BigMoney> amounts();

    /**
     * What is wrong with the fee itself, such as a table with a gap.
     *
     * @return a sentence for each fault; empty if the fee is sound
     */
    default Vector<String> faults() {
        return Vector.empty();
    }

    /**
     * A fixed amount, less so much for each whole month that was held.
     *
     * @param amount the amount at the first day
     * @param lessPerMonth what each whole month takes off, at least 0; zero for a fixed fee
     */
    record Degressive(Money amount, Money lessPerMonth) implements ExitFee {
        public Degressive {
            requireNonNull(amount, "amount");
            requireNonNull(lessPerMonth, "lessPerMonth");
        }

        @Override
        public Vector<BigMoney> amounts() {
            return Vector.of(amount.toBigMoney(), lessPerMonth.toBigMoney());
        }
    }

    /**
     * A fraction of what the rest of the commitment would cost, for who leaves from a month on, and up to a month. A
     * quarter of the rest, and three quarters of it until month 12, are all of the first year and a quarter of the second.
     *
     * @param percent the fraction in percent, so that 25 means a quarter
     * @param fromMonth the month of the commitment from which it holds, from 0
     * @param untilMonth the month of the commitment, from 0, before which the days are whose cost counts; none for its end
     * @param atMost the most that is due, or none for no limit
     */
    record OfTheRest(BigDecimal percent, int fromMonth, Option<Integer> untilMonth, Option<Money> atMost)
            implements ExitFee {
        public OfTheRest {
            requireNonNull(percent, "percent");
            requireNonNull(untilMonth, "untilMonth");
            requireNonNull(atMost, "atMost");
        }

        /**
         * A fraction of all of the rest.
         *
         * @param percent the fraction in percent, so that 25 means a quarter
         * @param fromMonth the month of the commitment from which it holds, from 0
         */
        public OfTheRest(BigDecimal percent, int fromMonth) {
            this(percent, fromMonth, Option.none(), Option.none());
        }

        @Override
        public Vector<BigMoney> amounts() {
            return atMost.map(Money::toBigMoney).toVector();
        }

        @Override
        public Vector<String> faults() {
            return untilMonth
                    .filter(month -> month <= fromMonth)
                    .map(month ->
                            "of the rest until month " + month + " nothing is left from month " + fromMonth + " on")
                    .toVector();
        }
    }

    /**
     * What a device is still worth, by the month of the commitment.
     *
     * @param table the residual value from each month on, the first from month 0
     */
    record ResidualValue(TreeMap<Integer, Money> table) implements ExitFee {
        public ResidualValue {
            requireNonNull(table, "table");
        }

        @Override
        public Vector<BigMoney> amounts() {
            return table.values().map(Money::toBigMoney).toVector();
        }

        @Override
        public Vector<String> faults() {
            return table.containsKey(0) ? Vector.empty() : Vector.of("the residual values do not start at month 0");
        }
    }

    /**
     * What the time that was used costs by the month, less what was charged for it: who leaves a year of 490.00 after three
     * months pays them at 49.00 each. Together with the credit of the rest 343.00 come back, as hosts and services print it.
     *
     * <p>Each month of the commitment that has begun counts, by the quantity that was held in it: a month in which it became
     * another costs each quantity by its days. Days on which nothing is charged, such as those of a suspension, cost nothing.
     * What was charged is taken as the bills have it: after promotions, and with unused time that is not credited. So what the
     * customer has paid in the end is what the months cost. With the fee no more is paid than all of the commitment costs, if
     * what is held in the end were kept until then; where the time that was used cost more, there is no fee.
     *
     * @param price what a month costs, by the quantity that is held in it
     */
    record UsedAt(PriceModel price) implements ExitFee {
        public UsedAt {
            requireNonNull(price, "price");
        }

        @Override
        public Vector<BigMoney> amounts() {
            return price.rates();
        }

        @Override
        public Vector<String> faults() {
            return price.faults();
        }
    }

    /** Something that the brochure does not state; billing it is refused. */
    record Unpublished() implements ExitFee {
        @Override
        public Vector<BigMoney> amounts() {
            return Vector.empty();
        }
    }

    /**
     * A refund of what leaving somebody else cost, against proof; it lowers what the first bills ask for.
     *
     * @param atMost the most that is refunded
     * @param proof what has to be shown; none if nothing
     */
    record RefundOnArrival(Money atMost, Option<String> proof) implements ExitFee {
        public RefundOnArrival {
            requireNonNull(atMost, "atMost");
            requireNonNull(proof, "proof");
        }

        @Override
        public Vector<BigMoney> amounts() {
            return Vector.of(atMost.toBigMoney());
        }
    }
}
