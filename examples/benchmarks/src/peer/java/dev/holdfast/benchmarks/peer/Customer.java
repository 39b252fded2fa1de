package dev.holdfast.benchmarks.peer;

import java.util.UUID;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.killbill.billing.account.api.ImmutableAccountData;
import org.killbill.billing.catalog.api.Currency;

/** Who pays. */
record Customer(UUID id) implements ImmutableAccountData {

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public String getExternalKey() {
        return "customer";
    }

    @Override
    public Currency getCurrency() {
        return Currency.EUR;
    }

    @Override
    public DateTimeZone getTimeZone() {
        return DateTimeZone.UTC;
    }

    @Override
    public DateTimeZone getFixedOffsetTimeZone() {
        return DateTimeZone.UTC;
    }

    @Override
    public DateTime getReferenceTime() {
        return new DateTime(2000, 1, 1, 0, 0, DateTimeZone.UTC);
    }
}
