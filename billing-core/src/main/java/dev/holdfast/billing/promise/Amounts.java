package dev.holdfast.billing.promise;

import dev.holdfast.billing.quote.Leaving;
import dev.holdfast.billing.quote.PriceStep;
import dev.holdfast.billing.quote.Quote;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.Money;

/**
 * What a promise says of money, held against the quote.
 *
 * @param promise the promise
 * @param quote what the catalogue says
 */
record Amounts(Promise promise, Quote quote) {

    Vector<Finding> findings() {
        Said said = promise.said();
        Said actual = Said.of(quote);
        return said.more()
                .toVector()
                .flatMap(this::more)
                .appendAll(said.prices().toVector().flatMap(this::prices))
                .appendAll(fees(said.fees(), actual.fees().get()))
                .appendAll(said.bills()
                        .toVector()
                        .flatMap(bills -> new Bills(bills, actual.bills().get()).findings()))
                .appendAll(totals())
                .appendAll(leaving());
    }

    private Vector<Finding> more(Said.More more) {
        LocalDate from = quote.countedFrom();
        LocalDate until = Check.after(from, more.months());
        return quote.prices()
                .filter(step -> step.from().isBefore(until))
                .filter(step -> next(step).forAll(from::isBefore))
                .find(step -> !step.more().isEqual(more.perMonth()))
                .map(step -> (Finding) new Finding.PriceMismatch(
                        Finding.Per.MORE,
                        more.perMonth(),
                        step.more(),
                        step.from().isAfter(from) ? step.from() : from))
                .toVector();
    }

    /** The day on which the price passes to the next step. */
    private Option<LocalDate> next(PriceStep step) {
        return quote.prices().map(PriceStep::from).find(day -> day.isAfter(step.from()));
    }

    private Vector<Finding> prices(Vector<PriceStep> said) {
        Vector<LocalDate> days =
                quote.prices().appendAll(said).map(PriceStep::from).distinct().sorted();
        Vector<Finding> before = days.flatMap(day -> price(day, said, PriceStep::before, Finding.Per.BEFORE));
        return before.appendAll(days.flatMap(day -> price(day, said, PriceStep::after, Finding.Per.AFTER)));
    }

    private Option<Finding> price(
            LocalDate day, Vector<PriceStep> said, Function<PriceStep, Money> price, Finding.Per per) {
        Money zero = Money.zero(quote.currency());
        Money promised = on(day, said).map(price).getOrElse(zero);
        Money actual = on(day, quote.prices()).map(price).getOrElse(zero);
        return Option.when(!promised.isEqual(actual), () -> new Finding.PriceMismatch(per, promised, actual, day));
    }

    private static Option<PriceStep> on(LocalDate day, Vector<PriceStep> steps) {
        return steps.filter(step -> !step.from().isAfter(day)).maxBy(PriceStep::from);
    }

    private static Vector<Finding> fees(Option<Vector<Said.Fee>> said, Vector<Said.Fee> actual) {
        Vector<Said.Fee> promised = said.getOrElse(Vector.empty());
        Vector<Said.Fee> missing = promised.foldLeft(actual, Vector::remove);
        Vector<Said.Fee> strange = actual.foldLeft(promised, Vector::remove);
        return strange.map(fee -> (Finding) new Finding.FeeMismatch(
                        fee.name(),
                        fee.amount(),
                        missing.find(other -> other.name().equals(fee.name())).map(Said.Fee::amount)))
                .appendAll(missing.reject(
                                fee -> strange.exists(other -> other.name().equals(fee.name())))
                        .map(fee -> new Finding.FeeNotMentioned(fee.name(), fee.amount())));
    }

    private Vector<Finding> totals() {
        return promise.said()
                .totals()
                .filter((months, total) -> !total.isEqual(quote.total(months)))
                .toVector()
                .map(total -> new Finding.TotalMismatch(total._1(), total._2(), quote.total(total._1())));
    }

    private Vector<Finding> leaving() {
        return promise.said()
                .leaving()
                .toVector()
                .flatMap(said -> said.appendAll(quote.leaving())
                        .map(Leaving::on)
                        .distinct()
                        .sorted()
                        .flatMap(day -> leaving(day, costs(day, said), costs(day, quote.leaving()))));
    }

    private static Option<Money> costs(LocalDate day, Vector<Leaving> leaving) {
        return leaving.find(one -> one.on().equals(day)).map(Leaving::costs);
    }

    private static Option<Finding> leaving(LocalDate day, Option<Money> said, Option<Money> actual) {
        return Option.when(!said.equals(actual), () -> new Finding.LeavingMismatch(day, said, actual));
    }
}
