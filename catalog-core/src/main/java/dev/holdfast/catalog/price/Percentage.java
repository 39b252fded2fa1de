package dev.holdfast.catalog.price;

import static java.util.Objects.requireNonNull;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;

/**
 * A percentage of each record's amount plus a fee per record, such as a share of what was paid to third parties.
 *
 * <p>The first {@code freeRecords} records cost nothing, and amounts are free until {@code freeAmount} is used up; where
 * both are said, whichever comes first ends it (Lago's percentage charge). A record that is free in full costs no fee; one
 * that is free in part costs its fee, and the percentage of the rest. Minimum and maximum hold for each record that is
 * charged.
 *
 * @param percent the percentage, so that 2.9 means 2.9 %, at least 0
 * @param fee the fee for each record charged
 * @param minimum the least that a charged record costs; none for no minimum
 * @param maximum the most that a charged record costs; none for no maximum
 * @param freeRecords how many records cost nothing, in the order of the records; 0 if their number does not matter
 * @param freeAmount how much is free, in the order of the records; 0 if the amount does not matter
 */
public record Percentage(
        BigDecimal percent,
        BigMoney fee,
        Option<BigMoney> minimum,
        Option<BigMoney> maximum,
        int freeRecords,
        BigDecimal freeAmount)
        implements PriceModel {

    public Percentage {
        requireNonNull(fee, "fee");
        requireNonNull(minimum, "minimum");
        requireNonNull(maximum, "maximum");
        if (percent.signum() < 0 || freeRecords < 0 || freeAmount.signum() < 0) {
            throw new IllegalArgumentException("percent, freeRecords and freeAmount must be at least 0");
        }
    }

    /**
     * A percentage without fee, bounds or free part.
     *
     * @param percent the percentage
     * @param fee the fee for each record
     * @return the model
     */
    public static Percentage of(String percent, BigMoney fee) {
        return new Percentage(new BigDecimal(percent), fee, Option.none(), Option.none(), 0, BigDecimal.ZERO);
    }

    @Override
    public Either<Unpriced, Priced> price(Metered metered) {
        Vector<BigDecimal> records = metered.records();
        if (records.isEmpty() && metered.quantity().signum() > 0) {
            return Either.left(new Unpriced("a percentage is priced record by record; state the records' amounts"));
        }
        Vector<Priced.Step> steps = Vector.empty();
        BigDecimal freeLeft = freeAmount;
        for (int index = 0; index < records.size(); index++) {
            BigDecimal record = records.get(index);
            boolean isFree = freeRecords > 0 ? index < freeRecords : freeAmount.signum() > 0;
            BigDecimal free = isFree ? freeOf(record, freeLeft) : BigDecimal.ZERO;
            freeLeft = freeLeft.subtract(free);
            BigDecimal charged = record.subtract(free);
            if (charged.signum() > 0 || (record.signum() == 0 && !(isFree && freeRecords > 0))) {
                steps = steps.append(new Priced.Step("record", charged, one(charged)));
            }
        }
        return Either.right(Priced.sum(BigMoney.zero(fee.getCurrencyUnit()), steps));
    }

    private BigDecimal freeOf(BigDecimal record, BigDecimal freeLeft) {
        return freeAmount.signum() > 0 ? record.min(freeLeft) : record;
    }

    private BigMoney one(BigDecimal charged) {
        BigMoney amount = fee.plus(charged.multiply(percent).movePointLeft(2));
        BigMoney atLeast = minimum.filter(amount::isLessThan).getOrElse(amount);
        return maximum.filter(atLeast::isGreaterThan).getOrElse(atLeast);
    }

    @Override
    public boolean reads(String meter) {
        return false;
    }

    @Override
    public Option<PriceModel> withRates(UnaryOperator<BigMoney> change) {
        return Option.some(new Percentage(
                percent, change.apply(fee), minimum.map(change), maximum.map(change), freeRecords, freeAmount));
    }

    @Override
    public Vector<BigMoney> rates() {
        return Vector.of(fee).appendAll(minimum).appendAll(maximum);
    }

    @Override
    public Vector<String> faults() {
        return minimum.exists(least -> maximum.exists(most -> least.isSameCurrency(most) && least.isGreaterThan(most)))
                ? Vector.of("the minimum per record is above the maximum")
                : Vector.empty();
    }
}
