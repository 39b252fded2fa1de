package dev.holdfast.billing.receivable;

import dev.holdfast.billing.sentence.Sentences;
import dev.holdfast.billing.sentence.Told;
import dev.holdfast.billing.tax.TaxedAs;
import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Why something may not happen to a bill, as data, with a stable code and a sentence that says what to do instead. */
public sealed interface BillRefusal extends Told {

    /**
     * The stable code.
     *
     * @return the code, such as {@code NOTHING_LEFT}
     */
    String code();

    /**
     * What the sentence is about, in the order of its placeholders.
     *
     * @return the values
     */
    Vector<Object> arguments();

    /**
     * What was refused, why, and what to do instead.
     *
     * @param locale the language; English where the sentence is not translated
     * @return the sentence
     */
    @Override
    default String sentence(Locale locale) {
        return Sentences.of(BillRefusal.class, "refusals", locale).sentence(code(), arguments());
    }

    /**
     * The move does not start from this state.
     *
     * @param from the state of the bill
     * @param asked what was asked
     * @param possible what can be asked instead
     */
    record IllegalMove(BillStatus from, BillTable.Trigger asked, Vector<BillTable.Trigger> possible)
            implements BillRefusal {
        @Override
        public String code() {
            return "ILLEGAL_MOVE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(from, asked, possible.mkString(" or "));
        }
    }

    /**
     * What is not sent cannot be paid or credited.
     *
     * @param from the state of the bill
     */
    record NotSent(BillStatus from) implements BillRefusal {
        @Override
        public String code() {
            return "NOT_SENT";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(from);
        }
    }

    /**
     * An amount is in another currency.
     *
     * @param given its currency
     * @param expected the currency of the bill
     */
    record WrongCurrency(CurrencyUnit given, CurrencyUnit expected) implements BillRefusal {
        @Override
        public String code() {
            return "WRONG_CURRENCY";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(given, expected);
        }
    }

    /**
     * A payment of this name counts already, and was stated otherwise.
     *
     * @param id its name
     */
    record StatedOtherwise(String id) implements BillRefusal {
        @Override
        public String code() {
            return "STATED_OTHERWISE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(id);
        }
    }

    /**
     * More would be paid back than was paid.
     *
     * @param asked what was to be paid back
     * @param most what can be paid back at most
     */
    record MoreThanWasPaid(Money asked, Money most) implements BillRefusal {
        @Override
        public String code() {
            return "MORE_THAN_WAS_PAID";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(asked, most);
        }
    }

    /**
     * All of the invoice, or of a part of it, has been credited; or it charges nothing.
     *
     * @param invoice the number of the invoice
     * @param part the part, or "the whole"
     */
    record NothingLeft(String invoice, String part) implements BillRefusal {
        @Override
        public String code() {
            return "NOTHING_LEFT";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(invoice, part);
        }
    }

    /**
     * More would be credited of a part than is left of it.
     *
     * @param part the number of the part
     * @param asked what was to be credited of it
     * @param left what is left of it
     */
    record MoreThanIsLeft(int part, BigMoney asked, BigMoney left) implements BillRefusal {
        @Override
        public String code() {
            return "MORE_THAN_IS_LEFT";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(part, asked, left);
        }
    }

    /**
     * More is to be credited than is left of the invoice.
     *
     * @param asked what was to be credited
     * @param left what is left of all parts, in their basis
     */
    record MoreThanIsLeftOfAll(BigMoney asked, BigMoney left) implements BillRefusal {
        @Override
        public String code() {
            return "MORE_THAN_IS_LEFT_OF_ALL";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(asked, left);
        }
    }

    /**
     * More would be credited at a rate than the invoice charges at it, after its own credits and allowances; or less than
     * nothing.
     *
     * @param taxedAs category and rate
     * @param asked what would be credited at it, without tax
     * @param left what is left at it, without tax
     */
    record MoreThanIsLeftAtRate(TaxedAs taxedAs, Money asked, Money left) implements BillRefusal {
        @Override
        public String code() {
            return "MORE_THAN_IS_LEFT_AT_RATE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(taxedAs, asked, left);
        }
    }

    /**
     * The invoice has no such part, or it is named twice.
     *
     * @param part the number
     * @param count how many parts the invoice has
     */
    record UnknownPart(int part, int count) implements BillRefusal {
        @Override
        public String code() {
            return "UNKNOWN_PART";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(part, count);
        }
    }

    /**
     * The invoice or another credit note on it has this number.
     *
     * @param number the number
     */
    record NumberTaken(String number) implements BillRefusal {
        @Override
        public String code() {
            return "NUMBER_TAKEN";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(number);
        }
    }

    /**
     * A credit note would be older than its invoice.
     *
     * @param on the day of the note
     * @param issued the day of the invoice
     */
    record BeforeInvoice(LocalDate on, LocalDate issued) implements BillRefusal {
        @Override
        public String code() {
            return "BEFORE_INVOICE";
        }

        @Override
        public Vector<Object> arguments() {
            return Vector.of(on, issued);
        }
    }
}
