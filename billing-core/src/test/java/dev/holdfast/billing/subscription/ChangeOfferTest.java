package dev.holdfast.billing.subscription;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.invoice.Invoice;
import dev.holdfast.billing.invoice.Ledger;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.catalog.charge.Charge;
import dev.holdfast.catalog.charge.Recurring;
import dev.holdfast.catalog.offer.AddOn;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Product;
import dev.holdfast.catalog.offer.Service;
import dev.holdfast.catalog.offer.ServiceKind;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.usage.Level;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is held becomes another offer: not only a pack. */
class ChangeOfferTest {

    private static final Desk DESK = Desk.of(Tariff.TRIPLE_PLAY.withOffers(Vector.of(
            plan("basic", 50, "29.95"),
            plan("pro", 100, "49.95"),
            option("sports", "6.00"),
            option("films", "9.00"),
            Tariff.INTERNET,
            Tariff.TV,
            Tariff.PHONE,
            Tariff.START)));
    private static final Subscription BASIC = DESK.sells(Subscribe.to("basic").on(JULY_2013));

    private static Product plan(String id, int volume, String price) {
        return Tariff.product(
                        id, Service.of(ServiceKind.INTERNET, "internet").with("volume", Level.of(volume, "volume")))
                .withCharges(Vector.of(fee(price)));
    }

    private static AddOn option(String id, String price) {
        return AddOn.builder().id(id).charges(Vector.of(fee(price))).build();
    }

    private static Charge fee(String price) {
        return Recurring.monthly("fee", Flat.of("EUR " + price));
    }

    @Test
    void a_product_becomes_another_and_stays_the_same_holding() {
        Subscription pro = DESK.accepts(BASIC, ChangeOffer.to("pro").on(day(9, 16)));

        assertThat(pro.stateOn(day(9, 16)).holdings().values().map(Holding::offer))
                .containsExactly(OfferId.of("pro"));
        assertThat(pro.stateOn(day(9, 16)).holdings().values().head().since()).isEqualTo(JULY_2013);
        Ledger billed = DESK.bills(BASIC, Ledger.EMPTY, day(9, 1)).ledger();
        Invoice change = DESK.bills(pro, billed, day(9, 16)).invoices().head();
        assertThat(change.gross()).isEqualTo(Money.parse("EUR 10.01"));
    }

    @Test
    void a_product_with_less_is_a_reduction_that_needs_a_consent() {
        Subscription pro = DESK.sells(Subscribe.to("pro").on(JULY_2013));

        assertThat(DESK.refuses(pro, ChangeOffer.to("basic").on(day(9, 16))).map(Rejection::code))
                .containsExactly("SERVICE_WOULD_BE_REDUCED");
        assertThat(DESK.accepts(pro, ChangeOffer.to("basic").on(day(9, 16)).consenting(Desk.reducing("1", "internet")))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_product_becomes_a_pack_that_brings_what_it_brought() {
        Subscription start = DESK.accepts(BASIC, ChangeOffer.to("start").on(day(9, 16)));

        assertThat(start.stateOn(day(9, 16))
                        .holdings()
                        .values()
                        .map(Holding::offer)
                        .map(OfferId::value))
                .containsExactly("start", "internet", "phone", "tv");
    }

    @Test
    void an_add_on_becomes_another_add_on_where_it_hangs() {
        Subscription sports = DESK.accepts(BASIC, Add.of("sports").on(day(8, 1)));
        HoldingId option = HoldingId.of("2");
        Subscription films =
                DESK.accepts(sports, new ChangeOffer(Chosen.of("films"), Option.some(option)).on(day(9, 1)));

        assertThat(films.stateOn(day(9, 1)).holdings().get(option).get().offer())
                .isEqualTo(OfferId.of("films"));
        assertThat(films.stateOn(day(9, 1)).holdings().get(option).get().place())
                .isEqualTo(Holding.Place.on(HoldingId.of("1")));
    }

    @Test
    void a_product_line_never_turns_into_an_option_nor_an_option_into_a_product() {
        Subscription sports = DESK.accepts(BASIC, Add.of("sports").on(day(8, 1)));

        assertThat(DESK.refuses(BASIC, ChangeOffer.to("sports").on(day(9, 1))).map(Rejection::code))
                .containsExactly("WRONG_KIND_OF_OFFER");
        assertThat(DESK.refuses(sports, new ChangeOffer(Chosen.of("pro"), Option.some(HoldingId.of("2"))).on(day(9, 1)))
                        .map(Rejection::code))
                .containsExactly("WRONG_KIND_OF_OFFER");
    }

    @Test
    void of_two_products_the_one_that_is_meant_is_named() {
        Subscription two = DESK.accepts(BASIC, Add.of("tv").on(day(8, 1)));

        assertThat(DESK.refuses(two, ChangeOffer.to("pro").on(day(9, 1))).map(Rejection::code))
                .containsExactly("WHICH_HOLDING");
        assertThat(DESK.accepts(two, new ChangeOffer(Chosen.of("pro"), Option.some(HoldingId.of("1"))).on(day(9, 1)))
                        .stateOn(day(9, 1))
                        .holdings()
                        .get(HoldingId.of("1"))
                        .get()
                        .offer())
                .isEqualTo(OfferId.of("pro"));
    }

    @Test
    void a_change_to_the_product_that_is_held_is_refused() {
        assertThat(DESK.refuses(BASIC, ChangeOffer.to("basic").on(day(9, 1))).map(Rejection::code))
                .containsExactly("SAME_OFFER");
    }
}
