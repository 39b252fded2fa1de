package dev.holdfast.billing.usage;

import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.catalog.price.Metered;
import dev.holdfast.catalog.price.PerUnit;
import dev.holdfast.catalog.price.PriceModel;
import dev.holdfast.catalog.usage.Increment;
import dev.holdfast.catalog.usage.Metering;
import dev.holdfast.catalog.usage.RatingTerms;
import dev.holdfast.catalog.usage.RatingTerms.By;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/**
 * What single records count and cost. Amounts are exact, unless the terms round what each record or day costs; what they
 * sum to is rounded with the line.
 *
 * @param terms how use is rated
 * @param metering how the quantity of a period is reached
 * @param unit the unit in which use is reported
 * @param place where the terms stand, for a refusal
 */
public record Rating(RatingTerms terms, Metering metering, String unit, String place) {

    /** Whether a quantity alone does not tell what its records cost. */
    boolean needsRecords() {
        return terms.by() == By.RECORD
                || terms.setUp().isDefined()
                || terms.firstIncrementPrice().isDefined()
                || terms.capPerRecord().isDefined();
    }

    /** Whether the use of each day counts by itself. */
    private boolean isOfDays() {
        return terms.by() == By.DAY
                || terms.capPerDay().isDefined()
                || terms.freePerDay().isDefined();
    }

    /** Whether records count other than by the sum of the period. */
    public boolean isOfRecords() {
        return needsRecords() || isOfDays() || terms.increment().isDefined();
    }

    /** How much each record of a report counts; a quantity without records has been counted. */
    public Either<NotCalculated, Vector<Drawn>> counted(Report.Used used) {
        if (used.metered().records().isEmpty()) {
            Drawn day =
                    new Drawn(used.on(), used.charge(), false, used.metered().quantity());
            return needsRecords() && used.metered().quantity().signum() > 0
                    ? refused(
                            "a price of single records",
                            "of " + used.on()
                                    + " only a quantity is reported; report its records, or leave the terms out")
                    : Either.right(Vector.of(day));
        }
        return Either.sequenceRight(used.metered()
                        .records()
                        .map(record -> counted(record).map(count -> new Drawn(used.on(), used.charge(), true, count))))
                .map(all -> all.toVector());
    }

    private Either<NotCalculated, BigDecimal> counted(BigDecimal record) {
        if (terms.increment().isEmpty() || record.signum() == 0) {
            return Either.right(record);
        }
        Increment increment = terms.increment().get();
        return UnitOfUse.converted(record, unit, unitOf(increment))
                .map(some -> UnitOfUse.stepped(some, increment))
                .flatMap(steps -> UnitOfUse.converted(steps, unitOf(increment), unit))
                .map(Either::<NotCalculated, BigDecimal>right)
                .getOrElse(() -> refused(
                        "an increment in " + increment.unit(),
                        "the use is measured in " + unit + "; state both in one unit"));
    }

    private String unitOf(Increment increment) {
        return increment.unit().isEmpty() ? unit : increment.unit();
    }

    /** The records of a charge, each with what of it is free that day. */
    public Vector<Drawn> freed(Vector<Drawn> records) {
        return terms.freePerDay().map(free -> freed(records, free)).getOrElse(records);
    }

    private static Vector<Drawn> freed(Vector<Drawn> records, BigDecimal free) {
        Vector<Drawn> freed = Vector.empty();
        TreeMap<LocalDate, BigDecimal> left = TreeMap.empty();
        for (Drawn record : records) {
            Drawn drawn = record.drawing(left.getOrElse(record.on(), free));
            left = left.put(
                    record.on(),
                    left.getOrElse(record.on(), free).subtract(drawn.free().subtract(record.free())));
            freed = freed.append(drawn);
        }
        return freed;
    }

    /** What is measured of some records for the price model: all of them but what is free. */
    public Metered metered(Vector<Drawn> records, Vector<Metered> reported) {
        Vector<Drawn> charged = records.reject(Drawn::isFree);
        Metered rest = new Metered(
                charged.map(Drawn::rest).fold(BigDecimal.ZERO, BigDecimal::add),
                TreeMap.empty(),
                charged.filter(Drawn::isRecord).map(Drawn::rest));
        Vector<Metered> meters = reported.map(one -> new Metered(BigDecimal.ZERO, one.meters(), Vector.empty()));
        return Total.of(metering, meters.append(rest));
    }

    /** What the records cost; the price model is given what neither is free nor has a price of its own. */
    public Either<NotCalculated, BigMoney> price(Vector<Drawn> records, Vector<Metered> reported, PriceModel model) {
        return beforeCredit(records, reported, model)
                .map(price -> price.minus(records.map(Drawn::paid).fold(BigDecimal.ZERO, BigDecimal::add)));
    }

    private Either<NotCalculated, BigMoney> beforeCredit(
            Vector<Drawn> records, Vector<Metered> reported, PriceModel model) {
        Vector<Drawn> charged = records.reject(Drawn::isFree);
        if (terms.firstIncrementPrice().isDefined() && terms.increment().isEmpty()) {
            return refused("a price of the first increment", "no increment is stated; state one, such as 60/1 second");
        }
        By by = by(model);
        if (terms.capPerRecord().isDefined() && by != By.RECORD) {
            return refused("a cap per record", "it needs a price per unit, or one that is rated by record; state one");
        }
        if (terms.capPerDay().isDefined() && by == By.PERIOD) {
            return refused("a cap per day", "it needs a price per unit, or one that is rated by day; state one");
        }
        return by == By.PERIOD ? cost(charged, reported, model) : added(charged, reported, model, by);
    }

    /** Of what the price is reckoned; a price per unit is the same of each record, so that a cap can hold for each. */
    private By by(PriceModel model) {
        boolean isCapped = terms.capPerRecord().isDefined() || terms.capPerDay().isDefined();
        return isCapped && terms.by() == By.PERIOD && model instanceof PerUnit ? By.RECORD : terms.by();
    }

    /** What records or days cost one by one. */
    private Either<NotCalculated, BigMoney> added(
            Vector<Drawn> charged, Vector<Metered> reported, PriceModel model, By by) {
        if (charged.isEmpty()) {
            return cost(charged, reported, model).map(nothing -> nothing.multipliedBy(0));
        }
        Vector<Vector<Drawn>> days = charged.groupBy(Drawn::on).values().toVector();
        return NotCalculated.all(days.map(day -> NotCalculated.all((by == By.DAY ? Vector.of(day) : day.map(Vector::of))
                                .map(group -> one(group, reported, model).map(Vector::of)))
                        .map(costs -> Vector.of(least(costs.reduce(BigMoney::plus), terms.capPerDay())))))
                .map(all -> all.reduce(BigMoney::plus));
    }

    /** What a record or a day costs. */
    private Either<NotCalculated, BigMoney> one(Vector<Drawn> group, Vector<Metered> reported, PriceModel model) {
        return cost(group, reported, model)
                .map(cost -> terms.rounded().map(rule -> rule.of(cost)).getOrElse(cost))
                .map(cost -> least(cost, terms.capPerRecord()));
    }

    /** What some records cost together. */
    private Either<NotCalculated, BigMoney> cost(Vector<Drawn> group, Vector<Metered> reported, PriceModel model) {
        return model.price(metered(group.map(this::withoutFirst), reported))
                .mapLeft(unpriced -> new NotCalculated("price", place, unpriced.reason()))
                .map(priced -> group.flatMap(this::ownPrice).fold(priced.amount(), BigMoney::plus));
    }

    /** What credit has to pay for one record: only where it costs the same whatever else is used. */
    public Either<NotCalculated, BigMoney> price(Drawn record, PriceModel model) {
        boolean isAlone = terms.capPerDay().isEmpty()
                && terms.capPerPeriod().isEmpty()
                && (terms.by() == By.RECORD
                        || (model instanceof PerUnit && metering.conversion().isEmpty()));
        return isAlone
                ? added(Vector.of(record).reject(Drawn::isFree), Vector.empty(), model, By.RECORD)
                : refused(
                        "use that credit pays for",
                        "it needs a price per unit, or one that is rated by record, without a cap of a day or a period and"
                                + " without conversion; state one, or report only what is bought with money");
    }

    private static BigMoney least(BigMoney amount, Option<Money> cap) {
        return cap.map(Money::toBigMoney).filter(amount::isGreaterThan).getOrElse(amount);
    }

    /** What a record costs besides its quantity; one whose beginning is free begins at the rate. */
    private Vector<BigMoney> ownPrice(Drawn record) {
        return record.isRecord()
                ? terms.setUp().toVector().appendAll(terms.firstIncrementPrice().filter(first -> hasFirst(record)))
                : Vector.empty();
    }

    private Drawn withoutFirst(Drawn record) {
        return terms.firstIncrementPrice().isDefined() && hasFirst(record)
                ? terms.increment()
                        .flatMap(first -> UnitOfUse.converted(first.first(), unitOf(first), unit))
                        .map(record::drawing)
                        .getOrElse(record)
                : record;
    }

    private static boolean hasFirst(Drawn record) {
        return record.isRecord()
                && record.free().signum() == 0
                && record.counted().signum() > 0;
    }

    private <T> Either<NotCalculated, T> refused(String term, String reason) {
        return Either.left(new NotCalculated(term, place, reason));
    }
}
