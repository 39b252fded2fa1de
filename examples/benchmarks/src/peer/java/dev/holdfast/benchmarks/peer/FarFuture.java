package dev.holdfast.benchmarks.peer;

import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.joda.time.LocalDate;
import org.killbill.clock.Clock;

/** A clock that stands still later than anything that is billed: the peer bills at most some months ahead of it. */
final class FarFuture implements Clock {

    private static final DateTime NOW = new DateTime(2200, 1, 1, 0, 0, DateTimeZone.UTC);

    @Override
    public DateTime getNow(DateTimeZone zone) {
        return NOW.toDateTime(zone);
    }

    @Override
    public DateTime getUTCNow() {
        return NOW;
    }

    @Override
    public LocalDate getUTCToday() {
        return NOW.toLocalDate();
    }

    @Override
    public LocalDate getToday(DateTimeZone zone) {
        return getNow(zone).toLocalDate();
    }
}
