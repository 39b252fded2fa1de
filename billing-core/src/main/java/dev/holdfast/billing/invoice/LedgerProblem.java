package dev.holdfast.billing.invoice;

import dev.holdfast.billing.sentence.Sentences;
import dev.holdfast.billing.sentence.Told;
import dev.holdfast.billing.subscription.HoldingId;
import dev.holdfast.billing.subscription.SubscriptionId;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.charge.ChargeId;
import io.vavr.collection.Vector;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is wrong with something that a ledger is made from, as data, with a stable code and a sentence that says the way out. */
public sealed interface LedgerProblem extends Told {

    /**
     * The stable code.
     *
     * @return the code, such as {@code DAYS_BILLED_TWICE}
     */
    String code();

    /**
     * What the sentence is about, in the order of its placeholders.
     *
     * @return the values; the first names the line or piece
     */
    Vector<Object> arguments();

    /**
     * What is wrong, and what to do.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the sentence
     */
    @Override
    default String sentence(Locale locale) {
        return Sentences.of(LedgerProblem.class, "problems", locale).sentence(code(), arguments());
    }

    /**
     * Two lines, or two pieces, bill a day of one charge.
     *
     * @param line the one
     * @param other the other
     * @param days the days that both bill
     */
    record DaysBilledTwice(String line, String other, DateRange days) implements LedgerProblem {
        @Override
        public String code() {
            return "DAYS_BILLED_TWICE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line, other, days);
        }
    }

    /**
     * More is credited than was billed.
     *
     * @param line the line
     * @param credited what is credited in all
     * @param billed what was billed
     */
    record CreditAboveLine(String line, Money credited, Money billed) implements LedgerProblem {
        @Override
        public String code() {
            return "CREDIT_ABOVE_LINE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line, credited, billed);
        }
    }

    /**
     * Days are credited that the line did not bill, or that are credited already.
     *
     * @param line the line
     * @param days the days that are credited
     */
    record CreditOutsideLine(String line, DateRange days) implements LedgerProblem {
        @Override
        public String code() {
            return "CREDIT_OUTSIDE_LINE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line, days);
        }
    }

    /**
     * A credit is of a line that is not there.
     *
     * @param line the line that it names
     */
    record CreditWithoutLine(String line) implements LedgerProblem {
        @Override
        public String code() {
            return "CREDIT_WITHOUT_LINE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line);
        }
    }

    /**
     * Two lines have one id.
     *
     * @param line the id
     */
    record LineStatedTwice(String line) implements LedgerProblem {
        @Override
        public String code() {
            return "LINE_STATED_TWICE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line);
        }
    }

    /**
     * The account never had the holding.
     *
     * @param line the line
     * @param subscription the subscription
     * @param holding the holding
     */
    record UnknownHolding(String line, SubscriptionId subscription, HoldingId holding) implements LedgerProblem {
        @Override
        public String code() {
            return "UNKNOWN_HOLDING";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line, subscription, holding);
        }
    }

    /**
     * What was held has no such charge.
     *
     * @param line the line
     * @param holding the holding
     * @param charge the charge
     */
    record UnknownCharge(String line, HoldingId holding, ChargeId charge) implements LedgerProblem {
        @Override
        public String code() {
            return "UNKNOWN_CHARGE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line, holding, charge);
        }
    }

    /**
     * An amount is in another currency.
     *
     * @param line the line
     * @param given its currency
     * @param expected the currency of the account, or of the first piece
     */
    record WrongCurrency(String line, CurrencyUnit given, CurrencyUnit expected) implements LedgerProblem {
        @Override
        public String code() {
            return "WRONG_CURRENCY";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(line, given, expected);
        }
    }

    /**
     * Days of a piece lie outside its service period.
     *
     * @param piece the piece
     * @param days its days
     * @param period its service period
     */
    record DaysOutsidePeriod(String piece, DateRange days, DateRange period) implements LedgerProblem {
        @Override
        public String code() {
            return "DAYS_OUTSIDE_PERIOD";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(piece, days, period);
        }
    }

    /**
     * Two pieces have one key.
     *
     * @param piece the piece
     */
    record KeyTwice(String piece) implements LedgerProblem {
        @Override
        public String code() {
            return "KEY_TWICE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(piece);
        }
    }
}
