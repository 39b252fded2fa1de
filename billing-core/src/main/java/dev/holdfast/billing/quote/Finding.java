package dev.holdfast.billing.quote;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.joda.money.Money;

/** Where a promise does not agree with the catalogue. */
public sealed interface Finding {

    /**
     * The stable code.
     *
     * @return the code, such as {@code PRICE_MISMATCH}
     */
    String code();

    /**
     * What does not agree, in English.
     *
     * @return the sentence
     */
    String sentence();

    /**
     * The price per month would be another than was promised.
     *
     * @param promised how much more per month was promised
     * @param actual how much more it would be by the catalogue
     * @param from the first day on which it would be so
     */
    record PriceMismatch(Money promised, Money actual, LocalDate from) implements Finding {
        public PriceMismatch {
            requireNonNull(promised, "promised");
            requireNonNull(actual, "actual");
            requireNonNull(from, "from");
        }

        @Override
        public String code() {
            return "PRICE_MISMATCH";
        }

        @Override
        public String sentence() {
            return "Promised " + promised + " more per month; by the catalogue it is " + actual + " more from " + from
                    + ". Correct the promise, or find a promotion that makes it true.";
        }
    }
}
