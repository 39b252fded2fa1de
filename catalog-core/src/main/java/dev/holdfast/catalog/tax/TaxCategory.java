package dev.holdfast.catalog.tax;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A way of being taxed, by the name that charges use for it, with its rate on each date.
 *
 * <p>Two categories may share a {@link VatCategory}: a country with a standard and a reduced rate has two of code S.
 * A date before the first rate has no rate: a catalogue with such a gap is warned about, and billing it is refused.
 *
 * @param id the name used by charges, unique in a catalogue version
 * @param code the code printed on an invoice
 * @param reason why no tax is due, printed on the invoice; none where the code needs no reason
 * @param rates the rates, each from its date on
 */
public record TaxCategory(String id, VatCategory code, Option<String> reason, Vector<TaxRate> rates) {

    public TaxCategory {
        requireNonNull(id, "id");
        requireNonNull(rates, "rates");
        if (code.needsReason() && reason.isEmpty()) {
            throw new IllegalArgumentException("tax category " + id + " of code " + code + " needs a reason");
        }
    }

    /**
     * A category of code S.
     *
     * @param id the name used by charges
     * @param rates the dated rates
     * @return the category
     */
    public static TaxCategory taxed(String id, TaxRate... rates) {
        return new TaxCategory(id, VatCategory.S, Option.none(), Vector.of(rates));
    }

    /**
     * The rate in force on a day.
     *
     * @param date the day
     * @param region the tariff region of the account, or none
     * @return the rate in percent; zero for a category that is not taxed; none if no rate is stated for that day
     */
    public Option<BigDecimal> rateOn(LocalDate date, Option<String> region) {
        TaxCategory there = in(date, region);
        return there.code.isTaxed() ? rate(date, region).map(TaxRate::percent) : Option.some(BigDecimal.ZERO);
    }

    /**
     * The category as it is in a region on a day: with another code and reason where the rate in force there states them.
     *
     * @param date the day
     * @param region the tariff region of the account, or none
     * @return the category; itself where no rate says otherwise
     */
    public TaxCategory in(LocalDate date, Option<String> region) {
        return rate(date, region)
                .filter(rate -> rate.code().isDefined())
                .map(rate -> new TaxCategory(id, rate.code().get(), rate.reason(), rates))
                .getOrElse(this);
    }

    /** The latest rate by a day: one of the region, or else one that holds everywhere. */
    private Option<TaxRate> rate(LocalDate date, Option<String> region) {
        Option<TaxRate> latest = Option.none();
        for (TaxRate rate : rates) {
            boolean isMeant = !rate.from().isAfter(date)
                    && (rate.region().isEmpty() || rate.region().equals(region));
            if (isMeant && latest.forAll(before -> isAfter(rate, before))) {
                latest = Option.some(rate);
            }
        }
        return latest;
    }

    private static boolean isAfter(TaxRate rate, TaxRate before) {
        return rate.region().isDefined() == before.region().isDefined()
                ? !rate.from().isBefore(before.from())
                : rate.region().isDefined();
    }
}
