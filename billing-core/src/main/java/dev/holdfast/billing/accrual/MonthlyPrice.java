package dev.holdfast.billing.accrual;

import dev.holdfast.billing.held.Instalments;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.pricing.Leveling;
import dev.holdfast.billing.pricing.PricedCharge;
import dev.holdfast.billing.pricing.Together;
import dev.holdfast.billing.time.DateRange;
import dev.holdfast.billing.time.Fraction;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.time.Span;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What recurring charges cost per month.
 *
 * @param all the charges
 * @param prices finds what they cost
 */
record MonthlyPrice(Together all, Prices prices) {

    /** The sum of what runs on a day, after its promotions. */
    Either<NotCalculated, Money> on(LocalDate date) {
        return Either.sequenceRight(
                        all.charges().flatMap(charge -> running(charge, date)).map(price -> of(price, date)))
                .map(sums -> sums.fold(zero(), Money::plus));
    }

    /** The price of a recurring charge that runs on a day, if it does; one in instalments as long as there are some. */
    private Option<Leveling> running(PricedCharge charge, LocalDate date) {
        return charge.prices()
                .find(price -> price.part().days().contains(date))
                .filter(price -> price.part().charge() instanceof Recurring recurring
                        && recurring.instalments().isEmpty()
                        && policy().charges(price.part().holding()))
                .orElse(() -> instalment(charge, date))
                .filter(price -> price.part().held().paid());
    }

    private Option<Leveling> instalment(PricedCharge charge, LocalDate date) {
        return Instalments.of(charge.charge())
                .find(one -> one.period().contains(date) && one.part().days().contains(date))
                .map(one -> prices.of(one.part(), all).of(one.share()));
    }

    private Either<NotCalculated, Money> of(Leveling price, LocalDate date) {
        Fraction perMonth = perMonth(((Recurring) price.part().charge()).pricedSpan());
        DateRange day = DateRange.day(date);
        return price.pieces(day, day)
                .map(pieces -> pieces.map(piece -> perMonth(piece.key().level().reducedPrice(), perMonth))
                        .fold(zero(), Money::plus));
    }

    /** How many of the price of some time a month is. */
    private static Fraction perMonth(Span span) {
        return switch (span.unit()) {
            case MONTH, YEAR -> Fraction.of(1, span.inMonths());
            case WEEK -> Fraction.of(52, 12L * span.count());
            case DAY -> Fraction.of(365, 12L * span.count());
        };
    }

    private Money perMonth(BigMoney price, Fraction perMonth) {
        return Money.of(currency(), perMonth.of(price.getAmount(), currency().getDecimalPlaces(), policy().rounding()));
    }

    private Money zero() {
        return Money.zero(currency());
    }

    private CurrencyUnit currency() {
        return prices.context().terms().currency();
    }

    private BillingPolicy policy() {
        return prices.policy();
    }
}
