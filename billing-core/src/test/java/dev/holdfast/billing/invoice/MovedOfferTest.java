package dev.holdfast.billing.invoice;

import static dev.holdfast.billing.Tariff.JULY_2013;
import static dev.holdfast.billing.Tariff.OCTOBER_2013;
import static dev.holdfast.billing.Tariff.START;
import static dev.holdfast.billing.Tariff.TRIPLE_PLAY;
import static dev.holdfast.billing.Tariff.day;
import static dev.holdfast.billing.Tariff.monthly;
import static dev.holdfast.billing.Tariff.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.billing.Desk;
import dev.holdfast.billing.Tariff;
import dev.holdfast.billing.subscription.Chosen;
import dev.holdfast.billing.subscription.Command.Add;
import dev.holdfast.billing.subscription.Command.ChangeOffer;
import dev.holdfast.billing.subscription.Command.Subscribe;
import dev.holdfast.billing.subscription.Rejection;
import dev.holdfast.billing.subscription.Subscription;
import dev.holdfast.catalog.CatalogVersion;
import dev.holdfast.catalog.Reach;
import dev.holdfast.catalog.Revision;
import dev.holdfast.catalog.offer.Lifecycle;
import dev.holdfast.catalog.offer.Offer;
import dev.holdfast.catalog.offer.OfferId;
import dev.holdfast.catalog.offer.Pack;
import dev.holdfast.catalog.offer.Selection;
import dev.holdfast.catalog.offer.SlotPricing;
import dev.holdfast.catalog.price.Flat;
import dev.holdfast.catalog.promotion.Lasting;
import dev.holdfast.catalog.promotion.Promotion;
import dev.holdfast.catalog.time.DateWindow;
import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A revision may move who holds an offer to another one: a successor, or one for these contracts alone. */
class MovedOfferTest {

    private static final Lifecycle NEVER_SOLD = new Lifecycle(TreeMap.of(LocalDate.MIN, Lifecycle.State.RETIRED));

    /** Start for contracts of before 15 July: nobody can buy it, and it costs 2.00 more. */
    private static final Pack START_OLD = START.withId(OfferId.of("start-old"))
            .withCharges(Vector.of(monthly("59.95")))
            .withLifecycle(NEVER_SOLD);

    private static final CatalogVersion OCTOBER = moving(
            new Reach(Reach.When.AT_ONCE, OCTOBER_2013, DateWindow.between(LocalDate.EPOCH, day(7, 15)), Option.none()),
            START_OLD);

    private static final Desk DESK = Desk.of(TRIPLE_PLAY, OCTOBER);

    private static CatalogVersion moving(Reach reach, Offer to) {
        return with(TRIPLE_PLAY, to)
                .withFrom(OCTOBER_2013)
                .withRevisions(
                        Vector.of(Revision.of(Selection.of("start"), reach).movingTo(to.id())));
    }

    /**
     * <pre>
     *   1 July      15 July            1 October
     *   |--- 57.95 -------------------|--- 59.95 ---   contract of 1 July
     *               |--- 57.95 -------|--- 57.95 ---   contract of 15 July
     * </pre>
     */
    @Test
    void a_price_for_old_contracts_alone_leaves_newer_ones_and_new_sales_at_theirs() {
        assertThat(lastMonth(DESK, DESK.sells(Subscribe.to("start").on(JULY_2013))))
                .containsExactly("start-old EUR 59.95");
        assertThat(lastMonth(DESK, DESK.sells(Subscribe.to("start").on(day(7, 15)))))
                .containsExactly("start EUR 57.95");
        assertThat(lastMonth(DESK, DESK.sells(Subscribe.to("start").on(OCTOBER_2013))))
                .containsExactly("start EUR 57.95");
    }

    @Test
    void what_was_paid_before_stays_as_it_was_billed() {
        Subscription home = DESK.sells(Subscribe.to("start").on(JULY_2013));
        BillResult september = DESK.bills(home, Ledger.EMPTY, day(9, 1));

        assertThat(DESK.bills(home, september.ledger(), OCTOBER_2013)
                        .invoices()
                        .head()
                        .lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactly("2013-10-01..2013-10-31 EUR 59.95");
    }

    @Test
    void a_later_revision_finds_who_was_moved_under_the_offer_that_is_held_now() {
        CatalogVersion november = with(OCTOBER, START_OLD.withCharges(Vector.of(monthly("61.95"))))
                .withFrom(day(11, 1))
                .withRevisions(Vector.of(Revision.of(Selection.of("start-old"), Reach.everybodyFrom(day(11, 1)))));
        Desk desk = Desk.of(TRIPLE_PLAY, OCTOBER, november);

        assertThat(desk.firstBill(desk.sells(Subscribe.to("start").on(JULY_2013)), day(11, 1))
                        .accrued()
                        .map(line -> line.amount().toString()))
                .containsExactly("EUR 57.95", "EUR 57.95", "EUR 57.95", "EUR 59.95", "EUR 61.95");
    }

    @Test
    void who_was_moved_may_take_what_goes_with_the_new_offer_and_no_longer_what_went_with_the_old() {
        Subscription home = DESK.sells(Subscribe.to("start").on(JULY_2013));

        DESK.accepts(home, Add.of("bouquet").on(day(9, 30)));
        assertThat(DESK.refuses(home, Add.of("bouquet").on(OCTOBER_2013)))
                .hasOnlyElementsOfType(Rejection.AddOnWithoutHost.class);
    }

    @Test
    void who_was_moved_may_change_to_what_was_held_before_as_to_any_other() {
        Subscription home = DESK.sells(Subscribe.to("start").on(JULY_2013));

        Subscription back = DESK.accepts(home, ChangeOffer.to("confort").on(day(11, 1)));

        assertThat(lastMonth(DESK, back, day(11, 1))).containsExactly("confort EUR 62.95");
    }

    /** It is retired, and held under that name: who holds it may fill it otherwise, though nobody can buy it. */
    @Test
    void what_who_was_moved_holds_is_the_offer_of_now() {
        Subscription home = DESK.sells(Subscribe.to("start").on(JULY_2013));

        Subscription same = DESK.accepts(home, ChangeOffer.to("start-old").on(day(11, 1)));

        assertThat(lastMonth(DESK, same, day(11, 1))).containsExactly("start-old EUR 59.95");
        assertThat(DESK.refuses(
                                DESK.sells(Subscribe.to("start").on(OCTOBER_2013)),
                                ChangeOffer.to("start-old").on(day(11, 1)))
                        .map(Rejection::code))
                .containsExactly("NOT_SOLD");
    }

    @Test
    void a_promotion_on_what_was_bought_goes_on_and_so_does_one_that_needs_it_to_be_held() {
        Promotion half = Tariff.percentOff("half", 50, Lasting.FOREVER).withScope(Selection.of("start"));
        Promotion withPack = Tariff.percentOff("with-pack", 50, Lasting.FOREVER)
                .withScope(Selection.of("bouquet"))
                .withWhileHeld(Option.some(Selection.of("start")));
        Desk desk = Desk.of(
                TRIPLE_PLAY.withPromotions(Vector.of(half, withPack)),
                with(OCTOBER, Tariff.BOUQUET.withHosts(Vector.of(OfferId.of("start"), START_OLD.id()))));
        Subscription home = desk.sells(
                Subscribe.to(Chosen.of("start").with("half").with("with-pack")).on(JULY_2013),
                Add.of("bouquet").on(day(7, 15)));

        assertThat(lastMonth(desk, home))
                .containsExactly(
                        "start-old EUR 59.95", "start-old EUR -29.97", "bouquet EUR 6.00", "bouquet EUR -3.00");
    }

    @Test
    void what_fills_a_slot_costs_what_the_slot_says_of_the_offer_that_it_was_moved_to() {
        Offer simPlus = Tariff.SIM.withId(OfferId.of("sim-plus"));
        Pack mobile = Tariff.MOBILE.withSlots(Tariff.MOBILE
                .slots()
                .map(slot -> slot.withAllowed(Vector.of("sim", "sim-plus").map(OfferId::of))
                        .withDefaults(slot.defaults())
                        .withPricingByOffer(
                                TreeMap.of(OfferId.of("sim-plus"), SlotPricing.special(Flat.of("EUR 18.00"))))));
        CatalogVersion october = with(TRIPLE_PLAY, simPlus, mobile)
                .withFrom(OCTOBER_2013)
                .withRevisions(Vector.of(
                        Revision.of(Selection.of("sim"), Reach.everybodyFrom(OCTOBER_2013))
                                .movingTo(simPlus.id()),
                        Revision.of(Selection.of("mobile"), Reach.everybodyFrom(OCTOBER_2013))));
        Desk desk = Desk.of(TRIPLE_PLAY, october);

        assertThat(lastMonth(desk, desk.sells(Subscribe.to("mobile").on(JULY_2013))))
                .containsExactlyInAnyOrder("mobile EUR 10.00", "sim-plus EUR 18.00");
    }

    private static Vector<String> lastMonth(Desk desk, Subscription home) {
        return lastMonth(desk, home, OCTOBER_2013);
    }

    private static Vector<String> lastMonth(Desk desk, Subscription home, LocalDate through) {
        return desk.firstBill(home, through)
                .accrued()
                .filter(line -> line.days().from().equals(through))
                .map(line -> line.of().level().offer() + " " + line.amount());
    }
}
