package dev.holdfast.testkit.law;

import dev.holdfast.billing.invoice.AccruedLine;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.InvoiceLine;
import dev.holdfast.billing.owed.Piece;
import dev.holdfast.billing.owed.PriceLevel;
import dev.holdfast.billing.subscription.AppliedPromotion;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.catalog.Catalog;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.time.Span;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Iterator;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Law 12: promotions never pay the customer, and stop on the day they said. */
public final class PromotionsNeverPay {

    /** The law. */
    public static final Law<Promoted> LAW = new Law<>(
            "promotions-never-pay",
            "promotions never pay the customer, and run from the day they were given until the day they said",
            PromotionsNeverPay::check);

    /**
     * Invoices with what was promised.
     *
     * @param invoices the invoices
     * @param subscription the subscription they bill
     * @param catalog the catalogue that states the promotions
     */
    public record Promoted(Vector<Invoice> invoices, Subscription subscription, Catalog catalog) {}

    private PromotionsNeverPay() {}

    private static Verdict check(Promoted promoted) {
        return Verdict.unless(promoted.invoices().flatMap(PromotionsNeverPay::paid))
                .and(() -> Verdict.unless(promoted.invoices()
                        .flatMap(Invoice::accrued)
                        .filter(line -> line.kind() == InvoiceLine.Kind.CHARGE
                                && line.of()
                                        .subscription()
                                        .equals(promoted.subscription().id()))
                        .flatMap(line -> late(promoted, line))));
    }

    /** What is charged for some days, with all that is taken off, is at least nothing. */
    private static Vector<String> paid(Invoice invoice) {
        Map<Tuple2<Piece.Key, DateRange>, Vector<AccruedLine>> together = invoice.accrued()
                .filter(line -> line.kind() == InvoiceLine.Kind.CHARGE)
                .groupBy(line -> Tuple.of(line.of(), line.days()));
        return together.toVector()
                .filter(lines -> lines._2()
                                .map(line -> line.amount().getAmount())
                                .fold(BigDecimal.ZERO, BigDecimal::add)
                                .signum()
                        < 0)
                .map(lines -> "the customer is paid for " + lines._1()._2() + ": "
                        + lines._2().map(line -> line.explain().sentence()));
    }

    /** A promotion that reduces a line was given, on or before its first day, and lasts beyond its last. */
    private static Vector<String> late(Promoted promoted, AccruedLine line) {
        Vector<PriceLevel> levels = Vector.of(line.of().level()).appendAll(line.before());
        return line.reduction()
                .toVector()
                .flatMap(reduced -> levels.exists(level -> level.reductions()
                                .map(PriceLevel.Reduced::promotion)
                                .contains(reduced.promotion()))
                        ? windows(promoted, reduced, line)
                        : Vector.of("a reduction by " + reduced + " on a price without it"));
    }

    /** What days do not divide, such as an instalment, has the price of its first day or of its last. */
    private static Vector<String> windows(Promoted promoted, PriceLevel.Reduced reduced, AccruedLine line) {
        DateRange days = line.days();
        Vector<DateRange> priced =
                line.undivided() ? Vector.of(DateRange.day(days.from()), DateRange.day(days.last())) : Vector.of(days);
        return priced.exists(some -> runs(promoted, reduced, some))
                ? Vector.empty()
                : Vector.of(reduced.promotion() + " runs on " + days + ", and was given "
                        + promoted.subscription().stateOn(days.from()).promotions());
    }

    /** It runs on each day, as it was given by the first one or has been given since: one that ends may be given again. */
    private static boolean runs(Promoted promoted, PriceLevel.Reduced reduced, DateRange days) {
        Vector<AppliedPromotion> first = given(promoted, reduced, days.from());
        return Iterator.iterate(days.from(), day -> day.plusDays(1))
                .take((int) days.days())
                .forAll(day ->
                        first.appendAll(given(promoted, reduced, day)).exists(applied -> runs(promoted, applied, day)));
    }

    private static Vector<AppliedPromotion> given(Promoted promoted, PriceLevel.Reduced reduced, LocalDate date) {
        return promoted.subscription()
                .stateOn(date)
                .promotions()
                .filter(applied -> applied.promotion().equals(reduced.promotion()));
    }

    private static boolean runs(Promoted promoted, AppliedPromotion applied, LocalDate day) {
        return !day.isBefore(applied.from())
                && promoted.catalog()
                        .version(applied.version())
                        .flatMap(version -> version.promotion(applied.promotion()))
                        .exists(promotion -> !day.isAfter(last(promotion, applied)));
    }

    /** The last day, as far as it does not depend on the service periods of a charge, nor on other promotions. */
    private static LocalDate last(Promotion promotion, AppliedPromotion applied) {
        if (promotion.pausable() && promotion.exclusiveGroup().isDefined()) {
            return LocalDate.MAX;
        }
        if (promotion.lasting() instanceof Lasting.Until until) {
            return until.end().minusDays(1);
        }
        if (promotion.lasting() instanceof Lasting.For length) {
            Span span = length.span();
            return (span.isMonthBased()
                            ? applied.from().plusMonths(span.inMonths())
                            : applied.from().plusDays(span.inDays()))
                    .minusDays(1);
        }
        return LocalDate.MAX;
    }
}
