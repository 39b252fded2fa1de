package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.accrual.Accrual;
import dev.holdfast.billing.policy.BillingPolicy;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.time.ActualOver;
import dev.holdfast.billing.time.DayCount;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;

/** What costs so much a day: the standing charge of an energy tariff, in fractions of a cent. */
class DayPriceTest {

    private static final DayCount THIRTIETHS = new ActualOver(30, Span.MONTH, ActualOver.Rest.NOWHERE);
    private static final Recurring STANDING =
            Recurring.monthly("standing", Flat.of("EUR 0.5213")).withPriceOf(Recurring.PriceOf.DAY);

    /** 15 days of July, 31 of August, 30 of September; 30 times 0.52 would be 15.60. */
    @Test
    void a_period_costs_as_many_as_it_has_days_rounded_once() {
        assertThat(billed(STANDING, BillingPolicy.DEFAULT)).containsExactly("EUR 7.82", "EUR 16.16", "EUR 15.64");
    }

    @Test
    void the_days_are_counted_as_they_are() {
        assertThat(billed(STANDING, BillingPolicy.DEFAULT.withDayCount(THIRTIETHS)))
                .containsExactly("EUR 7.82", "EUR 16.16", "EUR 15.64");
    }

    @Test
    void a_quarter_has_the_days_of_its_months() {
        assertThat(billed(STANDING.withCadence(Span.months(3)), BillingPolicy.DEFAULT))
                .first()
                .isEqualTo("EUR 39.62"); // 76 of 92 days, 17 July to 1 October
    }

    /** 365 days at 0.5213 are 190.27; each month of the year is told alike, so that no quote has a step where a month is short. */
    @Test
    void a_month_of_it_is_told_as_a_twelfth_of_a_year() {
        Desk desk = Desk.of(with(TRIPLE_PLAY, Tariff.product("meter").withCharges(Vector.of(STANDING))));
        Subscription home = desk.sells(Subscribe.to("meter").on(day(7, 17)));
        Accrual accrual = desk.billing().accrual(desk.account(home), home);

        assertThat(accrual.monthlyPrice(day(7, 20)).get()).hasToString("EUR 15.86");
        assertThat(accrual.monthlyPrice(day(9, 1)).get()).hasToString("EUR 15.86");
    }

    private static Vector<String> billed(Recurring charge, BillingPolicy policy) {
        Desk desk = Desk.of(with(TRIPLE_PLAY, Tariff.product("meter").withCharges(Vector.of(charge))));
        Subscription home = desk.sells(Subscribe.to("meter").on(day(7, 17)));
        return Desk.bill(desk.billing().by(policy), desk.account(home), Ledger.EMPTY, day(9, 1))
                .invoices()
                .flatMap(Invoice::lines)
                .map(line -> line.amount().toString());
    }
}
