package dev.holdfast.catalog.rule;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.time.Span;
import dev.holdfast.catalog.usage.SpendCap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Something that a catalogue version allows, forbids or demands of what is held together, changed or ended. */
public sealed interface Rule {

    /**
     * What the rule is about.
     *
     * @return the offers and charges
     */
    Selection on();

    /**
     * Every selection that the rule states, so that a catalogue can check that each names something.
     *
     * @return the selections, {@link #on} first
     */
    default Vector<Selection> selections() {
        return Vector.of(on());
    }

    /**
     * Every amount that the rule states, so that a catalogue can check their currency; the fee of a change is a charge
     * and states its own.
     *
     * @return the amounts, possibly none
     */
    default Vector<BigMoney> amounts() {
        return Vector.empty();
    }

    /**
     * Who holds one may do so only together with the other.
     *
     * @param on the offers that need something
     * @param needed what one of must be held with each of them
     */
    record Requires(Selection on, Selection needed) implements Rule {
        @Override
        public Vector<Selection> selections() {
            return Vector.of(on, needed);
        }
    }

    /**
     * Who holds one may not hold the other.
     *
     * @param on the offers
     * @param excluded the offers that do not go with them
     */
    record Excludes(Selection on, Selection excluded) implements Rule {
        @Override
        public Vector<Selection> selections() {
            return Vector.of(on, excluded);
        }
    }

    /**
     * No more than so many.
     *
     * @param on the offers counted together
     * @param count the most that may be held, at least 0
     */
    record AtMost(Selection on, int count) implements Rule {
        public AtMost {
            if (count < 0) {
                throw new IllegalArgumentException("count must be at least 0, was " + count);
            }
        }
    }

    /**
     * When a kind of change takes effect, whether it is legal at all, and what it costs.
     *
     * @param kind the kind of change
     * @param on the offers changed from, or added, removed, terminated
     * @param to the offers changed to; everything where it does not matter
     * @param timings when it may take effect, the default first; empty if the change is not allowed
     * @param fee what it costs, or none
     */
    record Change(ChangeKind kind, Selection on, Selection to, Vector<Timing> timings, Option<OneOff> fee)
            implements Rule {
        public Change {
            requireNonNull(kind, "kind");
            requireNonNull(timings, "timings");
        }

        @Override
        public Vector<Selection> selections() {
            return Vector.of(on, to);
        }
    }

    /**
     * For how long a customer commits, and what leaving costs.
     *
     * @param on the offers
     * @param length the length of the commitment, from the first day
     * @param monthly the price per month that this commitment gives on {@code on}'s charges, or none
     * @param notice how long before the end a termination must be given; none for no notice
     * @param exitFee what leaving before the end costs
     */
    record Commitment(Selection on, Span length, Option<BigMoney> monthly, Option<Span> notice, Vector<ExitFee> exitFee)
            implements Rule {
        @Override
        public Vector<BigMoney> amounts() {
            return monthly.toVector().appendAll(exitFee.flatMap(ExitFee::amounts));
        }
    }

    /**
     * An amount that is taken at the start and given back.
     *
     * @param on the offers
     * @param amount the amount
     * @param until what ends it, in the catalogue's own words, such as "direct debit"
     */
    record Deposit(Selection on, Money amount, String until) implements Rule {
        @Override
        public Vector<BigMoney> amounts() {
            return Vector.of(amount.toBigMoney());
        }
    }

    /**
     * Whether losing or reducing a service needs a consent that names it. Without a rule it does.
     *
     * @param on the offers whose services are meant
     * @param loss true if a loss needs consent
     * @param reduction true if a reduction needs consent
     */
    record ConsentNeeded(Selection on, boolean loss, boolean reduction) implements Rule {}

    /**
     * The least and the most that charges of a subscription cost together in a period, after all promotions, and how much
     * more what is beyond an amount costs: what falls
     * due once and instalments do not count. A limit that a customer chooses is an add-on that costs nothing, and a rule
     * that holds while it is held.
     *
     * @param on the charges
     * @param minimum the least, trued up when the period is over; a part of a period has that part of it; none for no
     *     minimum
     * @param maximum the most, reached by a reduction of use as soon as it costs more; none for no maximum
     * @param overage how much more what is beyond an amount costs; none if it costs no more
     * @param per the period, no shorter than those of the charges; use has months
     * @param then what happens to use beyond the maximum
     * @param alerts the amounts at which the customer is told
     * @param whileHeld what one of must be held for the rule to hold; none if it always does
     */
    record Spend(
            Selection on,
            Option<Money> minimum,
            Option<Money> maximum,
            Option<Overage> overage,
            Span per,
            SpendCap.Then then,
            Vector<Money> alerts,
            Option<Selection> whileHeld)
            implements Rule {
        public Spend {
            requireNonNull(overage, "overage");
            requireNonNull(then, "then");
            requireNonNull(alerts, "alerts");
            requireNonNull(whileHeld, "whileHeld");
        }

        /**
         * What is spent beyond an amount costs so many percent more, owed when the period is over: of 1,200.00, at 50 percent
         * beyond 1,000.00, another 100.00. With a minimum of the same amount it is a commitment.
         *
         * @param above the amount; a part of a period has that part of it
         * @param percent how much more: 50 means half as much again
         */
        public record Overage(Money above, BigDecimal percent) {
            public Overage {
                requireNonNull(above, "above");
                requireNonNull(percent, "percent");
            }
        }

        /**
         * A rule that always holds; use beyond its maximum is free, and nobody is told.
         *
         * @param on the charges
         * @param minimum the least; none for no minimum
         * @param maximum the most; none for no maximum
         * @param per the period
         */
        public Spend(Selection on, Option<Money> minimum, Option<Money> maximum, Span per) {
            this(on, minimum, maximum, Option.none(), per, SpendCap.Then.FREE, Vector.empty(), Option.none());
        }

        @Override
        public Vector<Selection> selections() {
            return Vector.of(on).appendAll(whileHeld);
        }

        @Override
        public Vector<BigMoney> amounts() {
            return minimum.toVector()
                    .appendAll(maximum)
                    .appendAll(overage.map(Overage::above))
                    .appendAll(alerts)
                    .map(Money::toBigMoney);
        }
    }

    /**
     * So many percent more on what is left to pay after all promotions, as a public index has it: of 25.00 less 5.00,
     * 3.3 % of 20.00. Several add up one after the other, each on what the one before made of it.
     *
     * @param on the charges
     * @param percent how much more, so that 3.3 means 3.3 %; below 0 for less, above -100
     */
    record Index(Selection on, BigDecimal percent) implements Rule {
        public Index {
            if (percent.compareTo(BigDecimal.valueOf(-100)) <= 0) {
                throw new IllegalArgumentException("percent must be above -100, was " + percent.toPlainString());
            }
        }

        /**
         * What an amount becomes.
         *
         * @param paid what is left to pay, exact
         * @return the exact amount with the index
         */
        public BigMoney appliedTo(BigMoney paid) {
            return paid.plus(paid.multipliedBy(percent.movePointLeft(2)));
        }
    }

    /**
     * Offers that only some customers may take: those who meet every condition.
     *
     * @param on the offers
     * @param conditions the conditions
     */
    record OnlyFor(Selection on, Vector<Eligibility> conditions) implements Rule {
        @Override
        public Vector<Selection> selections() {
            return conditions.flatMap(Eligibility::selections).prepend(on);
        }
    }
}
