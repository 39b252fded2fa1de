package dev.holdfast.billing.invoice;

import static java.util.Objects.requireNonNull;

import dev.holdfast.billing.tax.TaxedAs;
import dev.holdfast.catalog.tax.PriceBasis;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What a host adds to a bill by its own word, beside what is owed by the catalogue: a line, an allowance or charge on the
 * whole, an amount that was paid.
 *
 * <p>It is billed once, by the first bill through its day that has a line, and never changes after that: what was wrong is
 * corrected by another one, or by a credit note.
 */
public sealed interface Addition permits ManualLine, Addition.OnTotal, Addition.Paid, Addition.Rounding {

    /**
     * Its name, by which it is billed once.
     *
     * @return the id, unique in its account
     */
    String id();

    /**
     * The day from which it is due.
     *
     * @return the day
     */
    LocalDate on();

    /**
     * An allowance or charge on the whole bill (BG-20, BG-21).
     *
     * @param id its name
     * @param on the day from which it is due
     * @param adjustment what comes off or on; a percentage without a base is of the lines that are taxed so
     * @param basis whether the amount contains tax; a percentage comes off each amount in its own basis
     * @param taxedAs how it is taxed; none to spread it over the categories and rates of the bill, by their nets
     */
    record OnTotal(String id, LocalDate on, Adjustment adjustment, PriceBasis basis, Option<TaxedAs> taxedAs)
            implements Addition {
        public OnTotal {
            requireNonNull(id, "id");
            requireNonNull(on, "on");
            requireNonNull(adjustment, "adjustment");
            requireNonNull(basis, "basis");
            requireNonNull(taxedAs, "taxedAs");
        }
    }

    /**
     * An amount that was paid before (part of BT-113).
     *
     * @param id its name
     * @param on the day from which it counts
     * @param amount the amount
     * @param origin where it came from, such as a deposit or a voucher
     * @param rest what becomes of the part that is more than the bill
     */
    record Paid(String id, LocalDate on, Money amount, String origin, Rest rest) implements Addition {

        /** What becomes of the part of a payment that a bill does not need. */
        public enum Rest {
            /** All of it stands on the bill, whose amount to pay may be below zero. */
            SHOWN,
            /** The bill takes what it needs; the rest is kept and pays for later bills, as a wallet does. */
            KEPT
        }

        /**
         * An amount that stands on the next bill as a whole.
         *
         * @param id its name
         * @param on the day from which it counts
         * @param amount the amount
         * @param origin where it came from
         */
        public Paid(String id, LocalDate on, Money amount, String origin) {
            this(id, on, amount, origin, Rest.SHOWN);
        }

        public Paid {
            requireNonNull(rest, "rest");
            if (rest == Rest.KEPT && amount.isNegative()) {
                throw new IllegalArgumentException("amount must be at least 0 to be kept, was " + amount);
            }
            requireNonNull(id, "id");
            requireNonNull(on, "on");
            requireNonNull(amount, "amount");
            requireNonNull(origin, "origin");
        }
    }

    /**
     * A rounding of the amount to pay (part of BT-114).
     *
     * @param id its name
     * @param on the day from which it is due
     * @param amount what is added to the amount to pay, below zero for what is let go
     */
    record Rounding(String id, LocalDate on, Money amount) implements Addition {
        public Rounding {
            requireNonNull(id, "id");
            requireNonNull(on, "on");
            requireNonNull(amount, "amount");
        }
    }
}
