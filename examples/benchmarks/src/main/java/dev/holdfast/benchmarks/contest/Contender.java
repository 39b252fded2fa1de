package dev.holdfast.benchmarks.contest;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One way of making invoices.
 *
 * @param <H> a history, prepared for it
 * @param <S> what it must know of what it billed
 */
public interface Contender<H, S> {

    /** Its name in the table. */
    String name();

    /** A history made ready, which is not measured. */
    H prepared(History history);

    /** What was made ready before, with what happened since. */
    default H continued(H before, History history) {
        return prepared(history);
    }

    /** Nothing billed yet. */
    S nothing();

    /** The bill of a day. */
    Bill<S> bill(H history, S before, LocalDate through);

    /**
     * What was billed on a day.
     *
     * @param <S> what the contender must know of what it billed
     */
    interface Bill<S> {

        /** The total without tax; zero if nothing is due. */
        BigDecimal total();

        /** What was billed after it. */
        S after();
    }
}
