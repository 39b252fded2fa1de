package dev.holdfast.catalog.promotion;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.time.Span;
import java.time.LocalDate;

/** For how long a promotion runs, counted from the day it was applied. */
public sealed interface Lasting {

    /** For as long as what it is on is held, and its condition holds. */
    Lasting FOREVER = new Forever();

    /**
     * For as long as what it is on is held.
     */
    record Forever() implements Lasting {}

    /**
     * For a number of service periods of the charge it reduces, a first partial one counting as one.
     *
     * @param count the number of periods, at least 1
     */
    record Periods(int count) implements Lasting {
        public Periods {
            if (count < 1) {
                throw new IllegalArgumentException("periods must be at least 1, was " + count);
            }
        }
    }

    /**
     * For a length of calendar time, to the day.
     *
     * @param span the length
     */
    record For(Span span) implements Lasting {
        public For {
            requireNonNull(span, "span");
        }
    }

    /**
     * Until a day, for everybody the same.
     *
     * @param end the first day without it, exclusive
     */
    record Until(LocalDate end) implements Lasting {
        public Until {
            requireNonNull(end, "end");
        }
    }
}
