package dev.holdfast.billing.quote;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.accrual.PriceDifference;
import dev.holdfast.billing.owed.NotCalculated;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Command.Terminate;
import dev.holdfast.billing.subscription.Command.Undo;
import dev.holdfast.billing.subscription.Request;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.billing.subscription.Transition;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.charge.ChargeId;
import dev.holdfast.catalog.charge.Occasion;
import dev.holdfast.catalog.charge.OneOff;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.time.Span;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import org.junit.jupiter.api.Test;

class PriceDifferenceTest {

    private static final Product BOX = Tariff.product("box")
            .withCharges(Vector.of(
                    monthly("31.00"),
                    fee("start", "50.00", Occasion.ACTIVATION),
                    fee("end", "20.00", Occasion.of(Occasion.Kind.TERMINATION))));

    private static final Product LINE = Product.builder()
            .id("line")
            .services(Vector.of(Service.of(ServiceKind.MOBILE_LINE, "mobile line")))
            .numbered(true)
            .charges(Vector.of(monthly("15.00")))
            .build();

    private static final CatalogVersion VERSION = with(TRIPLE_PLAY, BOX, LINE);

    private static final Desk DESK = Desk.of(VERSION);

    private final Subscription start = DESK.sells(Subscribe.to("start").on(JULY_2013));

    @Test
    void a_change_says_what_it_costs_more_per_month() {
        assertThat(words(change(start, ChangeOffer.to("confort").on(day(9, 12)))))
                .isEqualTo("2013-09-12: EUR 57.95 to EUR 62.95, EUR 5.00 per month, EUR 0.00 once");
        assertThat(words(change(start, Add.of("bouquet").on(day(9, 12)))))
                .isEqualTo("2013-09-12: EUR 57.95 to EUR 63.95, EUR 6.00 per month, EUR 0.00 once");
    }

    @Test
    void what_is_paid_by_the_day_week_or_year_is_compared_by_the_month() {
        // 52/12 of a week, 365/12 of a day
        assertThat(begun(new Span(1, Span.Unit.WEEK), "12.00")).isEqualTo("EUR 52.00");
        assertThat(begun(Span.days(1), "1.00")).isEqualTo("EUR 30.42");
        assertThat(begun(new Span(2, Span.Unit.WEEK), "12.00")).isEqualTo("EUR 26.00");
        assertThat(begun(Span.years(1), "120.00")).isEqualTo("EUR 10.00");
    }

    private static String begun(Span cadence, String price) {
        Desk desk = Desk.of(with(
                TRIPLE_PLAY,
                Tariff.product("box")
                        .withCharges(Vector.of(Recurring.builder()
                                .id(ChargeId.of("fee"))
                                .cadence(cadence)
                                .price(Flat.of("EUR " + price))
                                .build()))));
        Transition begun =
                desk.decides(Subscription.none("s"), Subscribe.to("box").on(JULY_2013));
        return desk.billing()
                .difference(desk.account(begun.after()), begun)
                .get()
                .perMonth()
                .toString();
    }

    @Test
    void beginning_and_leaving_say_what_they_cost_once() {
        Subscription box = DESK.sells(Subscribe.to("box").on(JULY_2013));

        assertThat(words(change(Subscription.none("s"), Subscribe.to("box").on(JULY_2013))))
                .isEqualTo("2013-07-01: EUR 0.00 to EUR 31.00, EUR 31.00 per month, EUR 50.00 once");
        assertThat(words(change(box, Terminate.everything().on(day(9, 12)))))
                .isEqualTo("2013-09-12: EUR 31.00 to EUR 0.00, EUR -31.00 per month, EUR 20.00 once");
    }

    @Test
    void what_is_taken_back_as_if_never_gives_back_what_it_cost_once() {
        Subscription both = DESK.accepts(start, Add.of("box").on(day(8, 1)));

        assertThat(words(change(both, Undo.of(2).asIfNever())))
                .isEqualTo("2013-08-01: EUR 88.95 to EUR 57.95, EUR -31.00 per month, EUR -50.00 once");
    }

    @Test
    void what_was_done_before_under_its_key_changes_no_price() {
        Request again = Add.of("bouquet").on(day(9, 12)).once("K");
        Subscription done = DESK.accepts(start, again);

        PriceDifference none = change(done, again);

        assertThat(none.perMonth().isZero() && none.once().isZero()).isTrue();
    }

    @Test
    void it_is_what_a_quote_of_the_same_change_says() {
        Request asked = ChangeOffer.to("confort").on(day(9, 12));
        Quote quote = Quote.of(
                        Inquiry.builder()
                                .account(DESK.account(start))
                                .subscription(start.id())
                                .requests(Vector.of(asked))
                                .madeOn(day(9, 12))
                                .build(),
                        DESK.billing())
                .get();

        assertThat(change(start, asked).perMonth())
                .isEqualTo(quote.prices().head().more());
    }

    @Test
    void two_versions_say_what_a_new_customer_pays_by_each() {
        CatalogVersion october = with(
                        VERSION,
                        Tariff.pack("start", "59.95", Tariff.INTERNET_SLOT, Tariff.TV_SLOT, Tariff.PHONE_SLOT),
                        BOX.withCharges(Vector.of(monthly("29.00"), fee("start", "60.00", Occasion.ACTIVATION))))
                .withFrom(OCTOBER_2013);

        assertThat(words(difference(october, "start", "bouquet")))
                .isEqualTo("2013-10-01: EUR 63.95 to EUR 65.95, EUR 2.00 per month, EUR 0.00 once");
        assertThat(words(difference(october, "box")))
                .isEqualTo("2013-10-01: EUR 31.00 to EUR 29.00, EUR -2.00 per month, EUR 10.00 once");
        assertThat(words(difference(october, "line")))
                .isEqualTo("2013-10-01: EUR 15.00 to EUR 15.00, EUR 0.00 per month, EUR 0.00 once");
    }

    @Test
    void what_nobody_can_begin_with_is_refused_with_the_reason() {
        Either<NotCalculated, PriceDifference> refused =
                ExampleCustomer.holding("bouquet").difference(VERSION.compare(VERSION.withFrom(OCTOBER_2013)));

        assertThat(refused.getLeft().sentence()).contains("offer bouquet", "version 2013-07-01", "a product or a pack");
        assertThatThrownBy(ExampleCustomer::holding).isInstanceOf(IllegalArgumentException.class);
    }

    private static PriceDifference difference(CatalogVersion other, String... offers) {
        return ExampleCustomer.holding(offers)
                .difference(VERSION.compare(other))
                .getOrElseThrow(refused -> new AssertionError(refused.sentence()));
    }

    private static PriceDifference change(Subscription before, Request request) {
        Transition transition = DESK.decides(before, request);
        return DESK.billing()
                .difference(DESK.account(before), transition)
                .getOrElseThrow(refused -> new AssertionError(refused.sentence()));
    }

    private static String words(PriceDifference difference) {
        return difference.on() + ": " + difference.before() + " to " + difference.after() + ", " + difference.perMonth()
                + " per month, " + difference.once() + " once";
    }

    private static OneOff fee(String id, String price, Occasion on) {
        return OneOff.builder()
                .id(ChargeId.of(id))
                .name(id)
                .price(Flat.of("EUR " + price))
                .on(on)
                .build();
    }
}
