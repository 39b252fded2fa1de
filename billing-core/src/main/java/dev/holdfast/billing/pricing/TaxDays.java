package dev.holdfast.billing.pricing;

import dev.holdfast.billing.held.Course;
import dev.holdfast.billing.held.HeldCharge;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.owed.TaxedShare;
import dev.holdfast.billing.policy.TaxedDay;
import dev.holdfast.billing.subscription.Context;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.UsageCharge;
import dev.holdfast.catalog.tax.TaxCategory;
import dev.holdfast.catalog.tax.TaxShare;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a charge is taxed, day by day.
 *
 * @param part the days of the charge
 * @param context the catalogue, and where the customer is
 * @param taxed which day's rate a service period has
 */
record TaxDays(HeldCharge.Part part, Context context, TaxedDay taxed) {

    /** The day whose rate of tax counts for a day. */
    private LocalDate taxed(LocalDate date) {
        return hasPeriods() ? taxed.of(date, part.schedule().containing(date).days(), Together.due(part, date)) : date;
    }

    private boolean hasPeriods() {
        return Course.isDivided(part.charge()) || part.charge() instanceof UsageCharge;
    }

    /** The shares of a day's price, each with its rate; or what states none. */
    Either<NotCalculated, Vector<TaxedShare>> shares(LocalDate day) {
        LocalDate date = taxed(day);
        BigDecimal above = BigDecimal.ZERO;
        Vector<TaxedShare> shares = Vector.empty();
        for (TaxShare share : part.version().taxationOf(part.charge()).shares()) {
            Option<Tuple2<TaxCategory, BigDecimal>> rate = rate(share.category(), date);
            if (rate.isEmpty()) {
                return Either.left(new NotCalculated(
                        "tax",
                        part.place(),
                        "category " + share.category() + " states no rate for " + date + "; state one"));
            }
            BigDecimal upTo = above.add(share.weight());
            TaxCategory category = rate.get()._1();
            shares = shares.append(new TaxedShare(
                    share.category(),
                    category.code(),
                    category.reason(),
                    rate.get()._2(),
                    above,
                    upTo));
            above = upTo;
        }
        return Either.right(shares);
    }

    /** A rate of tax is law and no part of a contract: the newest version in force that states one says it. */
    private Option<Tuple2<TaxCategory, BigDecimal>> rate(String category, LocalDate date) {
        Option<TaxCategory> stated = part.version().taxCategory(category).filter(found -> isStated(found, date));
        for (Tuple2<LocalDate, CatalogVersion> version : context.catalog().versions()) {
            if (!version._1().isAfter(date)) {
                stated = version._2()
                        .taxCategory(category)
                        .filter(found -> isStated(found, date))
                        .orElse(stated);
            }
        }
        Option<String> region = context.facts().region();
        return stated.flatMap(found -> found.rateOn(date, region).map(rate -> Tuple.of(found.in(date, region), rate)));
    }

    private boolean isStated(TaxCategory category, LocalDate date) {
        return category.rateOn(date, context.facts().region()).isDefined();
    }

    /** The days on which another rate of tax may count: where periods have one, those on which they begin and end. */
    Vector<LocalDate> breaks() {
        Vector<LocalDate> days = context.catalog().taxRateDays();
        return taxed == TaxedDay.EACH_DAY || !hasPeriods()
                ? days.filter(part.days()::contains)
                : days.flatMap(day -> Vector.of(day.minusDays(1), day))
                        .map(day -> part.schedule().containing(day).days())
                        .flatMap(period -> Vector.of(period.from(), period.until()))
                        .distinct();
    }
}
