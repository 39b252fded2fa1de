package dev.holdfast.billing.quote;

import static dev.holdfast.billing.quote.Counter.CHANGE;
import static dev.holdfast.billing.quote.Counter.DESK;
import static dev.holdfast.billing.quote.Counter.TODAY;
import static dev.holdfast.billing.quote.Counter.UPGRADE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Account;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.offer.OfferId;
import io.vavr.collection.Vector;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AlternativesTest {

    @Test
    void who_holds_the_cheapest_pack_that_keeps_everything_had_best_stay() {
        Alternatives alternatives =
                Alternatives.of(Counter.quote(UPGRADE), DESK.billing()).get();

        assertThat(alternatives.cheapest()).contains(alternatives.current());
        assertThat(alternatives.asked().total())
                .isGreaterThan(alternatives.current().total());
        assertThat(alternatives.current().prices())
                .extracting(PriceStep::after)
                .containsExactly(Money.parse("EUR 57.95"));
        assertThat(alternatives.looked()).isEqualTo(5);
        assertThat(alternatives.isAll()).isTrue();
    }

    @Test
    void a_cheaper_pack_that_loses_nothing_is_found_and_one_that_loses_something_is_not() {
        Desk desk = Desk.of(Tariff.with(
                Tariff.TRIPLE_PLAY,
                Tariff.pack("bargain", "49.00", Tariff.INTERNET_SLOT, Tariff.TV_SLOT, Tariff.PHONE_SLOT)));
        Subscription home = desk.sells(Subscribe.to("start").on(Tariff.JULY_2013));
        Inquiry inquiry = Inquiry.builder()
                .account(desk.account(home))
                .ledger(desk.bills(home, Ledger.EMPTY, TODAY).ledger())
                .subscription(home.id())
                .requests(Vector.of(ChangeOffer.to("duo").on(CHANGE)))
                .madeOn(TODAY)
                .build();

        Alternatives alternatives = Alternatives.of(
                        Quote.of(inquiry, desk.billing()).get(), desk.billing())
                .get();

        assertThat(alternatives.cheapest().get().requests().head().command())
                .isEqualTo(new ChangeOffer(
                        dev.holdfast.billing.subscription.Chosen.of("bargain"),
                        io.vavr.control.Option.some(dev.holdfast.billing.subscription.HoldingId.of("1"))));
        assertThat(alternatives.asked().total())
                .isLessThan(alternatives.cheapest().get().total());
    }

    @Test
    void a_new_customer_is_shown_the_cheapest_that_gives_what_is_asked() {
        Inquiry inquiry = Inquiry.builder()
                .account(Account.of(DESK.terms()))
                .subscription(Subscription.none("new").id())
                .requests(Vector.of(
                        Subscribe.to("light").on(CHANGE), Add.of("bouquet").on(CHANGE)))
                .madeOn(TODAY)
                .build();

        Alternatives alternatives =
                Alternatives.of(Counter.quote(inquiry), DESK.billing()).get();

        assertThat(alternatives.cheapest()).contains(alternatives.asked());
        assertThat(alternatives.current().total()).isEqualTo(Money.parse("EUR 0.00"));
    }

    @Test
    void a_slot_with_a_choice_is_filled_in_each_way() {
        Desk desk = Desk.of(Tariff.with(
                Tariff.TRIPLE_PLAY,
                Tariff.pack(
                        "open",
                        "40.00",
                        Tariff.slot(
                                        "internet",
                                        dev.holdfast.catalog.offer.ServiceKind.INTERNET,
                                        "internet",
                                        "internet-plus")
                                .withDefaults(Vector.of(OfferId.of("internet"))),
                        Tariff.TV_SLOT,
                        Tariff.PHONE_SLOT)));
        Subscription home = desk.sells(Subscribe.to("start").on(Tariff.JULY_2013));
        Quote quote = Quote.of(
                        Inquiry.builder()
                                .account(desk.account(home))
                                .subscription(home.id())
                                .requests(Vector.of(ChangeOffer.to("confort").on(CHANGE)))
                                .madeOn(TODAY)
                                .months(3)
                                .build(),
                        desk.billing())
                .get();

        Alternatives alternatives = Alternatives.of(quote, desk.billing()).get();

        assertThat(alternatives.looked()).isEqualTo(8);
        assertThat(alternatives.cheapest().get().prices().head().after()).isEqualTo(Money.parse("EUR 40.00"));
    }
}
